package org.codonor.contributions.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.audit.Heads;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
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
    Statements statements;

    @Inject
    Shapes shapes;

    @Inject
    Heads heads;

    record FigureRows(String programme, String currency, Instant knownAt, int epoch, long seq, List<FigureRow> rows) {}

    /** Which figures are asked for. */
    static class Question {
        @QueryParam("from")
        String from = "";

        @QueryParam("to")
        String to = "";

        @QueryParam("groupBy")
        @Nullable
        String groupBy;

        @QueryParam("measure")
        @Nullable
        String measure;

        @BeanParam
        MomentQuery moment = new MomentQuery();

        boolean isFinest() {
            return "finest".equals(groupBy);
        }
    }

    @GET
    public FigureRows listFigureRows(@PathParam("programme") String code, @BeanParam Question question) {
        Currency currency = programmes.get(code).currency();
        Moment moment = question.moment.read();
        Set<Dimension> grouping = question.isFinest() ? Set.of() : grouping(question.groupBy);
        List<Measure> measures = measures(question.measure, grouping);
        List<Quarter> quarters = quarters(Quarter.parse(question.from), Quarter.parse(question.to), code);
        var read = totals.read(code, quarters.getLast(), moment);
        Shape shape = shapes.of(code);
        var figures = new Figures(shape, grouping, measures, currency);
        var rows = new ArrayList<FigureRow>();
        for (Quarter quarter : quarters) {
            List<Stated> stated = statements.of(code, currency, quarter, moment, read.bound(), measures);
            rows.addAll(
                    question.isFinest()
                            ? Figures.finest(shape, measures, currency, quarter, read.totals(), stated)
                            : figures.of(quarter, read.totals(), stated));
        }
        return new FigureRows(
                code,
                currency.getCurrencyCode(),
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
                    .filter(measure -> measure.means(grouping))
                    .toList();
            if (all.isEmpty()) {
                throw malformed("?groupBy", "No measure has a meaning for this grouping.");
            }
            return all;
        }
        return Arrays.stream(wanted.split(","))
                .map(name -> Measure.of(name).orElseThrow(() -> malformed("?measure", "There is no " + name + ".")))
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
