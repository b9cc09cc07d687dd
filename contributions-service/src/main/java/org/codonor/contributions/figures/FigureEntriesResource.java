package org.codonor.contributions.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.page.Paged;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** What stands behind one figure: the moves, or what a plan states, that sum to it. */
@Path("/internal/v1/programmes/{programme}/figure-entries")
class FigureEntriesResource {
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
    EntriesBehind entries;

    @Inject
    Cursors cursors;

    /** Which figure is asked about. */
    static class Question {
        @QueryParam("quarter")
        String quarter = "";

        @QueryParam("measure")
        String measure = "";

        @QueryParam("period")
        String period = "";

        @BeanParam
        MomentQuery moment = new MomentQuery();

        @BeanParam
        GroupQuery group = new GroupQuery();
    }

    record FigureEntries(
            String programme,
            String currency,
            Quarter quarter,
            String measure,
            String period,
            String amount,
            String definition,
            List<String> rules,
            Instant knownAt,
            long seq,
            List<FigureEntry> items,
            @Nullable String next)
            implements Paged {}

    @GET
    public FigureEntries listFigureEntries(@PathParam("programme") String code, @BeanParam Question question) {
        Currency currency = programmes.get(code).currency();
        Moment moment = question.moment.read();
        Group group = question.group.read();
        Measure measure = measure(question, group);
        Quarter quarter = Quarter.parse(question.quarter);
        if (quarter.isAfter(Quarter.of(clock.today(code)))) {
            throw Refused.byRule("R05", quarter + " has not begun.");
        }
        var read = totals.read(code, quarter, moment);
        Shape shape = shapes.of(code);
        var figures = new Figures(shape, group.values().keySet(), List.of(measure), currency);
        List<Total> behind = figures.behind(group, measure, question.period, quarter, read.totals());
        List<Stated> stated = statements.of(code, currency, quarter, moment, read.bound(), List.of(measure)).stream()
                .filter(each ->
                        Group.of(group.values().keySet(), shape, each.total()).equals(group))
                .toList();
        var asked = new EntriesBehind.Asked(code, currency, measure, question.period, quarter, moment, read.bound());
        Page<FigureEntry> page = measure.isStated()
                ? listed(stated, shape, currency)
                : cursors.page(
                        (after, limit) -> entries.read(asked, shape, behind, after, limit), FigureEntry::position);
        return new FigureEntries(
                code,
                currency.getCurrencyCode(),
                quarter,
                measure.wire(),
                question.period,
                sum(measure, shape, behind, stated)
                        .setScale(currency.getDefaultFractionDigits())
                        .toPlainString(),
                measure.definition(),
                measure.rules(),
                read.recordedAt() == null ? Instant.EPOCH : read.recordedAt(),
                read.seq(),
                page.items(),
                page.next());
    }

    private Page<FigureEntry> listed(List<Stated> stated, Shape shape, Currency currency) {
        List<FigureEntry> all = Stream.iterate(0, i -> i < stated.size(), i -> i + 1)
                .map(i -> FigureEntry.of(i, stated.get(i), shape, currency))
                .toList();
        return cursors.page(
                (after, limit) -> all.stream()
                        .skip(after == null ? 0 : Long.parseLong(after.substring(2)) + 1)
                        .limit(limit)
                        .toList(),
                FigureEntry::position);
    }

    private static BigDecimal sum(Measure measure, Shape shape, List<Total> behind, List<Stated> stated) {
        return Stream.concat(
                        behind.stream().map(total -> total.amount().multiply(sign(measure, shape, total))),
                        stated.stream().map(Stated::amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sign(Measure measure, Shape shape, Total total) {
        return BigDecimal.valueOf(measure.sign(shape, total));
    }

    private static Measure measure(Question question, Group group) {
        Measure measure = Measure.of(question.measure)
                .orElseThrow(() -> malformed("?measure", "There is no " + question.measure + "."));
        if (!measure.means(group.values().keySet())) {
            throw malformed("?measure", measure.wire() + " has no meaning for this grouping.");
        }
        if (!measure.kind().periods().contains(question.period)) {
            throw malformed(
                    "?period",
                    measure.wire() + " is told for "
                            + String.join(", ", measure.kind().periods()) + ".");
        }
        return measure;
    }

    private static Refused malformed(String pointer, String detail) {
        return Refused.because(CommonProblem.MALFORMED).error(pointer, "meaning", detail);
    }
}
