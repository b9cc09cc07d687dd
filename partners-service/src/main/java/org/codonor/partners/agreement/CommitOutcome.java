package org.codonor.partners.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Problem;
import org.codonor.partners.Deed;
import org.codonor.partners.ledger.Ledger;

/** The ledger has committed the money of a signature, or has refused to: then the document is unsigned again. */
@ApplicationScoped
class CommitOutcome implements AskOutcome {
    @Inject
    Ledger ledger;

    @Inject
    Agreements agreements;

    @Inject
    Event<AgreementMoved> moved;

    @Inject
    Act act;

    @Override
    public Set<String> acts() {
        return Set.of(CommitAsk.COMMIT);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        ledger.accepted(ask, result);
        if (isAmendment(ask)) {
            amendment(ask).committed(Deed.of(act));
        } else {
            agreement(ask).committed(Deed.of(act));
        }
        act.record(entry(ask).with("outcome", "ACCEPTED"));
        UUID id = isAmendment(ask) ? amendment(ask).agreement : ask.id();
        moved.fire(new AgreementMoved(agreements.of(id)));
    }

    @Override
    public void refused(Ask ask, Problem problem) {
        ledger.refused(ask);
        if (isAmendment(ask)) {
            amendment(ask).notCommitted();
        } else {
            agreement(ask).notCommitted();
        }
        act.record(entry(ask).because(problem.title()).with("outcome", "REFUSED"));
    }

    private static boolean isAmendment(Ask ask) {
        return ask.body().at("/source/kind").asText().equals("AGREEMENT_AMENDMENT");
    }

    private static Agreement agreement(Ask ask) {
        return Agreement.findById(ask.id());
    }

    private static Amendment amendment(Ask ask) {
        return Amendment.findById(ask.id());
    }

    private static Entry entry(Ask ask) {
        return Entry.of(
                isAmendment(ask) ? "amendment" : "agreement",
                ask.id(),
                ask.body().at("/source/ref").asText());
    }
}
