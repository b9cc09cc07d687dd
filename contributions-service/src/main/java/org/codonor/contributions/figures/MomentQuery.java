package org.codonor.contributions.figures;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The part of a question that says as of when, and how, figures are read. */
class MomentQuery {
    @QueryParam("knownAt")
    @Nullable
    String knownAt;

    @QueryParam("seq")
    @Nullable
    Long seq;

    @QueryParam("restated")
    boolean restated;

    Moment read() {
        if (knownAt != null && seq != null) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?seq", "alone", "A position or a moment, not both at once.");
        }
        return new Moment(knownAt == null ? null : Instant.parse(knownAt), seq, restated);
    }
}
