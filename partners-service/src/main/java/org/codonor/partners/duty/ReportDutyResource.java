package org.codonor.partners.duty;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codonor.common.clock.TimeZones;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.jspecify.annotations.Nullable;

/** What the service that takes reports reads of duties: which there are, and when each is due. */
@Path("/internal/v1/programmes/{programme}/report-duties")
class ReportDutyResource {
    @Inject
    TimeZones programmes;

    @Inject
    Agreements agreements;

    record ReportDuty(
            UUID id,
            String agreement,
            String partner,
            DutyKind kind,
            String period,
            LocalDate periodEndsOn,
            LocalDate dueOn,
            @Nullable LocalDate owedFrom,
            @Nullable Instant recordedAt,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate waivedOn) {}

    record ReportDutyList(List<ReportDuty> items) {}

    @GET
    @Transactional
    public ReportDutyList listReportDuties(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        programmes.of(programme);
        return new ReportDutyList(agreements.all(programme).stream()
                .filter(now -> agreement == null || now.agreement().ref().equals(agreement))
                .flatMap(now -> told(now, from, to))
                .toList());
    }

    private static Stream<ReportDuty> told(AgreementNow now, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<UUID, ReportFact> became = Duties.became(now);
        return Duties.derived(now).stream()
                .filter(duty -> from == null || !duty.dueOn().isBefore(from))
                .filter(duty -> to == null || !duty.dueOn().isAfter(to))
                .map(duty -> told(now, duty, became.get(duty.id())));
    }

    private static ReportDuty told(AgreementNow now, Duty duty, @Nullable ReportFact fact) {
        return new ReportDuty(
                duty.id(),
                now.agreement().ref(),
                now.agreement().partner(),
                duty.kind(),
                duty.period(),
                duty.periodEndsOn(),
                duty.dueOn(),
                now.signedOn(),
                now.signedAt(),
                fact == null ? null : fact.submittedOn,
                fact == null ? null : fact.acceptedOn,
                fact == null ? null : fact.waivedOn);
    }
}
