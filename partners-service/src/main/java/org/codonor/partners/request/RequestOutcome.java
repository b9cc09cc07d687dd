package org.codonor.partners.request;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Problem;
import org.codonor.partners.Deed;
import org.codonor.partners.ledger.BankReferences;
import org.codonor.partners.ledger.BankReferences.Kind;
import org.codonor.partners.ledger.Booking;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** The ledger has said what became of a request's money. */
@ApplicationScoped
class RequestOutcome implements AskOutcome {
    @Inject
    Ledger ledger;

    @Inject
    BankReferences bankReferences;

    @Inject
    Act act;

    @Override
    public Set<String> acts() {
        return Set.of("reserve", "release", "pay", "reverse");
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        DisbursementRequest request = DisbursementRequest.findById(ask.id());
        Booking booking = ledger.accepted(ask, result);
        request.accepted(Deed.of(act), booking, kept(request, result));
        act.record(Entry.of("disbursement-request", request.id, request.ref)
                .with("ask", ask.act())
                .with("outcome", "ACCEPTED"));
    }

    /** What was kept of each contribution, when a claim was set off. */
    private static @Nullable List<Split.Written> kept(DisbursementRequest request, JsonNode result) {
        if (!result.hasNonNull("parts")) {
            return null;
        }
        var parts = new ArrayList<Split.Written>();
        result.path("parts")
                .forEach(part -> parts.add(new Split.Written(
                        part.path("contribution").asText(),
                        request.money(new BigDecimal(part.path("amount").asText())))));
        return parts;
    }

    @Override
    public void refused(Ask ask, Problem problem) {
        DisbursementRequest request = DisbursementRequest.findById(ask.id());
        ledger.refused(ask);
        switch (ask.act()) {
            case "pay" -> bankReferences.giveBack(Kind.PAYMENT, request.id);
            case "reverse" -> bankReferences.giveBack(Kind.RETURN, request.id);
            default -> {} // nothing of the bank was in it
        }
        request.refused();
        act.record(Entry.of("disbursement-request", request.id, request.ref)
                .because(problem.title())
                .with("ask", ask.act())
                .with("outcome", "REFUSED"));
    }
}
