package org.codonor.contributions.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.audit.Heads;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The ledger's figures, for reporting-service to publish. */
@Path("/internal/v1/programmes/{programme}/figure-rows")
class FigureRowsResource {
    private static final int QUARTERS_MAX = 40;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    TotalsAt totals;

    @Inject
    Shapes shapes;

    @Inject
    Heads heads;

    record FigureRows(String programme, String currency, Instant knownAt, int epoch, long seq, List<FigureRow> rows) {}

    @GET
    public FigureRows listFigureRows(
            @PathParam("programme") String code,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("groupBy") @Nullable String groupBy,
            @QueryParam("measure") @Nullable String measure,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Programme programme = programmes.get(code);
        Set<Dimension> grouping = grouping(groupBy);
        List<Measure> measures = measures(measure, grouping);
        List<Quarter> quarters = quarters(Quarter.parse(from), Quarter.parse(to), code);
        var read = totals.read(code, quarters.getLast(), knownAt == null ? null : Instant.parse(knownAt));
        var figures = new Figures(shapes.of(code), grouping, measures, programme.currency());
        var rows = new ArrayList<FigureRow>();
        quarters.forEach(quarter -> rows.addAll(figures.of(quarter, read.totals())));
        return new FigureRows(
                code,
                programme.currency().getCurrencyCode(),
                read.recordedAt() == null ? Instant.EPOCH : read.recordedAt(),
                heads.read(code).map(head -> head.epoch()).orElse(1),
                read.seq(),
                rows);
    }

    private static Set<Dimension> grouping(@Nullable String groupBy) {
        List<String> wanted = List.of((groupBy == null ? "donor" : groupBy).split(","));
        Set<Dimension> grouping = EnumSet.noneOf(Dimension.class);
        if (wanted.equals(List.of("none"))) {
            return grouping;
        }
        wanted.forEach(name -> grouping.add(Dimension.of(name)
                .orElseThrow(() -> malformed("?groupBy", name + " stands alone or is no dimension."))));
        return grouping;
    }

    private static List<Measure> measures(@Nullable String wanted, Set<Dimension> grouping) {
        if (wanted == null) {
            List<Measure> all = Arrays.stream(Measure.values())
                    .filter(measure -> measure.isPublished() && measure.means(grouping))
                    .toList();
            if (all.isEmpty()) {
                throw malformed("?groupBy", "No measure has a meaning for this grouping.");
            }
            return all;
        }
        return Arrays.stream(wanted.split(","))
                .map(name -> Measure.of(name)
                        .filter(Measure::isPublished)
                        .orElseThrow(() -> malformed("?measure", "There is no " + name + ".")))
                .peek(measure -> {
                    if (!measure.means(grouping)) {
                        throw malformed("?measure", measure.wire() + " has no meaning for this grouping.");
                    }
                })
                .toList();
    }

    private List<Quarter> quarters(Quarter from, Quarter to, String programme) {
        if (from.isAfter(to) || !from.plus(QUARTERS_MAX).isAfter(to)) {
            throw malformed("?to", "From 1 to " + QUARTERS_MAX + " quarters, in order.");
        }
        Quarter current = Quarter.of(clock.today(programme));
        if (to.isAfter(current)) {
            throw Refused.byRule("R05", to + " has not begun.");
        }
        var quarters = new ArrayList<Quarter>();
        for (Quarter quarter = from; !quarter.isAfter(to); quarter = quarter.next()) {
            quarters.add(quarter);
        }
        return quarters;
    }

    private static Refused malformed(String pointer, String detail) {
        return Refused.because(CommonProblem.MALFORMED).error(pointer, "meaning", detail);
    }
}
