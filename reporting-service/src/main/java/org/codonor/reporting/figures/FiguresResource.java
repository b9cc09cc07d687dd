package org.codonor.reporting.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.reference.Position;
import org.codonor.reporting.reference.Programmes;

/** The quarterly figures of a programme, as JSON for programs and as CSV for spreadsheets: the same rows. */
@Path("/v1/programmes/{programme}")
class FiguresResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv");
    private static final List<Variant> VARIANTS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build();

    @Inject
    Publisher publisher;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @GET
    @Path("quarterly-figures/{quarter}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response getQuarterlyFigures(
            @PathParam("programme") String programme,
            @PathParam("quarter") String quarter,
            @BeanParam Asked asked,
            @Context Request request) {
        return one(programme, quarter, asked, accepted(request, asked));
    }

    @GET
    @Path("quarterly-figures/{quarter}.csv")
    @Produces(CSV)
    public Response getQuarterlyFiguresCsv(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return one(programme, quarter, asked, Format.csv(asked.bom()));
    }

    @GET
    @Path("quarterly-figures")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response listQuarterlyFigures(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Asked asked,
            @Context Request request) {
        return several(programme, from, to, asked, accepted(request, asked));
    }

    @GET
    @Path("quarterly-figures.csv")
    @Produces(CSV)
    public Response listQuarterlyFiguresCsv(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Asked asked) {
        return several(programme, from, to, asked, Format.csv(asked.bom()));
    }

    private Response one(String programme, String quarter, Asked asked, Format format) {
        Position position = publisher.position(programme);
        var named = QuarterNames.of(programmes.at(programme, position)).quarter(quarter, "quarter");
        return answer(Query.of(programme, false, named, named, asked), format, position, asked);
    }

    private Response several(String programme, String from, String to, Asked asked, Format format) {
        Position position = publisher.position(programme);
        QuarterNames names = QuarterNames.of(programmes.at(programme, position));
        var query = Query.of(programme, true, names.quarter(from, "?from"), names.quarter(to, "?to"), asked);
        return answer(query, format, position, asked);
    }

    private Response answer(Query query, Format format, Position position, Asked asked) {
        query.refuseFuture(clock.today(query.programme()));
        Published figures = publisher.publish(query, format, position, asked.ifNoneMatch());
        var response = figures.isKnownTo(asked.ifNoneMatch())
                ? Response.notModified()
                : Response.ok(figures.body()).header(HttpHeaders.CONTENT_TYPE, format.mediaType());
        response.header(HttpHeaders.ETAG, figures.etag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization");
        if (format.isCsv()) {
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + query.fileName() + ".csv\"")
                    .header("Schema-Version", "1");
        }
        return response.build();
    }

    private static Format accepted(Request request, Asked asked) {
        Variant best = request.selectVariant(VARIANTS);
        if (best == null) {
            throw Refused.because(CommonProblem.NOT_ACCEPTABLE).detail("Figures are offered as JSON and as CSV.");
        }
        return best.getMediaType().isCompatible(CSV_TYPE) ? Format.csv(asked.bom()) : Format.JSON;
    }
}
