package org.codonor.reporting.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.reporting.life.AllowedActions;
import org.codonor.reporting.life.Declaration;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Step;
import org.codonor.reporting.report.Statement;
import org.codonor.reporting.result.NewResult;
import org.jspecify.annotations.Nullable;

/** An activity report as a caller reads it, with the people who acted on it. */
record ActivityReportView(
        UUID id,
        String ref,
        String self,
        ReportKind kind,
        ReportState state,
        List<String> allowedActions,
        String agreement,
        String partner,
        String period,
        int version,
        boolean nil,
        List<Narrative> outcomes,
        List<Progress> progress,
        List<Risk> risks,
        List<NewResult> results,
        @Nullable ComparedPlan workPlan,
        @Nullable Statement statement,
        @Nullable Declaration irregularities,
        @Nullable String comment,
        @Nullable String changesRequested,
        Caller.@Nullable Actor createdBy,
        @Nullable Instant createdAt,
        Caller.@Nullable Actor submittedBy,
        @Nullable Instant submittedAt,
        Caller.@Nullable Actor reviewedBy,
        @Nullable Instant reviewedAt,
        Caller.@Nullable Actor checkedBy,
        @Nullable Instant checkedAt,
        Caller.@Nullable Actor acceptedBy,
        @Nullable Instant acceptedAt) {
    static ActivityReportView of(ActivityReport report, Caller caller) {
        ActivityContent content = report.content;
        return new ActivityReportView(
                report.id(),
                report.ref(),
                report.self(),
                report.kind(),
                report.state(),
                AllowedActions.of(report, caller),
                report.agreement(),
                report.partner(),
                report.period(),
                report.version(),
                content.saysNil(),
                content.outcomes(),
                content.progress(),
                content.risks(),
                content.results(),
                report.isWritable() ? null : report.plan,
                report.isWritable() ? null : report.statement,
                content.irregularities(),
                content.comment(),
                report.last(Step.Kind.CHANGES_REQUESTED).map(Step::reason).orElse(null),
                report.who(Step.Kind.DRAFTED),
                report.when(Step.Kind.DRAFTED),
                report.who(Step.Kind.SUBMITTED),
                report.when(Step.Kind.SUBMITTED),
                report.who(Step.Kind.REVIEWED),
                report.when(Step.Kind.REVIEWED),
                report.who(Step.Kind.CHECKED),
                report.when(Step.Kind.CHECKED),
                report.who(Step.Kind.ACCEPTED),
                report.acceptedAt());
    }
}
