package org.codonor.contributions.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An arrangement as its reader sees it today. */
record ArrangementView(
        UUID id,
        String ref,
        String self,
        String donor,
        String leadDonor,
        String type,
        @Nullable LocalDate signedOn,
        LocalDate effectiveFrom,
        LocalDate endsOn,
        @Nullable String documentRef,
        Terms terms,
        ArrangementState state,
        List<String> allowedActions,
        Instant createdAt) {
    static ArrangementView of(Arrangement arrangement, String leadDonor, LocalDate today, List<String> allowedActions) {
        return new ArrangementView(
                arrangement.id,
                arrangement.ref,
                arrangement.self(),
                arrangement.donor,
                leadDonor,
                arrangement.type,
                arrangement.signedOn,
                arrangement.effectiveFrom,
                arrangement.endsOn,
                arrangement.documentRef,
                arrangement.terms(),
                arrangement.state(today),
                allowedActions,
                arrangement.createdAt);
    }
}
