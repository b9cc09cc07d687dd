package org.codonor.reporting.reference;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.codonor.common.trace.TraceOnward;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What this service reads from contributions-service, with its own token. */
@RegisterRestClient(configKey = "contributions")
@RegisterProvider(TraceOnward.class)
@OidcClientFilter
@Path("/internal/v1/programmes/{programme}")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
interface Contributions {
    @GET
    Response snapshot(@PathParam("programme") String programme, @HeaderParam("If-None-Match") @Nullable String etag);

    @GET
    @Path("head")
    Response head(@PathParam("programme") String programme);

    @GET
    @Path("claims/{ref}")
    Response claim(
            @PathParam("programme") String programme,
            @PathParam("ref") String ref,
            @HeaderParam("If-None-Match") @Nullable String etag);

    @GET
    @Path("decisions/{ref}")
    Response decision(@PathParam("programme") String programme, @PathParam("ref") String ref);

    @POST
    @Path("attribution-previews")
    @Consumes(MediaType.APPLICATION_JSON)
    Response attribution(@PathParam("programme") String programme, AttributionPreview.Question question);

    @GET
    @Path("working-days")
    Response workingDays(
            @PathParam("programme") String programme, @QueryParam("from") String from, @QueryParam("days") int days);

    @GET
    @Path("changes")
    Response changes(
            @PathParam("programme") String programme, @QueryParam("after") long after, @QueryParam("limit") int limit);

    @GET
    @Path("closing-checks")
    Response closingChecks(@PathParam("programme") String programme, @QueryParam("quarter") String quarter);

    @GET
    @Path("figure-rows")
    Response figureRows(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("groupBy") String groupBy,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("seq") @Nullable Long seq,
            @QueryParam("restated") @Nullable Boolean restated);

    @GET
    @Path("figure-entries")
    Response figureEntries(@PathParam("programme") String programme, @RestQuery Map<String, String> figure);

    @POST
    @Path("attribution-previews")
    @Consumes(MediaType.APPLICATION_JSON)
    Response attributionPreviews(@PathParam("programme") String programme, Map<String, Object> question);

    @GET
    @Path("rates")
    Response rates(
            @PathParam("programme") String programme,
            @QueryParam("to") String to,
            @QueryParam("seq") @Nullable Long seq,
            @QueryParam("knownAt") @Nullable String knownAt);

    @GET
    @Path("claims/{claimRef}")
    Response claimMoves(@PathParam("programme") String programme, @PathParam("claimRef") String claimRef);
}
