package org.codonor.contributions.donormeasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.jspecify.annotations.Nullable;

/**
 * A measure as its donor notifies it.
 *
 * @param contribution the one it is about; null for all of the donor's
 * @param instalments which are withheld or resumed; null for all
 * @param plan the whole plan of payments from then on; null when it follows from the amount
 */
record NewMeasure(
        @Nullable String ref,
        MeasureKind kind,
        @Nullable String contribution,
        String reason,
        @Nullable Money amount,
        LocalDate effectiveFrom,
        @Nullable List<Integer> instalments,
        @Nullable List<NewInstalment> plan) {
    /** What does not fit its kind. */
    List<Violation> misfits(LocalDate today) {
        var found = new ArrayList<Violation>();
        if (contribution == null && !kind.mayConcernAll()) {
            found.add(new Violation("/contribution", "required", "Say which contribution it is about."));
        }
        if (kind.hasAmount() && (amount == null || !amount.isPositive())) {
            found.add(new Violation("/amount", "required", "Say how much, above zero.", "R10"));
        }
        if (!kind.hasAmount() && amount != null) {
            found.add(new Violation("/amount", "misplaced", kind + " has no amount."));
        }
        if (instalments != null && (!kind.mayNameInstalments() || contribution == null)) {
            found.add(new Violation(
                    "/instalments", "misplaced", "Only instalments of one contribution are withheld or resumed."));
        }
        if (plan != null && (!kind.mayPlan() || contribution == null)) {
            found.add(new Violation("/plan", "misplaced", "No plan of payments goes with this."));
        }
        if (effectiveFrom.isBefore(today)) {
            found.add(new Violation("/effectiveFrom", "past", "It takes effect today, " + today + ", or later."));
        }
        return found;
    }
}
