package org.codonor.reporting.report;

import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What was spent on a budget line, or refunded to the partner, in the report's quarter; or a correction of either. */
record NewExpenditureLine(
        String line,
        @Nullable LineKind kind,
        Money amount,
        Rate rate,
        FxMethod method,
        Money programmeAmount,
        @Nullable Quarter correctionOfQuarter,
        @Nullable String comment) {
    NewExpenditureLine {
        kind = kind == null ? LineKind.EXPENDITURE : kind;
    }

    boolean isRefund() {
        return kind == LineKind.REFUND;
    }

    boolean isCorrection() {
        return correctionOfQuarter != null;
    }

    /** The quarter that it belongs to. */
    Quarter ofQuarter(Quarter reported) {
        return correctionOfQuarter == null ? reported : correctionOfQuarter;
    }
}
