package org.codonor.reporting.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Place;
import org.codonor.reporting.measure.Ratio;
import org.codonor.reporting.quarter.FineQuarter;
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
    ObjectMapper mapper;

    /** Refused (404) when there is no such figure. */
    ExplanationView explain(String programme, Span span, Explained wanted) {
        Query query = Query.of(programme, span, wanted.asked()).begunBy(clock.today(programme));
        List<FineQuarter> quarters = gathering.rows(query, gathering.stand(query));
        Figure figure = find(query, quarters, wanted);
        Measure measure = query.measures().getFirst();
        if (span.isYear()) {
            return view(figure, measure, null, null, ofYear(query, quarters, wanted, measure), List.of(), null);
        }
        FineQuarter quarter = quarters.getLast();
        Ratio ratio = Ratio.of(measure);
        if (ratio != null) {
            String formula = ratio.over().measure().wire() + " / "
                    + ratio.under().measure().wire() + " x 100";
            return view(figure, measure, null, formula, ofRatio(query, quarter, wanted, ratio), List.of(), null);
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
        BigDecimal sum = behind.stream().map(FineRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<JsonNode> items = behind.stream()
                .map(row -> entry(row, query.programme(), quarter.quarter()))
                .toList();
        return view(
                figure,
                measure,
                Figure.written(measure, sum, quarter.programme().currency()),
                null,
                List.of(),
                items,
                null);
    }

    private JsonNode entry(FineRow row, String programme, Quarter quarter) {
        ObjectNode entry = mapper.createObjectNode();
        entry.put("event", row.measure().wire());
        entry.put("quarter", quarter.toString());
        for (Dimension dimension : Dimension.values()) {
            String value = row.place().value(dimension);
            if (value != null) {
                entry.put(dimension.wire(), value);
            }
        }
        entry.put("basis", row.basis());
        entry.put("amount", row.amount().toPlainString());
        source(entry.putObject("source"), row, "/v1/programmes/" + programme + "/", quarter);
        return entry;
    }

    /** Where it is kept: what is counted of cases, in the statement of the quarter; all else, by agreement. */
    private static void source(ObjectNode source, FineRow row, String programme, Quarter quarter) {
        boolean ofCases = row.measure().isOfCases();
        String ref = ofCases ? quarter.toString() : String.valueOf(row.place().agreement());
        source.put("service", "reporting");
        source.put("kind", kept(row.measure()));
        source.put("ref", ref);
        source.put("self", programme + kept(row.measure()) + (ofCases ? "/" : "?agreement=") + ref);
    }

    private static String kept(Measure measure) {
        if (measure.isOfCases()) {
            return "irregularity-statements";
        }
        return switch (measure) {
            case EXPENDITURE_PENDING -> "expenditure-reports";
            case REPORTS_DUE, REPORTS_ON_TIME, REPORTS_LATE, REPORTS_ACCEPTED -> "report-duties";
            default -> "forecasts";
        };
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
