package org.codonor.partners.assurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;

/** The agreement that an audit is about: one of the audited partner's own. */
@ApplicationScoped
class AuditedAgreements {
    static final Violation UNKNOWN =
            new Violation("/agreement", "unknown", "No agreement of the partner has this reference.");

    @Inject
    Agreements agreements;

    Optional<AgreementNow> of(String programme, String partner, String ref) {
        return agreements
                .find(programme, ref)
                .filter(now -> now.agreement().partner().equals(partner)
                        && now.agreement().ref().equals(ref));
    }
}
