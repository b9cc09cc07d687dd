package org.codonor.partners.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.partners.Deed;

/** What is done with a request that was submitted. */
@Path("/v1/programmes/{programme}/disbursement-requests/{id}")
class RequestVerbResource {
    @Inject
    Requests requests;

    @Inject
    RequestDrafts drafts;

    @Inject
    RequestMoney money;

    @Inject
    Cancelling cancelling;

    @Inject
    Knowledge knowledge;

    @Inject
    WaivingHolds waiving;

    @Inject
    Act act;

    @POST
    @Path("review")
    @Change
    public RequestView reviewDisbursementRequest(@PathParam("programme") String programme, @PathParam("id") String id) {
        DisbursementRequest request = requests.get(programme, id);
        RequestView before = requests.check(RequestVerb.REVIEW, request);
        request.does(RequestVerb.REVIEW);
        request.reviewed = Deed.of(act);
        return drafts.recorded(request, before, null);
    }

    @POST
    @Path("return")
    @Change
    public RequestView returnDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        return decline(RequestVerb.RETURN, requests.get(programme, id), why.reason());
    }

    @POST
    @Path("reject")
    @Change
    public RequestView rejectDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        return decline(RequestVerb.REJECT, requests.get(programme, id), why.reason());
    }

    private RequestView decline(RequestVerb verb, DisbursementRequest request, String reason) {
        RequestView before = requests.check(verb, request);
        request.does(verb, reason);
        return drafts.recorded(request, before, reason);
    }

    @POST
    @Path("approve")
    public Response approveDisbursementRequest(@PathParam("programme") String programme, @PathParam("id") String id) {
        String agreement = QuarkusTransaction.requiringNew().call(() -> requests.get(programme, id).agreementRef);
        return money.approve(() -> requests.get(programme, id), knowledge.of(programme, agreement));
    }

    @POST
    @Path("pay")
    public Response payDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, NewPayment payment) {
        return money.pay(() -> requests.get(programme, id), payment);
    }

    @POST
    @Path("waive")
    @Change
    public RequestView waiveDisbursementRequestHolds(
            @PathParam("programme") String programme, @PathParam("id") String id, NewWaiver waiver) {
        DisbursementRequest request = requests.get(programme, id);
        RequestView before = requests.check(RequestVerb.WAIVE, request);
        waiving.waive(request, waiver);
        return drafts.recorded(request, before, waiver.reason());
    }

    @POST
    @Path("confirm")
    @Change
    public RequestView confirmDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, NewConfirmation arrived) {
        DisbursementRequest request = requests.get(programme, id);
        RequestView before = requests.check(RequestVerb.CONFIRM, request);
        request.confirmation = arrived.of(Objects.requireNonNull(request.payment), act.today(), Deed.of(act));
        request.does(RequestVerb.CONFIRM);
        return drafts.recorded(request, before, null);
    }

    @POST
    @Path("cancel")
    public Response cancelDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        boolean reserved = QuarkusTransaction.requiringNew().call(() -> requests.get(programme, id).approved != null);
        return reserved
                ? money.cancelApproved(() -> requests.get(programme, id), why.reason())
                : cancelling.cancel(programme, id, why.reason());
    }

    @POST
    @Path("reverse")
    public Response reverseDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, NewReturn back) {
        return money.reverse(() -> requests.get(programme, id), back);
    }
}
