package org.codonor.partners.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Currency;
import java.util.List;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.money.Money;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.reference.Reference;

/** What the system says to a request before people decide: how it is judged now, and who could pay it. */
@Path("/v1/programmes/{programme}/disbursement-requests/{id}")
class AssessmentResource {
    @Inject
    Requests requests;

    @Inject
    Agreements agreements;

    @Inject
    Knowledge knowledge;

    @Inject
    Assessing assessing;

    @Inject
    CurrentCaller current;

    @GET
    @Path("assessment")
    public RequestAssessment assessDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        Known known = known(programme, id);
        return QuarkusTransaction.requiringNew().call(() -> {
            DisbursementRequest request = requests.get(programme, id);
            return assessing.of(request, agreements.of(request.agreement), known);
        });
    }

    @GET
    @Path("split-proposal")
    public SplitProposal proposeDisbursementRequestSplits(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        Known known = known(programme, id).orRefuse();
        return QuarkusTransaction.requiringNew().call(() -> {
            DisbursementRequest request = requests.get(programme, id);
            SplitProposal proposal = proposal(known, agreements.of(request.agreement), request.money(request.amount));
            return current.caller().isPartner() ? proposal.forPartner() : proposal;
        });
    }

    private Known known(String programme, String id) {
        String agreement = QuarkusTransaction.requiringNew().call(() -> requests.get(programme, id).agreementRef);
        return knowledge.of(programme, agreement);
    }

    static SplitProposal proposal(Known known, AgreementNow of, Money amount) {
        Cover cover = known.cover();
        Reference reference = known.reference();
        if (cover == null || reference == null) {
            Currency currency = amount.currency();
            return new SplitProposal(amount, amount.minus(Money.zero(currency)), List.of(), List.of());
        }
        return new SplitSources(cover, reference, of.agreement().partner(), of.modality()).propose(amount);
    }
}
