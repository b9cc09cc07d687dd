package org.codonor.partners.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.panache.common.Sort;
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
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
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
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    CurrentCaller current;

    @POST
    public Response draftDisbursementRequest(@PathParam("programme") String programme, NewRequest written) {
        RequestView view = changes.run(
                programme, "draftDisbursementRequest", () -> requests.view(drafts.draft(programme, written)));
        return Created.at(view.self(), view);
    }

    @GET
    @Transactional
    public Page<RequestView> listDisbursementRequests(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("state") @Nullable RequestState state) {
        programmes.of(programme);
        return cursors.page(
                        (after, most) -> rows(programme, agreement, state, after, most),
                        request -> request.id.toString())
                .map(requests::view);
    }

    private List<DisbursementRequest> rows(
            String programme,
            @Nullable String agreement,
            @Nullable RequestState state,
            @Nullable String after,
            int most) {
        Caller caller = current.caller();
        return DisbursementRequest.<DisbursementRequest>find(
                        "programme = ?1 and id > ?2 and (?3 = '' or agreementRef = ?3)"
                                + " and (?4 = '' or partner = ?4) and state in ?5",
                        Sort.by("id"),
                        programme,
                        after == null ? new UUID(0, 0) : UUID.fromString(after),
                        agreement == null ? "" : agreement,
                        caller.isPartner() ? caller.party() : "",
                        state == null ? List.of(RequestState.values()) : List.of(state))
                .page(0, most)
                .list();
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
