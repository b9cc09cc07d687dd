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
import org.codonor.reporting.quarter.Calendars;

/** The quarterly figures of a programme, for programs and for spreadsheets: the same rows. */
@Path("/v1/programmes/{programme}")
class FiguresResource {
    @Inject
    Answering answering;

    @Inject
    Calendars calendars;

    @GET
    @Path("quarterly-figures/{quarter}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX, Format.SDMX_TYPE})
    public Response getQuarterlyFigures(
            @PathParam("programme") String programme,
            @PathParam("quarter") String quarter,
            @BeanParam Asked asked,
            @Context Request request) {
        return one(programme, quarter, asked, Format.accepted(request, asked.bom()));
    }

    @GET
    @Path("quarterly-figures/{quarter}.csv")
    @Produces(TableFormat.Names.CSV)
    public Response getQuarterlyFiguresCsv(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return one(programme, quarter, asked, Format.csv(asked.bom()));
    }

    @GET
    @Path("quarterly-figures/{quarter}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response getQuarterlyFiguresXlsx(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return one(programme, quarter, asked, Format.XLSX);
    }

    @GET
    @Path("quarterly-figures/{quarter}/datapackage.json")
    public DataPackage describeQuarterlyFigures(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return answering.describe(programme, Span.of(calendars.quarter(programme, quarter, "quarter")), asked);
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
        return several(programme, from, to, asked, Format.accepted(request, asked.bom()));
    }

    @GET
    @Path("quarterly-figures.csv")
    @Produces(TableFormat.Names.CSV)
    public Response listQuarterlyFiguresCsv(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Asked asked) {
        return several(programme, from, to, asked, Format.csv(asked.bom()));
    }

    @GET
    @Path("annual-figures/{year}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX, Format.SDMX_TYPE})
    public Response getAnnualFigures(
            @PathParam("programme") String programme,
            @PathParam("year") String year,
            @BeanParam Asked asked,
            @Context Request request) {
        var span = Span.ofYear(year, calendars.firstOfYear(programme, year));
        return answering.answer(programme, span, Format.accepted(request, asked.bom()), asked);
    }

    private Response one(String programme, String quarter, Asked asked, Format format) {
        return answering.answer(programme, Span.of(calendars.quarter(programme, quarter, "quarter")), format, asked);
    }

    private Response several(String programme, String from, String to, Asked asked, Format format) {
        var span = Span.of(calendars.quarter(programme, from, "?from"), calendars.quarter(programme, to, "?to"));
        return answering.answer(programme, span, format, asked);
    }
}
