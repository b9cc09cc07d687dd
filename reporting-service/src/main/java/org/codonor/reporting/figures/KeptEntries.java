package org.codonor.reporting.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.Duty;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.Series;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.Measure;

/** Rows behind figures that this service knows itself, each as an entry that says where it is kept. */
@ApplicationScoped
class KeptEntries {
    @Inject
    Series series;

    @Inject
    Duties duties;

    @Inject
    ObjectMapper mapper;

    private record Owed(String agreement, String quarter) {}

    /** Where an entry comes from. */
    private record Source(String kind, String ref, String self) {}

    List<JsonNode> entries(Query query, List<FineRow> rows) {
        Map<Owed, Source> kept = kept(query, rows.stream().map(FineRow::measure).collect(Collectors.toSet()));
        return rows.stream().map(row -> entry(query, row, kept)).toList();
    }

    private Map<Owed, Source> kept(Query query, Set<Measure> measures) {
        if (measures.contains(Measure.EXPENDITURE_PENDING)) {
            return query.restated() ? Map.of() : reports(query.programme());
        }
        return measures.stream().anyMatch(Measure::isOfReports) ? duties(query.programme()) : Map.of();
    }

    /** There is one for each agreement and quarter. */
    private Map<Owed, Source> reports(String programme) {
        return series.standings(programme).stream()
                .filter(report -> report.kind() == ReportKind.QUARTERLY_FINANCIAL)
                .collect(Collectors.toMap(
                        report -> new Owed(report.agreement(), report.period()),
                        report -> new Source(
                                "expenditure-reports",
                                report.ref(),
                                report.kind().self(programme, report.ref()))));
    }

    /** Of agreements that owe one thing for a quarter; of others it is one of a list. */
    private Map<Owed, Source> duties(String programme) {
        Map<Owed, List<Duty>> byPlace = duties.of(programme).stream()
                .map(Standing::duty)
                .collect(Collectors.groupingBy(duty -> new Owed(
                        duty.agreement(), Quarter.of(duty.periodEndsOn()).toString())));
        return byPlace.entrySet().stream()
                .filter(owed -> owed.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, owed -> {
                    Duty duty = owed.getValue().getFirst();
                    return new Source("report-duties", duty.kind() + " " + duty.period(), duty.self());
                }));
    }

    private JsonNode entry(Query query, FineRow row, Map<Owed, Source> kept) {
        ObjectNode entry = mapper.createObjectNode();
        entry.put("event", row.measure().wire());
        entry.put("quarter", row.quarter().toString());
        row.place().values().forEach((dimension, value) -> entry.put(dimension.wire(), value));
        entry.put("basis", row.basis());
        entry.put("amount", row.amount().toPlainString());
        Source source = source(query, row, kept);
        entry.putObject("source")
                .put("service", "reporting")
                .put("kind", source.kind())
                .put("ref", source.ref())
                .put("self", source.self());
        return entry;
    }

    /** Of expenditure, where it is explained; of what is pending or owed, the report or duty; of cases, the statement of the quarter. */
    private static Source source(Query query, FineRow row, Map<Owed, Source> kept) {
        String base = "/v1/programmes/" + query.programme() + "/";
        String quarter = row.quarter().toString();
        String agreement = String.valueOf(row.place().agreement());
        if (row.measure() == Measure.EXPENDITURE) {
            return new Source("figure-explanations", quarter, figure(query, row));
        }
        if (row.measure().isOfCases()) {
            return new Source("irregularity-statements", quarter, base + "irregularity-statements/" + quarter);
        }
        String kind = kind(row.measure());
        Source one = kept.get(new Owed(agreement, quarter));
        return one != null && one.kind().equals(kind)
                ? one
                : new Source(kind, agreement, base + kind + "?agreement=" + agreement);
    }

    /** Where the figure of the very place of a row is explained. */
    private static String figure(Query query, FineRow row) {
        return FigureAddress.ofQuarter(
                        query.programme(),
                        row.quarter().toString(),
                        row.measure().wire(),
                        "q",
                        row.place().values(),
                        query.moment())
                .written();
    }

    private static String kind(Measure measure) {
        if (measure == Measure.EXPENDITURE_PENDING) {
            return "expenditure-reports";
        }
        return measure.isOfReports() ? "report-duties" : "forecasts";
    }
}
