package org.codonor.partners.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.ask.Ask;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.ledger.Ledger.Source;

/** The question to the ledger that goes with a signature: commit this money, or, of an amendment, this change of it. */
@ApplicationScoped
class CommitAsk {
    static final String COMMIT = "commit";

    @Inject
    Ledger ledger;

    record Terms(
            LocalDate valueDate,
            String agreement,
            String partner,
            LocalDate startsOn,
            LocalDate endsOn,
            String indirectRatePct,
            List<Commitment.Told> commitments) {}

    Ask ask(AgreementNow now, Signature signature) {
        Agreement agreement = now.agreement();
        return ledger.ask(
                COMMIT,
                Source.of("AGREEMENT", agreement.id, agreement.ref, agreement.self()),
                terms(now, signature.signedOn()));
    }

    Ask ask(AgreementNow now, Amendment amendment, Signature signature) {
        Agreement agreement = now.agreement();
        return ledger.ask(
                COMMIT,
                Source.of("AGREEMENT_AMENDMENT", amendment.id, amendment.ref(agreement), amendment.self(agreement)),
                terms(now, amendment, signature.signedOn()));
    }

    /** What an agreement contracts when it is signed on a day. */
    static Terms terms(AgreementNow now, LocalDate day) {
        return terms(now.agreement(), day, now.endsOn(), now.agreement().commitments);
    }

    static Terms terms(AgreementNow now, Amendment amendment, LocalDate day) {
        return terms(now.agreement(), day, now.lastDay(amendment), amendment.commitments());
    }

    private static Terms terms(Agreement agreement, LocalDate day, LocalDate endsOn, List<Commitment> commitments) {
        return new Terms(
                day,
                agreement.ref,
                agreement.partner,
                agreement.startsOn,
                endsOn,
                agreement.ratePct(),
                Commitment.told(commitments, agreement.programmeCurrency));
    }
}
