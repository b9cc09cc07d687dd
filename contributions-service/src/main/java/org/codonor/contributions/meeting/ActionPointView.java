package org.codonor.contributions.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action point as its reader sees it today. */
record ActionPointView(
        UUID id,
        String ref,
        String self,
        @Nullable String meeting,
        @Nullable String decision,
        String text,
        String owner,
        LocalDate dueOn,
        ActionPoint.State state,
        boolean overdue,
        @Nullable LocalDate doneOn,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String carriedTo,
        @Nullable String carriedFrom,
        List<String> allowedActions,
        Instant createdAt) {}
