package org.codonor.reporting.irregularity;

import java.util.Locale;
import org.codonor.reporting.irregularity.CaseMoneyView.Sums;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says of money: to a donor of its own (R83), and with a final one how the case ends (R82, R88).
 *
 * @param sums null while none of it is known, or none of it is the donor's
 * @param outcome null while the amounts allow none
 */
record NoticeMoney(
        NoticeKind kind,
        boolean toDonor,
        @Nullable Sums sums,
        @Nullable Outcome outcome) {
    String text() {
        boolean last = kind == NoticeKind.FINAL;
        var text = new StringBuilder();
        if (sums != null) {
            text.append(toDonor ? "\nOf your money:\n" : "\nIn all:\n");
            if (sums.suspected() != null) {
                text.append("Suspected: ").append(sums.suspected()).append('\n');
            }
            text.append("Established: ").append(sums.established());
            text.append("\nRecovered: ").append(sums.recovered());
            text.append("\nWritten off: ").append(sums.writtenOff());
            text.append("\nOutstanding: ").append(sums.outstanding());
            text.append(last ? "\nLoss: " + sums.loss() + "\n" : "\n");
        } else if (last) {
            text.append(toDonor ? "\nNone of your money is concerned.\n" : "\nEstablished: nothing\n");
        }
        if (last && outcome != null) {
            text.append("Outcome: ").append(words(outcome)).append('\n');
        }
        return text.toString();
    }

    private static String words(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
