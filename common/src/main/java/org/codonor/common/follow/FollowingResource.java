package org.codonor.common.follow;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.codonor.common.follow.Following.Piece;

/** What this service tells the one that shows the changes of all. */
@Path("/internal/v1/programmes/{programme}/changes")
class FollowingResource {
    @Inject
    Following following;

    @GET
    public Piece readChanges(
            @PathParam("programme") String programme, @QueryParam("after") long after, @QueryParam("limit") int limit) {
        return following.since(programme, after, limit);
    }
}
