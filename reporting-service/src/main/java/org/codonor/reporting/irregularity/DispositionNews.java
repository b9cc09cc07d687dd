package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;

/** Tells the ledger where money recovered under an issued claim goes: it books no refund to a donor against it (R95). */
@ApplicationScoped
class DispositionNews {
    private static final String COLLECTION = "dispositions";
    private static final String TARGET = "contributions";

    @Inject
    Facts facts;

    void tell(IrregularityCase one) {
        CaseClaim claim = one.claim;
        if (claim == null) {
            return;
        }
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("claimRef", one.ref)
                .put("disposition", claim.disposition().name())
                .put("self", one.self());
        if (claim.decidedOn() != null) {
            state.put("decidedOn", claim.decidedOn().toString());
        }
        if (claim.decision() != null) {
            state.put("decision", claim.decision());
        }
        facts.tell(new Fact(COLLECTION, one.id, TARGET, state));
    }
}
