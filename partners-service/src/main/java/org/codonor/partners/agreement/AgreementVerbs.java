package org.codonor.partners.agreement;

import static org.codonor.partners.agreement.AgreementState.ACTIVE;
import static org.codonor.partners.agreement.AgreementState.CLEARED;
import static org.codonor.partners.agreement.AgreementState.DRAFT;
import static org.codonor.partners.agreement.AgreementState.ENDED;
import static org.codonor.partners.agreement.AgreementState.SIGNED;
import static org.codonor.partners.agreement.AgreementState.SUSPENDED;
import static org.codonor.partners.agreement.AgreementState.TERMINATED;

import java.util.List;
import java.util.Set;
import org.codonor.partners.Verbs;
import org.codonor.partners.Verbs.Verb;

/** The state machine of agreements and amendments (domain 6.5). */
final class AgreementVerbs {
    static final Verbs<AgreementState> OF_AGREEMENT = new Verbs<>(List.of(
            new Verb<>("change", "changeAgreement", Set.of(DRAFT)),
            new Verb<>("clear", "clearAgreement", Set.of(DRAFT)),
            new Verb<>("sign", "signAgreement", Set.of(CLEARED)),
            new Verb<>("abandon", "abandonAgreement", Set.of(DRAFT, CLEARED)),
            new Verb<>("amendments", "draftAmendment", Set.of(SIGNED, ACTIVE, ENDED, TERMINATED)),
            new Verb<>("suspend", "suspendAgreement", Set.of(ACTIVE)),
            new Verb<>("resume", "resumeAgreement", Set.of(SUSPENDED)),
            new Verb<>("terminate", "terminateAgreement", Set.of(ACTIVE, SUSPENDED)),
            new Verb<>("close", "closeAgreement", Set.of(ENDED, TERMINATED))));

    static final Verbs<AmendmentState> OF_AMENDMENT =
            new Verbs<>(List.of(new Verb<>("sign", "signAmendment", Set.of(AmendmentState.DRAFT))));

    private AgreementVerbs() {}
}
