package org.codonor.reporting.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.codonor.common.tabular.TableFormat;

/** Figures as files under addresses of their own, for whoever cannot say what it accepts: browsers and spreadsheets. */
@Path("/v1/programmes/{programme}")
class FigureFilesResource {
    @Inject
    Answering answering;

    @Inject
    Spans spans;

    @GET
    @Path("quarterly-figures/{quarter}.csv")
    @Produces(TableFormat.Names.CSV)
    public Response getQuarterlyFiguresCsv(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return answering.answer(programme, spans.one(programme, quarter), Format.csv(asked.bom()), asked);
    }

    @GET
    @Path("quarterly-figures/{quarter}/figures.csv")
    @Produces(TableFormat.Names.CSV)
    public Response getQuarterlyFiguresFile(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return answering.answer(programme, spans.one(programme, quarter), Format.csv(asked.bom()), asked);
    }

    @GET
    @Path("quarterly-figures/{quarter}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response getQuarterlyFiguresXlsx(
            @PathParam("programme") String programme, @PathParam("quarter") String quarter, @BeanParam Asked asked) {
        return answering.answer(programme, spans.one(programme, quarter), Format.XLSX, asked);
    }

    @GET
    @Path("quarterly-figures.csv")
    @Produces(TableFormat.Names.CSV)
    public Response listQuarterlyFiguresCsv(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Asked asked) {
        return answering.answer(programme, spans.several(programme, from, to), Format.csv(asked.bom()), asked);
    }

    @GET
    @Path("quarterly-figures.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response listQuarterlyFiguresXlsx(
            @PathParam("programme") String programme,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam Asked asked) {
        return answering.answer(programme, spans.several(programme, from, to), Format.XLSX, asked);
    }

    @GET
    @Path("annual-figures/{year}.csv")
    @Produces(TableFormat.Names.CSV)
    public Response getAnnualFiguresCsv(
            @PathParam("programme") String programme, @PathParam("year") String year, @BeanParam Asked asked) {
        return answering.answer(programme, spans.year(programme, year), Format.csv(asked.bom()), asked);
    }

    @GET
    @Path("annual-figures/{year}.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response getAnnualFiguresXlsx(
            @PathParam("programme") String programme, @PathParam("year") String year, @BeanParam Asked asked) {
        return answering.answer(programme, spans.year(programme, year), Format.XLSX, asked);
    }
}
