package org.codonor.reporting.publication;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/** The register that anybody may read, as JSON, as CSV and as a feed. */
@Path("/v1/programmes/{programme}")
class PublicRegisterResource {
    private static final String ATOM = "application/atom+xml";
    private static final int SCHEMA = 1;
    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(TableFormat.Names.CSV), MediaType.valueOf(ATOM))
            .build();

    private static final Table<PublicCaseView> TABLE = Table.<PublicCaseView>named("irregularities")
            .text("ref", "What the case is called.", PublicCaseView::ref)
            .text("state", "OPEN or CLOSED.", PublicCaseView::state)
            .date("openedOn", "When it became a case.", PublicCaseView::openedOn)
            .date("closedOn", "When it was closed.", PublicCaseView::closedOn)
            .text("outcome", "How it ended.", PublicCaseView::outcome)
            .date("publishedOn", "When this summary was cleared.", PublicCaseView::publishedOn)
            .text("summary", "What it is about.", PublicCaseView::summary);

    @Inject
    PublicCases cases;

    @Inject
    Cursors cursors;

    @GET
    @Path("public-irregularities")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, ATOM})
    public Response listPublicIrregularities(
            @PathParam("programme") String programme,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context Request request) {
        Variant wanted = request.selectVariant(OFFERED);
        if (wanted == null) {
            throw Refused.because(CommonProblem.NOT_ACCEPTABLE)
                    .detail("The register is offered as JSON, CSV and an Atom feed.");
        }
        return switch (OFFERED.indexOf(wanted)) {
            case 1 -> exportPublicIrregularities(programme, bom, known);
            case 2 -> followPublicIrregularities(programme, known);
            default ->
                Response.ok(page(programme), MediaType.APPLICATION_JSON_TYPE).build();
        };
    }

    private Page<PublicCaseView> page(String programme) {
        return cursors.page((after, limit) -> cases.after(programme, after, limit), PublicCaseView::key);
    }

    @GET
    @Path("public-irregularities.csv")
    @Produces(TableFormat.Names.CSV)
    public Response exportPublicIrregularities(
            @PathParam("programme") String programme,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return new Download<>(TABLE, cases.all(programme), programme + "-irregularities", SCHEMA)
                .as(TableFormat.csv(bom), known);
    }

    @GET
    @Path("public-irregularities.atom")
    @Produces(ATOM)
    public Response followPublicIrregularities(
            @PathParam("programme") String programme, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String self = "/v1/programmes/" + programme + "/public-irregularities.atom";
        byte[] feed = new Feed(programme, self, cases.list(programme)).bytes();
        String tag = Tags.of(feed);
        return (Tags.names(known, tag) ? Response.notModified() : Response.ok(feed))
                .header(HttpHeaders.CONTENT_TYPE, ATOM + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
