package org.codonor.partners.duty;

import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.duty.ReportFact.Told;

/** Takes what became of duties: whole state, and only what is newer. */
@Path("/internal/v1/programmes/{programme}/report-facts/{source}/{id}")
class ReportFactResource {
    @Inject
    TimeZones programmes;

    @Inject
    Agreements agreements;

    @Inject
    DutyNews news;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @PUT
    public void putReportFact(
            @PathParam("programme") String programme,
            @PathParam("source") String source,
            @PathParam("id") UUID id,
            Told told) {
        if (!current.caller().party().equals(source)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("A service tells of its own reports only.");
        }
        programmes.of(programme);
        changes.runUnlessIdle(programme, "putReportFact", () -> store(programme, id, told));
    }

    private boolean store(String programme, UUID id, Told told) {
        AgreementNow now = agreements.get(programme, told.agreement());
        if (!id.equals(Duty.id(now.agreement().id(), told.kind(), told.period()))) {
            throw Refused.byRule("R58", "The identifier is not that of the duty.")
                    .error("/period", "duty", "Read the agreement's report duties for the identifiers.");
        }
        ReportFact known = ReportFact.findById(id);
        if (known != null && known.factVersion >= told.version()) {
            return false;
        }
        ReportFact fact = known == null ? new ReportFact(id, now.agreement(), told) : known;
        fact.take(told);
        fact.persist();
        Duties.derived(now).stream().filter(duty -> duty.id().equals(id)).forEach(duty -> news.tell(now, duty, fact));
        act.record(Entry.of("duty", id, told.agreement() + " " + told.kind() + " " + told.period())
                .with("fact", told));
        return true;
    }
}
