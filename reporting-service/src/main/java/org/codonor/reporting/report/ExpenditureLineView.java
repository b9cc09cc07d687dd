package org.codonor.reporting.report;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A line of a report as it is read; once accepted, with the contributions that pay it. */
record ExpenditureLineView(
        String line,
        Money amount,
        Rate rate,
        FxMethod method,
        Money programmeAmount,
        @Nullable Quarter correctionOfQuarter,
        @Nullable String comment,
        @Nullable String basis,
        @Nullable Quarter keyFromQuarter,
        @Nullable List<Part> attribution) {
    record Part(String contribution, String donor, Money amount, String basis) {}

    static List<ExpenditureLineView> of(ExpenditureReport report, @Nullable LedgerAnswer answer) {
        var views = new ArrayList<ExpenditureLineView>();
        int asked = 0;
        for (ExpenditureLine line : report.lines) {
            LedgerAnswer.Attributed attributed = answer == null || line.isZero() ? null : answer.at(asked);
            asked += line.isZero() ? 0 : 1;
            views.add(of(line.written(), attributed));
        }
        return views;
    }

    private static ExpenditureLineView of(NewExpenditureLine line, LedgerAnswer.@Nullable Attributed attributed) {
        return new ExpenditureLineView(
                line.line(),
                line.amount(),
                line.rate(),
                line.method(),
                line.programmeAmount(),
                line.correctionOfQuarter(),
                line.comment(),
                attributed == null ? null : attributed.basis(),
                attributed == null ? null : attributed.keyFromQuarter(),
                attributed == null ? null : parts(line, attributed));
    }

    private static List<Part> parts(NewExpenditureLine line, LedgerAnswer.Attributed attributed) {
        String currency = line.programmeAmount().currency().getCurrencyCode();
        return attributed.parts().stream()
                .map(part -> new Part(
                        part.contribution(), part.donor(), Money.of(part.amount(), currency), attributed.basis()))
                .toList();
    }
}
