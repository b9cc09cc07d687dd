package org.codonor.reporting.casestatement;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.contract.Call;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.irregularity.StatementDeadlines;
import org.codonor.reporting.quarter.Calendars;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** The irregularity statement of a quarter: read, as a table, and issued once and for good. */
@Path("/v1/programmes/{programme}/irregularity-statements")
class StatementResource {
    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TableFormat.Names.CSV))
            .build();

    @Inject
    Statements statements;

    @Inject
    StatementDeadlines deadlines;

    @Inject
    Programmes programmes;

    @Inject
    Calendars calendars;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Changes changes;

    @Inject
    Call call;

    @Inject
    Tags tags;

    @Inject
    Act act;

    @GET
    @Path("{quarter}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV})
    public Response getIrregularityStatement(
            @PathParam("programme") String programme,
            @PathParam("quarter") String name,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context Request request) {
        Variant wanted = request.selectVariant(OFFERED);
        if (wanted == null) {
            throw Refused.because(CommonProblem.NOT_ACCEPTABLE).detail("The statement is offered as JSON and CSV.");
        }
        return OFFERED.indexOf(wanted) == 1
                ? exportIrregularityStatement(programme, name, bom, known)
                : Response.ok(view(programme, begun(programme, name)), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    @GET
    @Path("{quarter}.csv")
    @Produces(TableFormat.Names.CSV)
    public Response exportIrregularityStatement(
            @PathParam("programme") String programme,
            @PathParam("quarter") String name,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return StatementFile.of(programme, view(programme, begun(programme, name)))
                .as(TableFormat.csv(bom), known);
    }

    @POST
    @Path("{quarter}/issue")
    public StatementView issueIrregularityStatement(
            @PathParam("programme") String programme, @PathParam("quarter") String name) {
        Quarter quarter = begun(programme, name);
        StatementView before = view(programme, quarter);
        tags.check(before);
        if (before.status() == StatementView.Status.ISSUED) {
            throw Refused.wrongState(before.status(), before.allowedActions());
        }
        if (!before.allowedActions().contains("issue")) {
            throw quarter.last().isBefore(clock.today(programme))
                    ? Refused.notFound()
                    : Refused.because(CommonProblem.RULE)
                            .rule("R93")
                            .detail("The quarter has not ended.")
                            .with("endsOn", quarter.last());
        }
        StatementView.Content content = statements.drafted(programme, quarter);
        Snapshot known = programmes.of(programme);
        String lead = Objects.requireNonNull(programmes.lead(programme));
        return changes.run(programme, call.operation(), () -> {
            if (statements.issued(programme, quarter).isPresent()) {
                throw Refused.because(CommonProblem.STALE);
            }
            statements.issue(programme, quarter, content);
            deadlines.meet(programme, quarter, act.today(), known, lead);
            StatementView after = view(programme, quarter);
            act.record(Entry.of("irregularity-statement", quarter, quarter.toString())
                    .before(before)
                    .after(after));
            return after;
        });
    }

    private StatementView view(String programme, Quarter quarter) {
        Statements.Issued issued = statements.issued(programme, quarter).orElse(null);
        StatementView.Content content = issued == null ? statements.drafted(programme, quarter) : issued.content();
        LocalDate today = clock.today(programme);
        boolean all = seesAll(programme);
        return new StatementView(
                "/v1/programmes/" + programme + "/irregularity-statements/" + quarter,
                quarter.toString(),
                issued == null ? StatementView.Status.DRAFT : StatementView.Status.ISSUED,
                content.dueOn(),
                (issued == null ? today : issued.on()).isAfter(content.dueOn()),
                issued == null ? null : issued.on(),
                issued == null ? null : issued.by(),
                content.counts().isNil(),
                content.counts(),
                content.amounts(),
                content.ageing(),
                all ? content.cases() : null,
                issued == null && mayIssue(all) && today.isAfter(quarter.last()) ? List.of("issue") : List.of());
    }

    private boolean mayIssue(boolean all) {
        return all && current.caller().is(Role.LEAD_CONTROLLER, Role.CASE_OFFICER);
    }

    /** Who sees single cases: all of the lead donor who see all of a case, and auditors. */
    private boolean seesAll(String programme) {
        Caller caller = current.caller();
        return caller.is(Role.AUDITOR, Role.LEAD_CONTROLLER)
                || (caller.is(Role.CASE_OFFICER) && caller.party().equals(programmes.lead(programme)));
    }

    private Quarter begun(String programme, String name) {
        Quarter quarter = calendars.quarter(programme, name, "quarter");
        if (quarter.first().isAfter(clock.today(programme))) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN).with("beginsOn", quarter.first());
        }
        return quarter;
    }
}
