package org.codonor.reporting.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.jspecify.annotations.Nullable;

/** The results of a report as a table that can be filled in: a row for each whole, and one for each of its parts. */
final class ResultTable {
    static final String SHEET = "Results";
    static final List<String> NEEDED = List.of("indicator");
    static final List<String> OTHERS = List.of(
            "name", "unit", "period", "sex", "ageBand", "status", "value", "numerator", "denominator", "comment");

    private record Row(
            Indicator indicator,
            String period,
            @Nullable Sex sex,
            @Nullable String ageBand,
            NewResult.@Nullable Status status,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable String comment) {}

    private static final Table<Row> TABLE = Table.<Row>named(SHEET)
            .text("indicator", "The indicator", row -> row.indicator().ref)
            .text(
                    "name",
                    "What is measured; not read back",
                    row -> row.indicator().content.name())
            .text(
                    "unit",
                    "In which unit; not read back",
                    row -> row.indicator().content.unit())
            .text("period", "The quarter or year measured", Row::period)
            .text("sex", "FEMALE, MALE, OTHER or UNKNOWN; empty on the row of the whole", Row::sex)
            .text("ageBand", "The age band; empty on the row of the whole", Row::ageBand)
            .text("status", "NOT_REPORTED with a comment; empty or REPORTED when there are numbers", Row::status)
            .amount("value", "What was measured; empty is not zero", row -> number(row.value()))
            .amount("numerator", "Of a ratio, instead of a value", row -> number(row.numerator()))
            .amount("denominator", "Of a ratio, instead of a value", row -> number(row.denominator()))
            .text("comment", "Why it is not reported or corrected", Row::comment);

    private ResultTable() {}

    /** What the report says, then the indicators of its period of which it says nothing yet. */
    static Download<?> of(
            Collection<Indicator> indicators, String agreement, String period, List<NewResult> results, String file) {
        var rows = new ArrayList<Row>();
        for (Indicator indicator : indicators) {
            List<NewResult> said = results.stream()
                    .filter(result -> result.indicator().equals(indicator.ref))
                    .toList();
            said.forEach(result -> written(indicator, result, period, rows));
            boolean isSaid =
                    said.stream().anyMatch(result -> result.ofPeriod(period).equals(period));
            if (!isSaid
                    && !period.equals("FINAL")
                    && indicator.reporters.has(agreement)
                    && indicator.isMeasuredIn(period)) {
                blank(indicator, period, rows);
            }
        }
        return new Download<>(TABLE, rows, file, 1);
    }

    private static void written(Indicator indicator, NewResult result, String reported, List<Row> rows) {
        String period = result.ofPeriod(reported);
        rows.add(new Row(
                indicator,
                period,
                null,
                null,
                result.status(),
                result.value(),
                result.numerator(),
                result.denominator(),
                result.comment()));
        result.disaggregation()
                .forEach(part -> rows.add(new Row(
                        indicator,
                        period,
                        part.sex(),
                        part.ageBand(),
                        null,
                        part.value(),
                        part.numerator(),
                        part.denominator(),
                        null)));
    }

    private static void blank(Indicator indicator, String period, List<Row> rows) {
        rows.add(new Row(indicator, period, null, null, null, null, null, null, null));
        if (!indicator.content.isDisaggregated()) {
            return;
        }
        List<@Nullable Sex> sexes = Boolean.TRUE.equals(indicator.content.bySex())
                ? new ArrayList<>(Arrays.asList(Sex.values()))
                : new ArrayList<>(Collections.singleton(null));
        List<@Nullable String> bands = new ArrayList<>(indicator.content.ageBands());
        if (bands.isEmpty()) {
            bands.add(null);
        }
        sexes.forEach(sex ->
                bands.forEach(band -> rows.add(new Row(indicator, period, sex, band, null, null, null, null, null))));
    }

    private static @Nullable BigDecimal number(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }
}
