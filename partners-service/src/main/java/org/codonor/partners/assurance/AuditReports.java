package org.codonor.partners.assurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.partners.assurance.AuditReportView.FindingView;

/** Audit reports as the caller may see them. */
@ApplicationScoped
class AuditReports {
    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    @Inject
    ProgrammeClock clock;

    /** The report with that identifier or reference; refused (404) when there is none for this caller. */
    AuditReport get(String programme, String idOrRef) {
        Optional<AuditReport> found = Ids.looksLikeId(idOrRef)
                ? AuditReport.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : AuditReport.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
        return found.filter(report -> current.caller().maySee(report.partner)).orElseThrow(Refused::notFound);
    }

    Finding finding(AuditReport report, int no) {
        return Finding.of(report.id).stream()
                .filter(one -> one.no == no)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    AuditReportView view(AuditReport report) {
        LocalDate today = clock.today(report.programme);
        boolean showsCase = !current.caller().isPartner();
        List<Finding> findings = Finding.of(report.id);
        List<FindingView> views = findings.stream()
                .map(one -> FindingView.of(one, Settled.of(one.id), today, showsCase))
                .toList();
        boolean open = findings.stream().anyMatch(Finding::isOpen);
        List<String> actions = Stream.of("settle", "link-case", "close")
                .filter(verb -> open && permissions.allows(operation(verb), current.caller()))
                .toList();
        return AuditReportView.of(report, views, actions, Money.zero(report.currency));
    }

    private static String operation(String verb) {
        return verb.equals("link-case") ? "linkAuditFindingToCase" : verb + "AuditFinding";
    }
}
