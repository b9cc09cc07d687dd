package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Change;

/** A partner takes back what nobody has approved: the ledger knows nothing of it and is not asked. */
@ApplicationScoped
class Cancelling {
    @Inject
    Requests requests;

    @Inject
    RequestDrafts drafts;

    @Change
    Response cancel(String programme, String id, String reason) {
        DisbursementRequest request = requests.get(programme, id);
        RequestView before = requests.check(RequestVerb.CANCEL, request);
        request.does(RequestVerb.CANCEL, reason);
        return Response.ok(drafts.recorded(request, before, reason)).build();
    }
}
