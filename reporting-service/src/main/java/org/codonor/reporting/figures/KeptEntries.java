package org.codonor.reporting.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.Duty;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.Series;
import org.codonor.reporting.measure.Dimension;
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

    private record Place(String agreement, String quarter) {}

    /** Where an entry comes from. */
    private record Source(String kind, String ref, String self) {}

    List<JsonNode> entries(Query query, List<FineRow> rows) {
        boolean isPending = rows.stream().anyMatch(row -> row.measure() == Measure.EXPENDITURE_PENDING);
        boolean isOfReports = rows.stream().anyMatch(row -> row.measure().isOfReports());
        Map<Place, Source> kept = new HashMap<>();
        if (isPending && !query.restated()) {
            kept.putAll(reports(query.programme()));
        } else if (isOfReports) {
            kept.putAll(duties(query.programme()));
        }
        return rows.stream().map(row -> entry(query, row, kept)).toList();
    }

    /** There is one for each agreement and quarter. */
    private Map<Place, Source> reports(String programme) {
        return series.standings(programme).stream()
                .filter(report -> report.kind() == ReportKind.QUARTERLY_FINANCIAL)
                .collect(Collectors.toMap(
                        report -> new Place(report.agreement(), report.period()),
                        report -> new Source(
                                "expenditure-reports",
                                report.ref(),
                                report.kind().self(programme, report.ref()))));
    }

    /** Of agreements that owe one thing for a quarter; of others it is one of a list. */
    private Map<Place, Source> duties(String programme) {
        Map<Place, List<Duty>> byPlace = duties.of(programme).stream()
                .map(Standing::duty)
                .collect(Collectors.groupingBy(duty -> new Place(
                        duty.agreement(), Quarter.of(duty.periodEndsOn()).toString())));
        return byPlace.entrySet().stream()
                .filter(owed -> owed.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, owed -> {
                    Duty duty = owed.getValue().getFirst();
                    return new Source("report-duties", duty.kind() + " " + duty.period(), duty.self());
                }));
    }

    private JsonNode entry(Query query, FineRow row, Map<Place, Source> kept) {
        ObjectNode entry = mapper.createObjectNode();
        entry.put("event", row.measure().wire());
        entry.put("quarter", row.quarter().toString());
        for (Dimension dimension : Dimension.values()) {
            String value = row.place().value(dimension);
            if (value != null) {
                entry.put(dimension.wire(), value);
            }
        }
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
    private static Source source(Query query, FineRow row, Map<Place, Source> kept) {
        String base = "/v1/programmes/" + query.programme() + "/";
        String quarter = row.quarter().toString();
        String agreement = String.valueOf(row.place().agreement());
        if (row.measure() == Measure.EXPENDITURE) {
            return new Source("figure-explanations", quarter, base + "figure-explanations?" + figure(query, row));
        }
        if (row.measure().isOfCases()) {
            return new Source("irregularity-statements", quarter, base + "irregularity-statements/" + quarter);
        }
        String kind = kind(row.measure());
        Source one = kept.get(new Place(agreement, quarter));
        return one != null && one.kind().equals(kind)
                ? one
                : new Source(kind, agreement, base + kind + "?agreement=" + agreement);
    }

    /** The figure of the very place of a row. */
    private static String figure(Query query, FineRow row) {
        var address = new StringBuilder(
                "quarter=" + row.quarter() + "&measure=" + row.measure().wire() + "&period=q");
        for (Dimension dimension : Dimension.values()) {
            String value = row.place().value(dimension);
            if (value != null) {
                address.append('&')
                        .append(dimension.wire())
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        query.moment().forEach(parameter -> address.append('&').append(parameter));
        return address.toString();
    }

    private static String kind(Measure measure) {
        return switch (measure) {
            case EXPENDITURE_PENDING -> "expenditure-reports";
            case REPORTS_DUE, REPORTS_ON_TIME, REPORTS_LATE, REPORTS_ACCEPTED -> "report-duties";
            default -> "forecasts";
        };
    }
}
