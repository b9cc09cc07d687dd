package org.codonor.partners.assurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** The findings about a partner that are not settled. */
@ApplicationScoped
public class OpenFindings {
    /** A finding in short. */
    public record Open(
            String report,
            String self,
            int no,
            String title,
            String severity,
            Money pending,
            @Nullable LocalDate followUpOn) {}

    public List<Open> of(String programme, String partner) {
        return Finding.<Finding>list(
                        "programme = ?1 and partner = ?2 and closed is null order by id", programme, partner)
                .stream()
                .map(OpenFindings::open)
                .toList();
    }

    private static Open open(Finding one) {
        AuditReport report = AuditReport.findById(one.report);
        return new Open(
                report.ref,
                report.self(),
                one.no,
                one.title,
                one.severity.name(),
                one.money(one.pending),
                one.followUpOn);
    }
}
