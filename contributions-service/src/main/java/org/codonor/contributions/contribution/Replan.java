package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.codonor.contributions.contribution.Planned.State;
import org.jspecify.annotations.Nullable;

/**
 * What more or less money makes of a plan of instalments from a day on (R12): the plan that is stated, or else one
 * instalment more, or a reduction of what has not come.
 *
 * @param lastDay of the fiscal year that the contribution is tied to
 */
public record Replan(
        Contribution contribution,
        Received received,
        LocalDate from,
        @Nullable LocalDate lastDay) {
    public List<InstalmentStep> after(BigDecimal change, @Nullable List<NewInstalment> stated) {
        if (contribution.isInternal()) {
            return List.of();
        }
        if (stated != null) {
            return new NewPlan(stated).from(contribution, from);
        }
        return change.signum() > 0 ? increased(change) : reduced(change.negate());
    }

    private List<InstalmentStep> increased(BigDecimal by) {
        int no = 1
                + contribution.plan(LocalDate.MAX).stream()
                        .mapToInt(Planned::no)
                        .max()
                        .orElse(0);
        return List.of(new InstalmentStep(no, from, lastDay, by, null, State.PLANNED, null, from));
    }

    private List<InstalmentStep> reduced(BigDecimal by) {
        var smallest = BigDecimal.ONE.movePointLeft(contribution.currency().getDefaultFractionDigits());
        return new Reduction(contribution.plan(from), received, smallest).steps(by);
    }
}
