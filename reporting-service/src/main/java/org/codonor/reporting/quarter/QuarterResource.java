package org.codonor.reporting.quarter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.codonor.common.ask.Efforts;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Quarters with what is missing in them, and their close. */
@Path("/v1/programmes/{programme}/quarters")
class QuarterResource {
    @Inject
    Quarters quarters;

    @Inject
    Closing closing;

    @Inject
    Duties duties;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    ProgrammeClock clock;

    @Inject
    Cursors cursors;

    @Inject
    Efforts efforts;

    @GET
    public Page<QuarterView> listQuarters(@PathParam("programme") String programme) {
        Snapshot snapshot = programmes.of(programme);
        duties.refresh(programme);
        List<QuarterView> all = quarters.views(snapshot, clock.today(programme));
        return cursors.page(
                (after, limit) -> all.stream()
                        .filter(view -> after == null || view.quarter().isBefore(Quarter.parse(after)))
                        .limit(limit)
                        .toList(),
                view -> view.quarter().toString());
    }

    @GET
    @Path("{quarter}")
    public QuarterView getQuarter(@PathParam("programme") String programme, @PathParam("quarter") String name) {
        Snapshot snapshot = programmes.of(programme);
        Quarter quarter = QuarterNames.of(snapshot).quarter(name, "quarter");
        duties.refresh(programme);
        return quarters.view(snapshot, quarter, clock.today(programme), checks(programme, quarter));
    }

    @POST
    @Path("{quarter}/close")
    public Response closeQuarter(@PathParam("programme") String programme, @PathParam("quarter") String name) {
        Snapshot snapshot = programmes.of(programme);
        Quarter quarter = QuarterNames.of(snapshot).quarter(name, "quarter");
        boolean fresh = duties.refresh(programme);
        LedgerChecks checks = checks(programme, quarter);
        return efforts.make(
                200, () -> closing.intend(snapshot, quarter, checks, fresh), id -> standing(snapshot, quarter, checks));
    }

    private Efforts.Standing standing(Snapshot snapshot, Quarter quarter, @Nullable LedgerChecks checks) {
        QuarterView view = quarters.view(snapshot, quarter, clock.today(snapshot.programme()), checks);
        return new Efforts.Standing(view.self(), view);
    }

    /** What the ledger says beforehand; null when it is silent, or says that the quarter has not begun. */
    private @Nullable LedgerChecks checks(String programme, Quarter quarter) {
        return reader.ask(() -> ledger.closingChecks(programme, quarter, LedgerChecks.class))
                        instanceof Answer.Told<LedgerChecks> told
                ? told.value()
                : null;
    }
}
