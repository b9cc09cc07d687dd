package org.codonor.partners.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of a signed agreement to draft: commitments, another end, or both. */
record NewAmendment(
        String reason,
        @Nullable List<Commitment.Written> commitments,
        @Nullable LocalDate endsOn) {
    NewAmendment {
        commitments = commitments == null ? List.of() : commitments;
    }
}
