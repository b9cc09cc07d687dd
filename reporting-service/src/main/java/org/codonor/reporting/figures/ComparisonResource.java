package org.codonor.reporting.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.quarter.Calendars;

/** Two quarters side by side, or one as it was known at two moments. */
@Path("/v1/programmes/{programme}")
class ComparisonResource {
    @Inject
    Gathering gathering;

    @Inject
    Calendars calendars;

    @Inject
    ProgrammeClock clock;

    @GET
    @Path("figure-comparisons")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX})
    public Response compareFigures(
            @PathParam("programme") String programme,
            @BeanParam TwoSides compared,
            @BeanParam Asked asked,
            @Context Request request) {
        Comparison comparison = comparison(programme, compared, asked);
        return file(comparison).orJson(comparison, request, asked.bom(), asked.ifNoneMatch());
    }

    @GET
    @Path("figure-comparisons.csv")
    @Produces(TableFormat.Names.CSV)
    public Response compareFiguresCsv(
            @PathParam("programme") String programme, @BeanParam TwoSides compared, @BeanParam Asked asked) {
        return file(comparison(programme, compared, asked)).as(TableFormat.csv(asked.bom()), asked.ifNoneMatch());
    }

    @GET
    @Path("figure-comparisons.xlsx")
    @Produces(TableFormat.Names.XLSX)
    public Response compareFiguresXlsx(
            @PathParam("programme") String programme, @BeanParam TwoSides compared, @BeanParam Asked asked) {
        return file(comparison(programme, compared, asked)).as(TableFormat.XLSX, asked.ifNoneMatch());
    }

    private Comparison comparison(String programme, TwoSides compared, Asked asked) {
        Quarter one = calendars.quarter(programme, compared.first(), "?first");
        Quarter other = compared.second() == null ? one : calendars.quarter(programme, compared.second(), "?second");
        Query wish = Query.of(programme, Span.of(one), asked);
        QuarterlyFigures before = figures(wish.with(Span.of(one), Query.instant(compared.firstKnownAt()), false));
        QuarterlyFigures after =
                figures(wish.with(Span.of(other), Query.instant(compared.secondKnownAt()), compared.secondRestated()));
        return Comparison.of(self(wish, one, other, before, after), before, after);
    }

    private static Download<?> file(Comparison comparison) {
        return new Download<>(
                comparison.table(),
                comparison.rows(),
                comparison.programme() + "-" + comparison.first().quarter() + "-"
                        + comparison.second().quarter(),
                3);
    }

    private QuarterlyFigures figures(Query query) {
        Query begun = query.begunBy(clock.today(query.programme()));
        return QuarterlyFigures.of(begun, gathering.rows(begun, gathering.stand(begun)));
    }

    private static String self(
            Query wish, Quarter one, Quarter other, QuarterlyFigures before, QuarterlyFigures after) {
        var self = new StringBuilder("/v1/programmes/" + wish.programme() + "/figure-comparisons?first=" + one);
        self.append("&second=").append(other);
        wish.parameters().forEach(parameter -> self.append('&').append(parameter));
        moment(before.self(), "firstKnownAt", self);
        moment(after.self(), "secondKnownAt", self);
        if (after.restated() != null) {
            self.append("&secondRestated=true");
        }
        return self.toString();
    }

    private static void moment(String address, String name, StringBuilder self) {
        int at = address.indexOf("knownAt=");
        if (at >= 0) {
            String moment = address.substring(at + "knownAt=".length());
            int end = moment.indexOf('&');
            self.append('&').append(name).append('=').append(end < 0 ? moment : moment.substring(0, end));
        }
    }
}
