package org.codonor.contributions.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.codonor.contributions.meeting.Agreement.AgreementView;
import org.jspecify.annotations.Nullable;

/** A meeting as its reader sees it today. */
record MeetingView(
        UUID id,
        String ref,
        String self,
        MeetingKind kind,
        int year,
        String title,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        MeetingState state,
        List<AgendaItem> agenda,
        List<Participant> participants,
        PackView pack,
        @Nullable MinutesView minutes,
        List<String> decisions,
        List<String> actionPoints,
        List<String> overdueActionPoints,
        @Nullable String reason,
        List<String> allowedActions,
        Instant createdAt) {
    record PackView(
            LocalDate dueOn,
            @Nullable LocalDate completeOn,
            @Nullable Integer lateByDays,
            List<PackDocument.Kind> missing,
            List<PackDocument> documents) {
        static PackView of(Pack pack, LocalDate today) {
            return new PackView(
                    pack.dueOn(),
                    pack.completeOn(),
                    pack.lateByDays(today),
                    List.copyOf(pack.missing()),
                    List.copyOf(pack.documents()));
        }
    }

    record MinutesView(
            String reference,
            @Nullable String hash,
            LocalDate sharedOn,
            LocalDate agreeBy,
            List<AgreementView> agreements,
            List<String> outstanding,
            @Nullable LocalDate agreedOn) {
        static @Nullable MinutesView of(Meeting meeting, Set<String> tookPart, LocalDate today) {
            if (meeting.minutesReference == null || meeting.minutesSharedOn == null || meeting.minutesAgreeBy == null) {
                return null;
            }
            return new MinutesView(
                    meeting.minutesReference,
                    meeting.minutesHash,
                    meeting.minutesSharedOn,
                    meeting.minutesAgreeBy,
                    Agreement.views(meeting.agreements),
                    meeting.outstanding(tookPart),
                    meeting.agreedOn(today));
        }
    }
}
