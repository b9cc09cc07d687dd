package org.codonor.reporting.report;

import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What was spent on a budget line in the report's quarter, or a correction of an earlier one. */
record NewExpenditureLine(
        String line,
        Money amount,
        Rate rate,
        FxMethod method,
        Money programmeAmount,
        @Nullable Quarter correctionOfQuarter,
        @Nullable String comment) {
    boolean isCorrection() {
        return correctionOfQuarter != null;
    }
}
