package org.codonor.partners.assurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.id.Refs;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.assurance.NewAuditReport.NewFinding;
import org.codonor.partners.duty.AuditDuties;
import org.codonor.partners.partner.Partner;
import org.codonor.partners.reference.References;
import org.jspecify.annotations.Nullable;

/** Audit reports and certified statements as they were received. */
@Path("/v1/programmes/{programme}/audit-reports")
class AuditReportResource {
    @Inject
    TimeZones programmes;

    @Inject
    References references;

    @Inject
    Agreements agreements;

    @Inject
    AuditedAgreements audited;

    @Inject
    AuditReports reports;

    @Inject
    AuditDuties duties;

    @Inject
    Changes changes;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @POST
    public Response recordAuditReport(@PathParam("programme") String programme, NewAuditReport written) {
        Currency currency = references.of(programme).programmeCurrency();
        AuditReportView view =
                changes.run(programme, "recordAuditReport", () -> recorded(programme, written, currency));
        return Created.at(view.self(), view);
    }

    private AuditReportView recorded(String programme, NewAuditReport written, Currency currency) {
        Partner partner = Partner.named(programme, written.partner())
                .orElseThrow(() ->
                        Refused.because(CommonProblem.RULE).error("/partner", "unknown", "No partner has this code."));
        List<Violation> found = written.violations(partner, currency, act.today());
        boolean accounts = AuditKind.wantedBy(partner.auditRegime()).contains(written.kind());
        Optional<AgreementNow> about =
                Optional.ofNullable(written.agreement()).flatMap(ref -> audited.of(programme, written.partner(), ref));
        if (written.agreement() != null && about.isEmpty()) {
            found.add(AuditedAgreements.UNKNOWN);
        }
        found.addAll(YearRule.of(accounts, about.orElse(null)).violations(written.year(), written.receivedOn()));
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The report does not fit the partner.")
                    .errors(found);
        }
        String ref = Refs.choose(
                written.ref(),
                "AR-" + written.partner() + "-" + written.year() + "-",
                0,
                wished -> AuditReport.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var report = new AuditReport(programme, ref, written, currency, Deed.of(act));
        report.persist();
        int no = 0;
        for (NewFinding finding : written.allFindings()) {
            new Finding(report, ++no, finding, currency).persist();
        }
        if (accounts) {
            agreements.all(programme).stream()
                    .filter(now -> now.agreement().partner().equals(report.partner))
                    .filter(now ->
                            report.agreement == null || now.agreement().ref().equals(report.agreement))
                    .forEach(now -> duties.received(now, report.year, ref, report.self(), report.receivedOn));
        }
        AuditReportView after = reports.view(report);
        act.record(Entry.of("audit-report", report.id, ref).after(after));
        return after;
    }

    @GET
    @Transactional
    public Page<AuditReportView> listAuditReports(
            @PathParam("programme") String programme,
            @QueryParam("partner") @Nullable String partner,
            @QueryParam("year") @Nullable Integer year) {
        programmes.of(programme);
        Caller caller = current.caller();
        String own = caller.isPartner() ? caller.party() : null;
        if (own != null
                && Optional.ofNullable(partner).filter(one -> !one.equals(own)).isPresent()) {
            return new Page<>(List.of(), null);
        }
        var listing = new Listing<AuditReport>(programme, report -> report.id, "id")
                .where("partner", own == null ? partner : own)
                .where("year", year)
                .sortable("ref", report -> report.ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> AuditReport.<AuditReport>find(query, values)
                                .page(0, most)
                                .list())
                .map(reports::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public AuditReportView getAuditReport(@PathParam("programme") String programme, @PathParam("id") String id) {
        return reports.view(reports.get(programme, id));
    }
}
