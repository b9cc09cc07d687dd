package org.codonor.reporting.irregularity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** A case as its reader may see it. */
public record IrregularityCaseView(
        UUID id,
        String self,
        String ref,
        Sight sight,
        CaseState state,
        @Nullable Classification classification,
        @Nullable Confidentiality confidentiality,
        @Nullable Boolean urgent,
        @Nullable CaseContent content,
        @Nullable ReceivedView received,
        @Nullable List<StepView> steps,
        List<String> allowedActions) {
    /** How a case came in. */
    public record ReceivedView(
            LocalDate on,
            Instant at,
            IntakeChannel channel,
            boolean onBehalfOfOrganisation,
            @Nullable String party,
            Caller.@Nullable Actor by) {}

    /** A state it came to. */
    public record StepView(
            CaseState state,
            Instant at,
            Caller.@Nullable Actor by,
            @Nullable String reason) {}
}
