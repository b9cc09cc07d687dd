package org.codonor.contributions.budget;

import java.util.List;
import java.util.Set;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.BudgetVersion.Reason;

/**
 * Has the year in which a version begins a budget that the donors decided on (R99)? Until then nothing but such a decision
 * begins next year's budget; once a year has begun, the last version continues and changes as any other.
 *
 * @param current the calendar year of today
 * @param decided the years in which an approved version stands on a decision of the donors
 */
record DecidedYears(int current, Set<Integer> decided) {
    List<Violation> violations(Draft draft) {
        int year = draft.validFrom().getYear();
        boolean isDecision = draft.reason() == Reason.DECISION;
        boolean isFirst = draft.reason() == Reason.INITIAL;
        if (isDecision || isFirst || year <= current || decided.contains(year)) {
            return List.of();
        }
        return List.of(new Violation(
                "/validFrom",
                "year-undecided",
                "The budget of " + year
                        + " needs an agreed decision of the donors: approve a version of reason DECISION for " + year
                        + " first, or begin before " + year + ".",
                "R99"));
    }
}
