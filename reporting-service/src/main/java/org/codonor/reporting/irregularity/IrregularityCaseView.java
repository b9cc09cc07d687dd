package org.codonor.reporting.irregularity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** A case as its reader may see it. */
record IrregularityCaseView(
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
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Outcome outcome,
        @Nullable String lessons,
        @Nullable CaseMoneyView money,
        @Nullable AskView ledger,
        CaseNews.@Nullable HoldView hold,
        @Nullable PublicationView publication,
        @Nullable List<DeadlineView> deadlines,
        @Nullable List<NoticeView> notices,
        @Nullable List<FollowUps.FollowUpView> followUps,
        @Nullable List<Questions.QuestionView> questions,
        @Nullable List<StepView> steps,
        List<String> allowedActions) {
    /** When a case came in; and how and from whom, to those who may know. */
    public record ReceivedView(
            LocalDate on,
            Instant at,
            @Nullable IntakeChannel channel,
            @Nullable Boolean onBehalfOfOrganisation,
            @Nullable String party,
            Caller.@Nullable Actor by) {}

    /** What the public may read of it. */
    public record PublicationView(
            @Nullable String summary,
            ExemptionCheck check,
            @Nullable LocalDate checkedOn,
            @Nullable String reason) {}

    /** What has to be done until when. */
    public record DeadlineView(
            DeadlineKind kind,
            @Nullable String owner,
            @Nullable String owedTo,
            LocalDate startsOn,
            int days,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            boolean late,
            @Nullable Integer lateByDays) {}

    /** A state it came to; with how it ended, when it was closed. */
    public record StepView(
            CaseState state,
            Instant at,
            Caller.@Nullable Actor by,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable Outcome outcome,
            @Nullable LocalDate closedOn,
            @Nullable String lessons) {}
}
