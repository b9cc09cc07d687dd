package org.codonor.reporting.duty;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.page.Paged;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.reference.Answer;
import org.jspecify.annotations.Nullable;

/** What partners owe, for everybody who may see it; while partners-service is silent, as it was last known. */
@Path("/v1/programmes/{programme}/report-duties")
class DutyResource {
    @Inject
    Duties duties;

    @Inject
    Waivers waivers;

    @Inject
    DutyNews news;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record DutyWaived(String reason) {}

    /** A page of duties; stale when partners-service did not answer and there may be others by now. */
    record DutyPage(
            List<DutyView> items,
            @Nullable String next,
            @Nullable Boolean stale) implements Paged {}

    @GET
    public DutyPage listReportDuties(@PathParam("programme") String programme, @BeanParam WantedDuties wanted) {
        LocalDate today = clock.today(programme);
        boolean fresh = duties.refresh(programme);
        List<DutyView> all = views(programme, today);
        if (!fresh && all.isEmpty()) {
            throw Answer.unavailable();
        }
        Page<DutyView> page = cursors.page(
                (after, limit) -> all.stream()
                        .filter(wanted::wants)
                        .filter(duty -> after == null || duty.key().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                DutyView::key);
        return new DutyPage(page.items(), page.next(), fresh ? null : true);
    }

    @GET
    @Path("{id}")
    public DutyView getReportDuty(@PathParam("programme") String programme, @PathParam("id") String id) {
        LocalDate today = clock.today(programme);
        duties.refresh(programme);
        return DutyView.of(find(programme, id), today, current.caller());
    }

    @POST
    @Path("{id}/waive")
    @Change
    public DutyView waiveReportDuty(
            @PathParam("programme") String programme, @PathParam("id") String id, DutyWaived waived) {
        Standing standing = find(programme, id);
        DutyView before = DutyView.of(standing, act.today(), current.caller());
        tags.check(before);
        if (!standing.mayBeWaived()) {
            throw Refused.wrongState(before.state(), before.allowedActions());
        }
        Duty duty = standing.duty();
        waivers.waive(duty, waived.reason());
        news.tellWaived(duty, waived.reason());
        DutyView after = DutyView.of(find(programme, id), act.today(), current.caller());
        act.record(Entry.of("report-duty", duty.id(), duty.agreement() + " " + duty.kind() + " " + duty.period())
                .because(waived.reason())
                .before(before)
                .after(after));
        return after;
    }

    private List<DutyView> views(String programme, LocalDate today) {
        return duties.of(programme).stream()
                .filter(this::isShown)
                .map(standing -> DutyView.of(standing, today, current.caller()))
                .toList();
    }

    private Standing find(String programme, String id) {
        if (!Ids.looksLikeId(id)) {
            throw Refused.notFound();
        }
        return duties.find(programme, UUID.fromString(id)).filter(this::isShown).orElseThrow(Refused::notFound);
    }

    /** A partner is shown its own duties (R101); to it another's does not exist. */
    private boolean isShown(Standing standing) {
        var caller = current.caller();
        return !caller.isPartner() || caller.party().equals(standing.duty().partner());
    }
}
