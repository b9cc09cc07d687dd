package org.codonor.reporting.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.codonor.common.tabular.TableFormat;

/** The quarterly figures of a programme, for programs: in the format that the caller prefers, always the same rows. */
@Path("/v1/programmes/{programme}")
class FiguresResource {
    @Inject
    Answering answering;

    @Inject
    Spans spans;

    @GET
    @Path("quarterly-figures/{quarter}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX, Format.SDMX_TYPE})
    public Response getQuarterlyFigures(
            @PathParam("programme") String programme,
            @PathParam("quarter") String quarter,
            @BeanParam Asked asked,
            @Context Request request) {
        return answering.answer(programme, spans.one(programme, quarter), Format.accepted(request, asked.bom()), asked);
    }

    @GET
    @Path("quarterly-figures/{quarter}/datapackage.json")
    public DataPackage describeQuarterlyFigures(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return answering.describe(programme, spans.one(programme, quarter), asked);
    }

    @GET
    @Path("quarterly-figures")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX, Format.SDMX_TYPE})
    public Response listQuarterlyFigures(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Asked asked,
            @Context Request request) {
        return answering.answer(
                programme, spans.several(programme, from, to), Format.accepted(request, asked.bom()), asked);
    }

    @GET
    @Path("annual-figures/{year}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX, Format.SDMX_TYPE})
    public Response getAnnualFigures(
            @PathParam("programme") String programme,
            @PathParam("year") String year,
            @BeanParam Asked asked,
            @Context Request request) {
        return answering.answer(programme, spans.year(programme, year), Format.accepted(request, asked.bom()), asked);
    }
}
