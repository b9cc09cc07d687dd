package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.jspecify.annotations.Nullable;

/** A whole budget as it is proposed, with exact amounts. */
record Draft(
        LocalDate validFrom,
        Reason reason,
        @Nullable String approvalRef,
        @Nullable BigDecimal statedTotal,
        List<Line> lines) {
    /** The sum of the lines, which is the version's total (R24). */
    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
