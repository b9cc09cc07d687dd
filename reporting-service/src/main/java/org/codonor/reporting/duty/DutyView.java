package org.codonor.reporting.duty;

import static org.codonor.common.identity.Role.LEAD_CONTROLLER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.reporting.life.ReportStanding;
import org.jspecify.annotations.Nullable;

/** A duty as its reader sees it today. */
record DutyView(
        UUID id,
        String self,
        String agreement,
        String partner,
        String kind,
        String period,
        LocalDate periodEndsOn,
        LocalDate dueOn,
        DutyState state,
        boolean overdue,
        @Nullable Integer lateByDays,
        @Nullable LocalDate submittedOn,
        @Nullable Instant acceptedAt,
        @Nullable String report,
        @Nullable WaiverView waiver,
        List<String> allowedActions) {
    record WaiverView(
            String reason, LocalDate waivedOn, @Nullable Instant at, Caller.@Nullable Actor by) {}

    static DutyView of(Standing standing, LocalDate today, Caller caller) {
        Duty duty = standing.duty();
        ReportStanding report = standing.report();
        return new DutyView(
                duty.id(),
                duty.self(),
                duty.agreement(),
                duty.partner(),
                duty.kind(),
                duty.period(),
                duty.periodEndsOn(),
                duty.dueOn(),
                standing.state(),
                standing.isOverdue(today),
                standing.lateByDays(today),
                standing.submittedOn(),
                report == null ? null : report.acceptedAt(),
                report == null ? null : report.kind().self(duty.programme(), report.ref()),
                waiver(standing),
                standing.mayBeWaived() && caller.is(LEAD_CONTROLLER) ? List.of("waive") : List.of());
    }

    private static @Nullable WaiverView waiver(Standing standing) {
        Waiver waiver = standing.waiver();
        return waiver == null ? null : new WaiverView(waiver.reason(), waiver.on(), waiver.at(), waiver.by());
    }

    String key() {
        return dueOn + "/" + id;
    }
}
