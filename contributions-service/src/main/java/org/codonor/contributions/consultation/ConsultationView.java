package org.codonor.contributions.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** A consultation as its readers see it now. */
public record ConsultationView(
        UUID id,
        String ref,
        String self,
        String adjustment,
        int round,
        @Nullable String message,
        Instant openedAt,
        Caller.Actor openedBy,
        Instant deadline,
        LocalDate deadlineOn,
        List<NewConsultation.Document> documents,
        String movesHash,
        List<Request> requests,
        List<Answer> answers,
        @Nullable Instant closedAt,
        @Nullable ObjectionsAnswered objectionsAnswered,
        List<Missing> missing,
        String state,
        List<String> allowedActions,
        Instant createdAt) {
    /** A donor that is asked; PENDING, its last answer, or NO_RESPONSE. */
    public record Request(String donor, boolean touched, boolean tacitConsent, String response) {}

    /** One answer; all are kept. */
    public record Answer(
            String donor, String response, @Nullable String text, Instant answeredAt, Caller.Actor answeredBy) {}

    /** The reasoned decision that answers objections. */
    public record ObjectionsAnswered(String reason, Instant sentAt, Caller.Actor sentBy, List<String> sentTo) {}
}
