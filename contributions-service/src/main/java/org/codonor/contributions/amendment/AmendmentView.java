package org.codonor.contributions.amendment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.contributions.arrangement.Amendment;
import org.jspecify.annotations.Nullable;

/** An amendment as its reader sees it today. */
record AmendmentView(
        UUID id,
        String ref,
        String self,
        String arrangement,
        @JsonProperty("no") int no,
        String reason,
        @Nullable String documentRef,
        LocalDate effectiveFrom,
        @Nullable LocalDate signedOn,
        Amendment.State state,
        @Nullable String remark,
        List<Amended> changes,
        List<String> adjustments,
        List<String> allowedActions,
        Instant createdAt) {
    static AmendmentView of(
            Amendment amendment, NewAmendment said, Amendment.State state, List<String> allowedActions) {
        return new AmendmentView(
                amendment.id(),
                amendment.ref(),
                amendment.self(),
                amendment.arrangement().self(),
                amendment.no(),
                said.reason(),
                said.documentRef(),
                said.effectiveFrom(),
                amendment.signedOn(),
                state,
                amendment.remark(),
                said.changes(),
                amendment.adjustments().stream()
                        .map(ref -> "/v1/programmes/" + amendment.arrangement().programme() + "/adjustments/" + ref)
                        .toList(),
                allowedActions,
                amendment.createdAt());
    }
}
