package org.codonor.partners.assurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.id.Refs;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.duty.DutyKind;
import org.codonor.partners.partner.AuditRegime;
import org.codonor.partners.partner.Partner;
import org.jspecify.annotations.Nullable;

/** The audits of a year's accounts: those that agreements ask for by each partner's regime, and those planned beside. */
@Path("/v1/programmes/{programme}/audit-plans/{year}")
class AuditPlanResource {
    @Inject
    TimeZones programmes;

    @Inject
    Agreements agreements;

    @Inject
    AuditedAgreements audited;

    @Inject
    Duties duties;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Changes changes;

    @Inject
    Act act;

    /**
     * An audit.
     *
     * @param ref of one that is planned beside the yearly ones
     */
    record Planned(
            @Nullable String ref,
            String partner,
            AuditRegime regime,
            @Nullable String agreement,
            List<AuditKind> kinds,
            LocalDate dueOn,
            String state,
            @Nullable String scope,
            List<String> reports) {}

    record AuditPlan(int year, String self, List<Planned> items) {}

    @GET
    @Transactional
    public AuditPlan getAuditPlan(@PathParam("programme") String programme, @PathParam("year") int year) {
        programmes.of(programme);
        return plan(programme, year);
    }

    @POST
    @Path("audits")
    public Response planAudit(
            @PathParam("programme") String programme, @PathParam("year") int year, PlannedAudit.New written) {
        AuditPlan plan = changes.run(programme, "planAudit", () -> {
            planned(programme, year, written);
            return plan(programme, year);
        });
        return Created.at(plan.self(), plan);
    }

    /** R46: no donor sends an auditor to a single-audit body. */
    private void planned(String programme, int year, PlannedAudit.New written) {
        Partner partner = Partner.named(programme, written.partner())
                .orElseThrow(() ->
                        Refused.because(CommonProblem.RULE).error("/partner", "unknown", "No partner has this code."));
        if (!written.kind().isAdmittedBy(partner.auditRegime())) {
            throw Refused.byRule("R46", "Only the organisation's own auditors audit it.")
                    .errors(List.of(NewAuditReport.r46(partner)));
        }
        Optional<AgreementNow> about = written.agreement() == null
                ? Optional.empty()
                : audited.of(programme, written.partner(), written.agreement());
        if (written.agreement() != null && about.isEmpty()) {
            throw Refused.because(CommonProblem.RULE).errors(List.of(AuditedAgreements.UNKNOWN));
        }
        if (written.year() != year) {
            throw Refused.because(CommonProblem.RULE).error("/year", "year", "The plan is that of " + year + ".");
        }
        List<Violation> found = YearRule.of(false, about.orElse(null)).plannable(year, written.dueOn(), act.today());
        if (!found.isEmpty()) {
            throw Refused.byRule("R58", "Nobody could make such an audit.").errors(found);
        }
        String ref = Refs.choose(
                written.ref(),
                "AP-" + written.partner() + "-" + year + "-",
                PlannedAudit.count("programme", programme),
                wished -> isTaken(programme, wished));
        var audit = new PlannedAudit(programme, ref, written, Deed.of(act));
        audit.persist();
        act.record(Entry.of("planned-audit", audit.id, ref).after(written));
    }

    private static boolean isTaken(String programme, String ref) {
        return PlannedAudit.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }

    private AuditPlan plan(String programme, int year) {
        List<AuditReport> reports = AuditReport.of(programme, year);
        var items = new ArrayList<Planned>();
        for (AgreementNow now : agreements.all(programme)) {
            if (current.caller().maySee(now.agreement().partner())) {
                items.addAll(yearly(now, year, reports));
            }
        }
        LocalDate today = clock.today(programme);
        PlannedAudit.of(programme, year).stream()
                .filter(one -> current.caller().maySee(one.partner))
                .forEach(one -> items.add(beside(one, reports, today)));
        items.sort(Comparator.comparing(Planned::dueOn).thenComparing(Planned::partner));
        return new AuditPlan(year, "/v1/programmes/" + programme + "/audit-plans/" + year, items);
    }

    private List<Planned> yearly(AgreementNow now, int year, List<AuditReport> reports) {
        String code = now.agreement().partner();
        AuditRegime regime =
                Partner.named(now.agreement().programme(), code).orElseThrow().auditRegime();
        return duties.of(now).stream()
                .filter(one -> one.duty().kind() == DutyKind.AUDIT
                        && one.duty().period().equals(Integer.toString(year)))
                .map(one -> new Planned(
                        null,
                        code,
                        regime,
                        now.agreement().ref(),
                        AuditKind.wantedBy(regime),
                        one.duty().dueOn(),
                        one.state().name(),
                        null,
                        refs(reports, code, now.agreement().ref(), AuditKind.wantedBy(regime))))
                .toList();
    }

    private static Planned beside(PlannedAudit one, List<AuditReport> reports, LocalDate today) {
        List<String> received = refs(reports, one.partner, one.agreement, List.of(one.kind));
        AuditRegime regime =
                Partner.named(one.programme, one.partner).orElseThrow().auditRegime();
        String state = received.isEmpty() ? awaited(one, regime, today) : "RECEIVED";
        return new Planned(
                one.ref, one.partner, regime, one.agreement, List.of(one.kind), one.dueOn, state, one.scope, received);
    }

    /** R46: what the regime admits no more, since the partner turned out to be of another kind, nobody waits for. */
    private static String awaited(PlannedAudit one, AuditRegime regime, LocalDate today) {
        if (!one.kind.isAdmittedBy(regime)) {
            return "WITHDRAWN";
        }
        return today.isAfter(one.dueOn) ? "OVERDUE" : "DUE";
    }

    /** The reports of that kind about the agreement, or about the partner as a whole. */
    private static List<String> refs(
            List<AuditReport> reports, String partner, @Nullable String agreement, List<AuditKind> kinds) {
        return reports.stream()
                .filter(one -> one.partner.equals(partner) && kinds.contains(one.kind))
                .filter(one -> agreement == null || one.agreement == null || one.agreement.equals(agreement))
                .map(one -> one.ref)
                .toList();
    }
}
