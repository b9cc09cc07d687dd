package org.codonor.partners.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.partner.Assessments;
import org.codonor.partners.partner.Partner;

/** Gathers what {@link Readiness} judges. */
@ApplicationScoped
class ReadinessCheck {
    @Inject
    Assessments assessments;

    /** Empty when the agreement may be put to the ledger. */
    List<Violation> missing(Agreement agreement, LocalDate day) {
        return readiness(agreement, day)
                .missing(agreement.clauses, agreement.indirectRatePct, agreement.generalAgreementRef);
    }

    List<Violation> lasting(Agreement agreement, LocalDate day) {
        return readiness(agreement, day).lasting();
    }

    private Readiness readiness(Agreement agreement, LocalDate day) {
        Partner partner = Partner.named(agreement.programme, agreement.partner).orElseThrow();
        return new Readiness(
                agreement.partner,
                partner.isInternational(),
                partner.isAuditedAsItMust(),
                partner.generalAgreement(),
                assessments
                        .counting(agreement.programme, agreement.partner, day)
                        .orElse(null),
                day);
    }
}
