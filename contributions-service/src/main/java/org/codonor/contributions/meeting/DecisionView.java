package org.codonor.contributions.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.contributions.meeting.Agreement.AgreementView;
import org.jspecify.annotations.Nullable;

/** A decision as its reader sees it. */
record DecisionView(
        UUID id,
        String ref,
        String self,
        @Nullable String meeting,
        DecisionKind kind,
        String text,
        @Nullable String linkedRef,
        DecisionState state,
        List<AgreementView> agreements,
        List<String> outstanding,
        @Nullable LocalDate decidedOn,
        @Nullable String deferredTo,
        @Nullable LocalDate implementedOn,
        @Nullable String revokedBy,
        @Nullable String reason,
        List<String> allowedActions,
        Instant createdAt) {}
