package org.codonor.partners.agreement;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A change of a signed agreement to draft: commitments, another end, or both.
 *
 * @param requestedOn when the partner asked for a later end (R40); without it, today
 * @param adjustment the adjustment of the budget that it follows, if it follows one
 */
record NewAmendment(
        String reason,
        @Nullable List<Commitment.Written> commitments,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate effectiveFrom,
        @Nullable String adjustment) {
    NewAmendment {
        commitments = commitments == null ? List.of() : commitments;
    }

    /** It only gives money free that was committed. */
    boolean onlyReleases() {
        return endsOn == null
                && commitments != null
                && !commitments.isEmpty()
                && commitments.stream().allMatch(one -> one.amount().isNegative());
    }

    /** A request that names no day is made when it is drafted; nobody asks in the future. */
    NewAmendment requestedBy(LocalDate today) {
        if (requestedOn != null && requestedOn.isAfter(today)) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/requestedOn", "future", "Nobody has asked on a day that has not come.");
        }
        LocalDate asked = requestedOn == null && endsOn != null ? today : requestedOn;
        return new NewAmendment(reason, commitments, endsOn, asked, effectiveFrom, adjustment);
    }
}
