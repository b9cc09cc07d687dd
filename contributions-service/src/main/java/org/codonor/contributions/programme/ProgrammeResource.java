package org.codonor.contributions.programme;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.money.Money;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Sets up programmes and shows those that the caller has a part in. */
@Path("/v1/programmes")
class ProgrammeResource {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    @Inject
    Programmes programmes;

    @Inject
    Changes changes;

    @Inject
    Act act;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @Inject
    Heads heads;

    @Inject
    ProgrammeClock clock;

    @GET
    @Transactional
    public Page<ProgrammeView> listProgrammes() {
        List<String> mine = List.copyOf(current.caller().programmes());
        return cursors.page((after, limit) -> page(mine, after, limit), Programme::code)
                .map(this::view);
    }

    @POST
    public Response createProgramme(NewProgramme wanted) {
        Caller caller = current.caller();
        if (!caller.mayEnter(wanted.code())) {
            throw Refused.notFound();
        }
        check(wanted);
        ProgrammeView created = changes.run(wanted.code(), "createProgramme", () -> create(wanted, caller));
        return Created.at(created.self(), created);
    }

    @GET
    @Path("{programme}")
    @Transactional
    public ProgrammeView getProgramme(@PathParam("programme") String code) {
        return view(programmes.get(code));
    }

    private ProgrammeView create(NewProgramme wanted, Caller caller) {
        if (Programme.count("code", wanted.code()) > 0) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("There is a programme with this code.");
        }
        var programme = new Programme(wanted, act.at(), caller.subject());
        programme.persistAndFlush();
        ProgrammeView view = ProgrammeView.of(programme, act.today(), null);
        act.record(Entry.of("programme", programme.id, programme.code).after(view));
        return view;
    }

    private static void check(NewProgramme wanted) {
        var refused = Refused.because(CommonProblem.RULE).detail("The programme cannot be set up like this.");
        Money.currency(wanted.currency());
        if (wanted.endsOn().isBefore(wanted.startsOn())) {
            refused.error("/endsOn", "before-start", "The last day lies before the first.");
        }
        if (wanted.startsOn().getYear() < FIRST_YEAR) {
            refused.error("/startsOn", "year", "A programme begins in " + FIRST_YEAR + " or later.");
        }
        if (wanted.endsOn().getYear() > LAST_YEAR) {
            refused.error("/endsOn", "year", "A programme ends in " + LAST_YEAR + " or before.");
        }
        try {
            ZoneId.of(wanted.timeZone());
        } catch (DateTimeException unknown) {
            refused.error("/timeZone", "unknown", "This is no time zone of the IANA list.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private static List<Programme> page(List<String> codes, @Nullable String after, int limit) {
        return Programme.<Programme>find("code in ?1 and code > ?2 order by code", codes, after == null ? "" : after)
                .page(0, limit)
                .list();
    }

    private ProgrammeView view(Programme programme) {
        var openFrom = heads.read(programme.code).map(Head::openFrom).orElse(null);
        return ProgrammeView.of(programme, clock.today(programme.code), openFrom);
    }
}
