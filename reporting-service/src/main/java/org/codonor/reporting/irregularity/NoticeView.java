package org.codonor.reporting.irregularity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as its reader sees it; a co-donor sees what was sent to it. */
record NoticeView(
        UUID id,
        String self,
        String ref,
        String irregularity,
        NoticeRecipient recipient,
        @Nullable String donor,
        @Nullable String organisation,
        NoticeKind kind,
        NoticeAbout about,
        @Nullable Boolean alsoInitial,
        NoticeState state,
        LocalDate plannedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable Integer lateByDays,
        @Nullable String subject,
        @Nullable String body,
        @Nullable LocalDate sentOn,
        @Nullable String sentBy,
        @Nullable Instant deliveredAt,
        @Nullable String deliveryRef,
        @Nullable LocalDate acknowledgedOn,
        List<String> allowedActions) {
    /** @param deadlines those of the notice; what is due first counts */
    static NoticeView of(
            Notice notice, List<Deadline> deadlines, LocalDate today, boolean whole, List<String> allowedActions) {
        Deadline first = deadlines.stream()
                .filter(deadline -> deadline.dueOn != null)
                .min((a, b) -> Objects.compare(a.dueOn, b.dueOn, LocalDate::compareTo))
                .orElse(null);
        Integer late = first == null ? null : first.lateByDays(today);
        return new NoticeView(
                notice.id,
                notice.self(),
                notice.ref,
                "/v1/programmes/" + notice.programme + "/irregularity-cases/" + notice.caseRef,
                notice.recipient,
                notice.donor,
                notice.organisation,
                notice.kind,
                notice.about,
                notice.alsoInitial ? true : null,
                notice.state,
                notice.plannedOn,
                first == null ? null : first.dueOn,
                late != null && !notice.isSent(),
                late,
                notice.subject,
                notice.body,
                notice.sentOn,
                whole ? notice.sentBy : null,
                whole ? notice.deliveredAt : null,
                whole ? notice.deliveryRef : null,
                notice.acknowledgedOn,
                allowedActions);
    }
}
