package org.codonor.reporting.report;

import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;
import org.codonor.reporting.variance.LineVariance;
import org.jspecify.annotations.Nullable;

/** How far a line's spending since January is from its plan, and why (R64). */
record VarianceView(
        String line,
        Money budgetYear,
        int elapsedQuarters,
        Money expected,
        Money actual,
        Money difference,
        @Nullable String pct,
        String limitPct,
        boolean needsExplanation,
        @Nullable String explanation) {
    static VarianceView of(LineVariance variance, Currency currency, @Nullable String explanation) {
        BigDecimal pct = variance.pct();
        return new VarianceView(
                variance.line(),
                Money.of(variance.budgetYear(), currency),
                variance.elapsedQuarters(),
                Money.of(variance.expected(), currency),
                Money.of(variance.actual(), currency),
                Money.of(variance.difference(), currency),
                pct == null ? null : pct.toPlainString(),
                plain(variance.limitPct()),
                variance.needsExplanation(),
                explanation);
    }

    boolean isUnexplained() {
        return needsExplanation && explanation == null;
    }

    private static String plain(BigDecimal pct) {
        BigDecimal stripped = pct.stripTrailingZeros();
        return stripped.setScale(Math.max(1, stripped.scale())).toPlainString();
    }

    /** The variances of a report as it was submitted. */
    record All(List<VarianceView> variances) {}

    /** Their column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<All> {
        public Column() {
            super(All.class);
        }
    }
}
