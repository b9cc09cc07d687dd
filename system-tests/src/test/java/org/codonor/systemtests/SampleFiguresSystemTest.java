package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample programme's figures, to the minor unit, against answers that were computed independently. */
@ExtendWith(House.InTest.class)
class SampleFiguresSystemTest {

    private static final String FIGURES = "/v1/programmes/RMGP-TWB/quarterly-figures/";
    private static final String COLUMNS =
            "programme,quarter,fiscalQuarter,status,knownAt,donor,contribution,coreArea,geo,partner,agreement,line,"
                    + "measure,period,basis,amount,currency,outcome";

    @ParameterizedTest
    @ValueSource(strings = {"2025Q4", "2026Q1", "2026Q2", "2026Q3"})
    void every_figure_equals_the_one_computed_independently(String quarter, House house) {
        Person script = house.sample().as("figures-script");
        Map<String, String> expected = new TreeMap<>();
        Csv.resource("/sample/expected-figures.csv").stream()
                .filter(row -> row.get("quarter").equals(quarter))
                .forEach(row -> expected.put(
                        row.get("donor") + " " + row.get("measure") + " " + row.get("period"), row.get("amountDkk")));

        Map<String, String> found = figures(script, quarter, "donor", "donor");
        figures(script, quarter, "none", "donor").forEach((key, amount) -> found.put("TOTAL" + key, amount));

        // The sample has no refunds, interest, fees or claims, and its computed figures do not name them.
        assertThat(found.keySet().stream()
                        .filter(key -> key.matches(".* (refundedByPartner|interestLead|fees|loss) .*")))
                .hasSize(24)
                .allMatch(key -> "0.00".equals(found.get(key)));
        assertThat(found.get("DK receivedExternal cum")).isEqualTo("0.00");
        assertThat(found.get("UK receivedExternal cum")).isEqualTo(found.get("UK received cum"));
        found.keySet().retainAll(expected.keySet());
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void R68_R70_every_attributed_amount_equals_the_one_computed_independently(House house) {
        Person auditor = house.sample().as("auditor");
        Set<String> expected = new TreeSet<>();
        for (Map<String, String> row : Csv.resource("/sample/expected-attribution.csv")) {
            boolean correction = !row.get("correctionOfQuarter").isEmpty();
            expected.add(String.join(
                    " ",
                    row.get("quarter"),
                    correction ? row.get("correctionOfQuarter") : row.get("quarter"),
                    row.get("line"),
                    row.get("contribution"),
                    row.get("basis"),
                    row.get("amountDkk")));
        }

        assertThat(attributed(auditor)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"donor", "contribution", "coreArea", "geo", "partner", "agreement", "line"})
    void R76_a_measure_adds_up_to_the_programmes_total_over_any_one_dimension(String dimension, House house) {
        Person script = house.sample().as("figures-script");
        Map<String, String> totals = figures(script, "2026Q2", "none", "donor");

        Map<String, BigDecimal> sums = new HashMap<>();
        figures(script, "2026Q2", dimension, dimension).forEach((key, amount) -> {
            if (!amount.isEmpty()) { // nobody foresaw anything there
                sums.merge(key.substring(key.indexOf(' ')), new BigDecimal(amount), BigDecimal::add);
            }
        });

        assertThat(sums).isNotEmpty();
        sums.forEach((measure, sum) -> assertThat(sum).as(measure).isEqualByComparingTo(totals.get(measure)));
    }

    @Test
    void R71_nothing_is_attributed_to_a_contribution_outside_its_earmark(House house) {
        Person script = house.sample().as("figures-script");

        String text = script.get(FIGURES + "2026Q3.csv?groupBy=contribution,geo&measure=expenditure,directCost")
                .expect(200)
                .text();

        assertThat(Csv.rows(text))
                .filteredOn(row -> row.get("contribution").equals("UK-2025-26"))
                .filteredOn(row -> Set.of("TR", "TWB-REG").contains(row.get("geo")))
                .allSatisfy(row -> assertThat(row.get("amount")).isEqualTo("0.00"));
        assertThat(Csv.rows(text)).anySatisfy(row -> assertThat(row.get("geo")).isEqualTo("TWB-REG"));
    }

    @Test
    void R02_both_labels_of_a_quarter_give_the_same_figures(House house) {
        Person script = house.sample().as("figures-script");

        String calendar = script.get(FIGURES + "2026Q1").expect(200).text();

        assertThat(script.get(FIGURES + "2025-26-FQ4").expect(200).text()).isEqualTo(calendar);
    }

    @Test
    void csv_and_json_carry_the_same_rows_and_an_unchanged_ledger_costs_a_304(House house) {
        Person script = house.sample().as("figures-script");

        Person.Answer csv =
                script.get(FIGURES + "2026Q2.csv?groupBy=donor,line").expect(200);
        JsonNode json =
                script.get(FIGURES + "2026Q2?groupBy=donor,line").expect(200).json();

        assertThat(csv.text().lines().findFirst()).hasValue(COLUMNS);
        List<String> names = List.of(COLUMNS.split(","));
        List<List<String>> rows = new ArrayList<>();
        json.path("rows")
                .forEach(row -> rows.add(
                        names.stream().map(name -> row.path(name).asText("")).toList()));

        assertThat(Csv.rows(csv.text()).stream()
                        .map(row -> names.stream().map(row::get).toList())
                        .toList())
                .isEqualTo(rows)
                .hasSizeGreaterThan(50);
        assertThat(script.get(FIGURES + "2026Q2.csv?groupBy=donor,line", Map.of("If-None-Match", csv.tag()))
                        .status())
                .isEqualTo(304);
    }

    private static Map<String, String> figures(Person person, String quarter, String groupBy, String key) {
        Map<String, String> figures = new TreeMap<>();
        String text = person.get(FIGURES + quarter + ".csv?groupBy=" + groupBy)
                .expect(200)
                .text();
        for (Map<String, String> row : Csv.rows(text)) {
            if (row.get("currency").isEmpty()) {
                continue; // shares and counts
            }
            String name = row.get(key) + " " + row.get("measure") + " " + row.get("period");
            assertThat(figures.put(name, row.get("amount")))
                    .as("one row for " + name)
                    .isNull();
        }
        return figures;
    }

    private static Set<String> attributed(Person person) {
        Set<String> found = new TreeSet<>();
        String next = "";
        do {
            JsonNode page = person.get("/v1/programmes/RMGP-TWB/entries?limit=200" + next)
                    .expect(200)
                    .json();
            for (JsonNode entry : page.path("items")) {
                JsonNode move = entry.path("move");
                if (Set.of("EXPENDITURE", "DIRECT_COST")
                        .contains(move.path("event").asText())) {
                    boolean back = move.path("from").asText().equals("spent");
                    found.add(String.join(
                            " ",
                            move.path("quarter").asText(),
                            move.path("ofQuarter").asText(),
                            move.path("line").asText(),
                            move.path("contribution").asText(),
                            move.path("basis").asText(),
                            (back ? "-" : "") + move.path("amount").asText()));
                }
            }
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return found;
    }
}
