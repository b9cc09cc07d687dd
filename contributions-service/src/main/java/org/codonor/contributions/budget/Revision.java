package org.codonor.contributions.budget;

import java.time.LocalDate;
import java.util.List;
import org.codonor.contributions.budget.BudgetVersion.Reason;

/**
 * A budget as an adjustment leaves it: the newest approved lines plus and minus what moves (R39).
 *
 * @param technical whether it only books exchange differences (R18)
 * @param adjustment the reference of the adjustment that it stands on
 */
public record Revision(boolean technical, String adjustment, LocalDate validFrom, List<Line> lines) {
    Draft draft() {
        return new Draft(validFrom, technical ? Reason.FX_TECHNICAL : Reason.ADJUSTMENT, adjustment, null, lines);
    }
}
