package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;
import org.jspecify.annotations.Nullable;

/** Tells partners-service of cases about agreements: it holds payments while a case says so (R52). */
@ApplicationScoped
class CaseNews {
    private static final String COLLECTION = "cases";
    private static final String TARGET = "partners";

    @Inject
    Facts facts;

    /** A hold, when it is in force at partners-service, and which requests were on their way then. */
    record HoldView(
            boolean held,
            @Nullable String reason,
            boolean told,
            @Nullable Instant heldAt,
            List<InFlight> requestsInFlight) {}

    /** A disbursement request that was on its way. */
    record InFlight(String ref, String state) {}

    /** From the moment it concerns payments on; before, that service does not need to know of a suspicion. */
    void tell(IrregularityCase one) {
        if (one.agreement == null || !(one.partnersTold || one.paymentHold || one.state.isOpenCCase())) {
            return;
        }
        one.partnersTold = true;
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("ref", one.ref)
                .put("agreement", one.agreement)
                .put("open", !one.state.isAtRest())
                .put("paymentHold", one.paymentHold)
                .put("openedOn", (one.openedOn == null ? one.reportedOn : one.openedOn).toString())
                .put("self", one.self());
        if (one.paymentHold && one.holdReason != null) {
            state.put("holdReason", one.holdReason);
        }
        if (one.claim != null) { // nothing is paid for a claim before it was issued
            state.put("claimRef", one.ref);
        }
        facts.tell(new Fact(COLLECTION, one.id, TARGET, state));
    }

    @Nullable
    HoldView hold(IrregularityCase one) {
        if (!one.partnersTold) {
            return null;
        }
        Facts.Answer answer = facts.answer(COLLECTION, one.id, TARGET)
                .filter(Facts.Answer::isNewest)
                .orElse(null);
        JsonNode body = answer == null ? JsonNodeFactory.instance.objectNode() : answer.body();
        var inFlight = new ArrayList<InFlight>();
        body.path("requestsInFlight")
                .forEach(request -> inFlight.add(new InFlight(
                        request.path("ref").asText(), request.path("state").asText())));
        return new HoldView(
                one.paymentHold,
                one.paymentHold ? one.holdReason : null,
                answer != null,
                body.hasNonNull("heldAt") ? Instant.parse(body.path("heldAt").asText()) : null,
                one.paymentHold ? inFlight : List.of());
    }
}
