package org.codonor.reporting.figures;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.FineRows;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Place;
import org.codonor.reporting.measure.Ratio;
import org.codonor.reporting.quarter.FineQuarter;
import org.codonor.reporting.quarter.QuarterRows;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** Says what a figure is made of: the ledger's entries, what is kept here, or other figures. */
@ApplicationScoped
class Explaining {
    @Inject
    Gathering gathering;

    @Inject
    RatedEntries rated;

    @Inject
    ProgrammeClock clock;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    KeptEntries kept;

    @Inject
    QuarterRows quarters;

    /** Refused (404) when there is no such figure. */
    ExplanationView explain(String programme, Span span, Explained wanted) {
        Query query = Query.of(programme, span, wanted.asked()).begunBy(clock.today(programme));
        List<FineQuarter> rows = gathering.rows(query, gathering.stand(query));
        Figure figure = find(query, rows, wanted);
        Measure measure = query.measures().getFirst();
        if (span.isYear()) {
            return view(figure, measure, null, null, ofYear(query, rows, wanted, measure), List.of(), null);
        }
        FineQuarter quarter = rows.getLast();
        Ratio ratio = Ratio.of(measure);
        if (ratio != null) {
            String formula = ratio.over().measure().wire() + " / "
                    + ratio.under().measure().wire() + " x 100";
            return view(figure, measure, null, formula, ofRatio(query, quarter, wanted, ratio), List.of(), null);
        }
        if (measure == Measure.VARIANCE) {
            return ofVariance(figure, quarter, query, wanted);
        }
        return measure.isOwn()
                ? ofOwn(figure, measure, quarter, query, wanted)
                : ofLedger(figure, quarter, query, wanted);
    }

    /** The figure, with where it is explained; refused (404) when there is no such figure. */
    Figure find(String programme, Span span, Explained wanted) {
        Query query = Query.of(programme, span, wanted.asked()).begunBy(clock.today(programme));
        return find(query, gathering.rows(query, gathering.stand(query)), wanted);
    }

    private static Figure find(Query query, List<FineQuarter> quarters, Explained wanted) {
        Figure figure = new Composing(query, quarters)
                .figures().stream()
                        .filter(each -> isWanted(each, wanted))
                        .findFirst()
                        .orElseThrow(Refused::notFound);
        return figure.explained(Explained.address(query, figure));
    }

    private static boolean isWanted(Figure figure, Explained wanted) {
        Place place = wanted.place();
        return figure.period().equals(wanted.period())
                && is(figure.donor(), place.donor())
                && is(figure.contribution(), place.contribution())
                && is(figure.coreArea(), place.coreArea())
                && is(figure.geo(), place.geo())
                && is(figure.partner(), place.partner())
                && is(figure.agreement(), place.agreement())
                && is(figure.line(), place.line())
                && is(figure.outcome(), place.outcome())
                && (wanted.basis() == null || wanted.basis().equals(figure.basis()));
    }

    private static boolean is(String value, @Nullable String wanted) {
        return value.equals(wanted == null ? "" : wanted);
    }

    /** What flows is the sum of its quarters; what stands is as at the end of the last of them. */
    private static List<ExplanationView.Operand> ofYear(
            Query query, List<FineQuarter> quarters, Explained wanted, Measure measure) {
        boolean flows = wanted.period().equals("y");
        List<FineQuarter> summed = flows ? quarters : List.of(quarters.getLast());
        var operands = new ArrayList<ExplanationView.Operand>();
        for (FineQuarter quarter : summed) {
            operands.add(operand(query, quarter, wanted, new Ratio.Operand(measure, flows ? "q" : wanted.period())));
        }
        return operands;
    }

    private static List<ExplanationView.Operand> ofRatio(
            Query query, FineQuarter quarter, Explained wanted, Ratio ratio) {
        return List.of(operand(query, quarter, wanted, ratio.over()), operand(query, quarter, wanted, ratio.under()));
    }

    private static ExplanationView.Operand operand(
            Query query, FineQuarter quarter, Explained wanted, Ratio.Operand operand) {
        BigDecimal amount = new Composing(query, List.of(quarter)).sum(quarter, wanted.place(), operand);
        return new ExplanationView.Operand(
                quarter.quarter().toString(),
                operand.measure().wire(),
                operand.period(),
                amount == null
                        ? null
                        : Figure.written(
                                operand.measure(), amount, quarter.programme().currency()),
                wanted.addressOf(
                        query, quarter.quarter().toString(), operand.measure().wire(), operand.period()));
    }

    private ExplanationView ofLedger(Figure figure, FineQuarter quarter, Query query, Explained wanted) {
        Map<String, String> question = new LinkedHashMap<>(wanted.parameters());
        question.put("quarter", quarter.quarter().toString());
        boolean restated = query.restated() || quarter.version() > 1;
        if (restated) {
            question.put("restated", "true");
        }
        if (quarter.cut() != null) {
            question.put("seq", Long.toString(quarter.cut().seq()));
        } else if (query.knownAt() != null) {
            question.put("knownAt", query.knownAt().toString());
        }
        EntriesPage page = reader.ask(() -> ledger.figureEntries(query.programme(), question, EntriesPage.class))
                .orRefuse();
        return new ExplanationView(
                String.valueOf(figure.explanation()),
                figure,
                page.definition(),
                page.rules(),
                page.amount(),
                null,
                List.of(),
                rated.of(query.programme(), page.items()),
                page.next());
    }

    /** The rows of the finest grain, each with where it is kept. */
    private ExplanationView ofOwn(Figure figure, Measure measure, FineQuarter quarter, Query query, Explained wanted) {
        List<FineRow> behind =
                new Composing(query, List.of(quarter)).behind(quarter, wanted.place(), measure, wanted.basis());
        return ofItems(figure, measure, quarter, null, behind, kept.entries(query, behind));
    }

    /** The forecasts that the package of the quarter before holds, and the expenditure that is compared with them. */
    private ExplanationView ofVariance(Figure figure, FineQuarter quarter, Query query, Explained wanted) {
        List<FineRow> compared = quarters.heldBefore(query.programme(), quarter.quarter())
                .map(before -> FineRows.compared(quarter.quarter(), quarter.rows(), before.rows()))
                .orElse(List.of());
        List<FineRow> behind = compared.stream()
                .filter(row -> row.place().isIn(wanted.place(), query.groupBy()))
                .filter(row -> wanted.basis() == null || wanted.basis().equals(row.basis()))
                .toList();
        String formula = Measure.FORECAST_EXPENDITURE_Q1.wire() + " of "
                + quarter.quarter().previous() + " - " + Measure.EXPENDITURE.wire()
                + " of the agreements for which there is one";
        return ofItems(figure, Measure.VARIANCE, quarter, formula, behind, kept.entries(query, behind));
    }

    private static ExplanationView ofItems(
            Figure figure,
            Measure measure,
            FineQuarter quarter,
            @Nullable String formula,
            List<FineRow> behind,
            List<JsonNode> items) {
        BigDecimal sum = behind.stream().map(FineRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return view(
                figure,
                measure,
                Figure.written(measure, sum, quarter.programme().currency()),
                formula,
                List.of(),
                items,
                null);
    }

    private static ExplanationView view(
            Figure figure,
            Measure measure,
            @Nullable String sum,
            @Nullable String formula,
            List<ExplanationView.Operand> operands,
            List<JsonNode> items,
            @Nullable String next) {
        return new ExplanationView(
                String.valueOf(figure.explanation()),
                figure,
                measure.definition(),
                measure.rules(),
                sum,
                formula,
                operands,
                items,
                next);
    }
}
