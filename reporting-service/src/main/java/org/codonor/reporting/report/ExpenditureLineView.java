package org.codonor.reporting.report;

import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A line of a report as it is read; once accepted and booked alone, with the contributions that pay it. */
record ExpenditureLineView(
        String line,
        LineKind kind,
        Money amount,
        Rate rate,
        FxMethod method,
        Money programmeAmount,
        @Nullable Quarter correctionOfQuarter,
        @Nullable String comment,
        @Nullable String basis,
        @Nullable Quarter keyFromQuarter,
        @Nullable List<BookedLineView.Part> attribution) {
    static ExpenditureLineView of(NewExpenditureLine line, @Nullable BookedLineView booked) {
        return new ExpenditureLineView(
                line.line(),
                line.kind(),
                line.amount(),
                line.rate(),
                line.method(),
                line.programmeAmount(),
                line.correctionOfQuarter(),
                line.comment(),
                booked == null ? null : booked.basis(),
                booked == null ? null : booked.keyFromQuarter(),
                booked == null ? null : booked.attribution());
    }
}
