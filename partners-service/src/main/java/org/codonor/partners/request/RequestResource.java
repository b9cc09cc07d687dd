package org.codonor.partners.request;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.jspecify.annotations.Nullable;

/** What a partner writes and everybody reads; the verbs of the lead donor are in {@link RequestVerbResource}. */
@Path("/v1/programmes/{programme}/disbursement-requests")
class RequestResource {
    @Inject
    TimeZones programmes;

    @Inject
    Changes changes;

    @Inject
    Requests requests;

    @Inject
    RequestDrafts drafts;

    @Inject
    Knowledge knowledge;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller current;

    @POST
    public Response draftDisbursementRequest(@PathParam("programme") String programme, WrittenRequest written) {
        Known known = written.isWhole() ? null : knowledge.of(programme, written.agreement());
        RequestView view = changes.run(
                programme, "draftDisbursementRequest", () -> requests.view(drafts.draft(programme, written, known)));
        return Created.at(view.self(), view);
    }

    @GET
    @Transactional
    public Page<RequestView> listDisbursementRequests(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("state") @Nullable RequestState state) {
        programmes.of(programme);
        Caller caller = current.caller();
        var listing = new Listing<DisbursementRequest>(programme, request -> request.id, "id")
                .where("agreementRef", agreement)
                .where("state", state)
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("ref", request -> request.ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> DisbursementRequest.<DisbursementRequest>find(query, values)
                                .page(0, most)
                                .list())
                .map(requests::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public RequestView getDisbursementRequest(@PathParam("programme") String programme, @PathParam("id") String id) {
        return requests.view(requests.get(programme, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public RequestView changeDisbursementRequest(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        DisbursementRequest request = requests.get(programme, id);
        RequestView before = requests.check(RequestVerb.CHANGE, request);
        drafts.change(request, before, patches.apply(request.written(), patch, NewRequest.class));
        return requests.view(request);
    }

    @POST
    @Path("{id}/submit")
    @Change
    public RequestView submitDisbursementRequest(@PathParam("programme") String programme, @PathParam("id") String id) {
        DisbursementRequest request = requests.get(programme, id);
        drafts.submit(request, requests.check(RequestVerb.SUBMIT, request));
        return requests.view(request);
    }
}
