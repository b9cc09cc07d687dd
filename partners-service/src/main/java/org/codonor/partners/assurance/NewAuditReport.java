package org.codonor.partners.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.partner.Partner;
import org.jspecify.annotations.Nullable;

/** An audit report, or a certified statement, as it was received. */
record NewAuditReport(
        @Nullable String ref,
        String partner,
        @Nullable String agreement,
        int year,
        AuditKind kind,
        LocalDate receivedOn,
        Opinion opinion,
        @Nullable String summary,
        @Nullable String documentRef,
        @Nullable List<NewFinding> findings) {
    /** A finding as the auditors wrote it; without an amount nothing is questioned. */
    record NewFinding(
            String title,
            @Nullable String text,
            Severity severity,
            @Nullable Money questioned,
            @Nullable LocalDate followUpOn) {}

    List<NewFinding> allFindings() {
        return findings == null ? List.of() : findings;
    }

    /** R46, and amounts in the programme's currency. */
    List<Violation> violations(Partner of, Currency currency, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (!kind.isAdmittedBy(of.auditRegime())) {
            found.add(r46(of));
        }
        if (receivedOn.isAfter(today)) {
            found.add(new Violation("/receivedOn", "future", "Today is " + today + "."));
        }
        for (int i = 0; i < allFindings().size(); i++) {
            Money questioned = allFindings().get(i).questioned();
            if (questioned != null && !questioned.currency().equals(currency)) {
                found.add(new Violation(
                        "/findings/" + i + "/questioned/currency",
                        "currency",
                        "Amounts are in the programme's currency, " + currency + "."));
            }
        }
        return found;
    }

    static Violation r46(Partner of) {
        return new Violation(
                "/kind",
                "audit-regime",
                "The partner's audit regime is " + of.auditRegime() + ": " + AuditKind.wantedBy(of.auditRegime()) + ".",
                "R46");
    }
}
