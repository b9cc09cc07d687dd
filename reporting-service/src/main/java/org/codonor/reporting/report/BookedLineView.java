package org.codonor.reporting.report;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What the ledger booked of a report on one line for one quarter, and which contributions pay it (R68 to R70). */
record BookedLineView(
        String line,
        Quarter ofQuarter,
        Money amount,
        String basis,
        @Nullable Quarter keyFromQuarter,
        List<Part> attribution) {
    record Part(String contribution, String donor, Money amount, String basis) {}

    boolean isOf(ExpenditureLine reported, Quarter quarter) {
        return reported.line().equals(line) && reported.ofQuarter(quarter).equals(ofQuarter);
    }

    /** As the ledger answered to the lines that it was asked to book; nothing before that. */
    static List<BookedLineView> of(List<NetLine> asked, @Nullable LedgerAnswer answer) {
        var views = new ArrayList<BookedLineView>();
        for (int i = 0; i < asked.size(); i++) {
            LedgerAnswer.Attributed attributed = answer == null ? null : answer.at(i);
            if (attributed != null) {
                views.add(of(asked.get(i), attributed));
            }
        }
        return views;
    }

    private static BookedLineView of(NetLine net, LedgerAnswer.Attributed attributed) {
        String currency = net.amount().currency().getCurrencyCode();
        return new BookedLineView(
                net.line(),
                net.ofQuarter(),
                net.amount(),
                attributed.basis(),
                attributed.keyFromQuarter(),
                attributed.parts().stream()
                        .map(part -> new Part(
                                part.contribution(),
                                part.donor(),
                                Money.of(part.amount(), currency),
                                attributed.basis()))
                        .toList());
    }
}
