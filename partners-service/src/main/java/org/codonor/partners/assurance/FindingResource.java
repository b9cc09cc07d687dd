package org.codonor.partners.assurance;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.identity.Role;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.hold.Cases;
import org.codonor.partners.refund.BookedRefunds;
import org.jspecify.annotations.Nullable;

/** What becomes of a finding. */
@Path("/v1/programmes/{programme}/audit-reports/{id}/findings/{no}")
class FindingResource {
    @Inject
    AuditReports reports;

    @Inject
    BookedRefunds refunds;

    @Inject
    Cases cases;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record Reason(String reason) {}

    record CaseLink(String caseRef) {}

    private interface Doing {
        void to(AuditReport report, Finding finding);
    }

    @POST
    @Path("settle")
    @Change
    public AuditReportView settleAuditFinding(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            NewSettlement written) {
        if (written.how() == Settlement.WRITTEN_OFF && !act.caller().is(Role.LEAD_CONTROLLER)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Only the controller writes off (R89).");
        }
        return done(programme, id, no, written.reason(), (report, finding) -> {
            List<Violation> found = violations(finding, written);
            if (!found.isEmpty()) {
                throw Refused.because(CommonProblem.RULE)
                        .detail("The finding cannot be settled so.")
                        .with("pending", finding.money(finding.pending))
                        .errors(found);
            }
            finding.settle(written.how(), written.amount().amount());
            new Settled(finding, written, Deed.of(act)).persist();
        });
    }

    private List<Violation> violations(Finding finding, NewSettlement written) {
        var found = new ArrayList<Violation>();
        if (!written.amount().currency().equals(finding.currency)
                || !written.amount().isPositive()
                || written.amount().exceeds(finding.money(finding.pending))) {
            found.add(new Violation(
                    "/amount",
                    "pending",
                    "Above zero and at most " + finding.money(finding.pending) + ", which is pending."));
        }
        if ((written.how() == Settlement.REFUNDED) != (written.refundRef() != null)) {
            found.add(
                    new Violation("/refundRef", "refund", "What was refunded came by a booked refund, nothing else."));
        } else if (written.refundRef() != null
                && refunds.of(finding.programme, finding.partner, written.refundRef())
                        .filter(refund -> !settledBy(finding, written).exceeds(refund))
                        .isEmpty()) {
            found.add(new Violation(
                    "/refundRef", "unknown", "No booked refund of the partner by this reference brought so much."));
        }
        return found;
    }

    /** What findings have counted of a refund, with what is to be counted now. */
    private static Money settledBy(Finding finding, NewSettlement written) {
        return Settled.<Settled>list("programme = ?1 and refundRef = ?2", finding.programme, written.refundRef())
                .stream()
                .map(one -> finding.money(one.amount))
                .reduce(written.amount(), Money::plus);
    }

    @POST
    @Path("link-case")
    @Change
    public AuditReportView linkAuditFindingToCase(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            CaseLink link) {
        return done(programme, id, no, null, (report, finding) -> {
            if (!cases.isKnown(programme, report.partner, link.caseRef())) {
                throw Refused.because(CommonProblem.RULE)
                        .detail("No case about the partner has this reference.")
                        .error("/caseRef", "unknown", "Open the case first.");
            }
            finding.caseRef = link.caseRef();
        });
    }

    @POST
    @Path("close")
    @Change
    public AuditReportView closeAuditFinding(
            @PathParam("programme") String programme, @PathParam("id") String id, @PathParam("no") int no, Reason why) {
        return done(programme, id, no, why.reason(), (report, finding) -> {
            if (finding.pending.signum() != 0) {
                throw Refused.because(CommonProblem.RULE)
                        .detail("Something questioned is still pending.")
                        .with("pending", finding.money(finding.pending));
            }
            finding.closed = Deed.of(act);
            finding.closedBecause = why.reason();
        });
    }

    private AuditReportView done(String programme, String id, int no, @Nullable String reason, Doing doing) {
        AuditReport report = reports.get(programme, id);
        AuditReportView before = reports.view(report);
        tags.check(before);
        Finding finding = reports.finding(report, no);
        if (!finding.isOpen()) {
            throw Refused.wrongState("CLOSED", List.of());
        }
        doing.to(report, finding);
        AuditReportView after = reports.view(report);
        act.record(Entry.of("audit-report", report.id, report.ref)
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }
}
