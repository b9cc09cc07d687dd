package org.codonor.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A rate that lines of a report were turned into the programme's currency with, and where it comes from (R62).
 *
 * @param quarter the quarter it is for; the report's own when absent
 * @param month the month it is for, when rates are monthly
 * @param statedOn the day of the source
 * @param advances what the rate of disbursements averages: what was received and what it was worth
 */
record RateRow(
        @Nullable Quarter quarter,
        @Nullable YearMonth month,
        Rate rate,
        String source,
        LocalDate statedOn,
        @Nullable List<Advance> advances) {
    record Advance(String disbursement, LocalDate receivedOn, Money amount, Money programmeAmount) {}

    Quarter ofQuarter(Quarter reported) {
        return quarter == null ? reported : quarter;
    }

    RateRow withoutMonth() {
        return new RateRow(quarter, null, rate, source, statedOn, advances);
    }

    RateRow withoutAdvances() {
        return new RateRow(quarter, month, rate, source, statedOn, null);
    }

    /** The average of the advances, weighted by what was received; null without any. */
    @Nullable
    BigDecimal average() {
        if (advances == null) {
            return null;
        }
        BigDecimal received = BigDecimal.ZERO;
        BigDecimal worth = BigDecimal.ZERO;
        for (Advance advance : advances) {
            received = received.add(advance.amount().amount());
            worth = worth.add(advance.programmeAmount().amount());
        }
        return received.signum() == 0 ? null : worth.divide(received, 10, RoundingMode.HALF_EVEN);
    }
}
