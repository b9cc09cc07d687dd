package org.codonor.contributions.obligation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/** What is owed, as a calendar that other programs subscribe to. */
@Path("/v1/programmes/{programme}/obligations.ics")
class FeedResource {
    private static final String CALENDAR = "text/calendar;charset=UTF-8";

    @Inject
    Standing standing;

    @Inject
    Heads heads;

    @Inject
    ProgrammeClock clock;

    @GET
    @Produces(CALENDAR)
    @Transactional
    public Response getObligationCalendar(
            @PathParam("programme") String programme,
            @BeanParam WantedParameters wanted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var duties = standing.wanted(programme, wanted.wanted());
        Instant stamp = heads.read(programme).map(Head::recordedAt).orElse(Instant.EPOCH);
        byte[] feed = Feed.of(programme, duties, clock.today(programme), stamp).getBytes(StandardCharsets.UTF_8);
        String tag = Tags.of(feed);
        Response.ResponseBuilder answer = tag.equals(known) ? Response.notModified() : Response.ok(feed);
        return answer.type(CALENDAR)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }
}
