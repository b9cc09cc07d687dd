package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is behind a figure of the sample sums to it: for every measure, zeros included, and every line of a statement. */
@ExtendWith(House.InTest.class)
class ExplanationsSystemTest {

    private static final String P = "/v1/programmes/RMGP-TWB/";
    private static final String OTHERS = "coreArea,geo,partner,agreement,line,outcome";
    private static final String FINEST = "donor,contribution," + OTHERS;
    private static final int THREADS = 6;

    /** By no dimension every measure has its figure, zeros too; by the others, each where it is known best. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "donor", "partner", OTHERS, FINEST})
    void every_figure_is_the_sum_of_what_is_shown_behind_it(String groupBy, House house) throws Exception {
        Person auditor = auditor(house);
        for (String quarter : List.of("2025Q4", "2026Q1", "2026Q2", "2026Q3")) {
            List<JsonNode> told = new ArrayList<>();
            auditor.get(P + "quarterly-figures/" + quarter + "?groupBy=" + groupBy)
                    .expect(200)
                    .json()
                    .path("rows")
                    .forEach(row -> {
                        boolean isWanted = row.hasNonNull("amount")
                                && (groupBy.equals("none") || amount(row).signum() != 0);
                        if (isWanted) {
                            told.add(row);
                        }
                    });
            assertThat(told).isNotEmpty();

            assertThat(wrong(told.stream().map(row -> task(auditor, row)).toList()))
                    .as(quarter)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2025,donor", "2026,none", "2025-26,partner", "2026-27,none"})
    void every_figure_of_a_year_is_the_sum_of_those_of_its_quarters(String year, String groupBy, House house)
            throws Exception {
        Person auditor = auditor(house);
        List<JsonNode> told = new ArrayList<>();
        auditor.get(P + "annual-figures/" + year + "?groupBy=" + groupBy)
                .expect(200)
                .json()
                .path("rows")
                .forEach(row -> {
                    if (row.hasNonNull("amount")) {
                        told.add(row);
                    }
                });
        assertThat(told).isNotEmpty();

        assertThat(wrong(told.stream()
                        .<Callable<String>>map(row -> () -> sumOfQuarters(auditor, row))
                        .toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DK,2025", "DK,2026", "UK,2025-26", "UK,2026-27"})
    void every_line_of_a_statement_is_the_sum_of_the_figures_that_it_names(String donor, String year, House house)
            throws Exception {
        Person auditor = auditor(house);
        List<JsonNode> told = new ArrayList<>();
        auditor.get(P + "donor-statements/" + donor + "?year=" + year)
                .expect(200)
                .json()
                .path("lines")
                .forEach(line -> {
                    if (!line.path("explanations").isEmpty()) {
                        told.add(line);
                    }
                });
        assertThat(told).hasSizeGreaterThan(15);

        assertThat(wrong(told.stream()
                        .<Callable<String>>map(line -> () -> sumOfFigures(auditor, line))
                        .toList()))
                .isEmpty();
    }

    private static Person auditor(House house) {
        return house.at(
                URI.create("http://localhost:" + house.sample().stack().ports().reporting()), "auditor");
    }

    private static List<String> wrong(List<Callable<String>> tasks) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<String> one : threads.invokeAll(tasks)) {
                if (!one.get().isEmpty()) {
                    wrong.add(one.get());
                }
            }
        }
        return wrong;
    }

    private static String sumOfQuarters(Person person, JsonNode row) {
        String address = row.path("explanation").asText();
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode quarter : person.get(address).expect(200).json().path("operands")) {
            sum = quarter.hasNonNull("amount") ? sum.add(amount(quarter)) : sum;
        }
        return sum.compareTo(amount(row)) == 0 ? "" : address + " is " + amount(row) + ", quarters " + sum;
    }

    private static String sumOfFigures(Person person, JsonNode line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode address : line.path("explanations")) {
            JsonNode figure = person.get(address.asText()).expect(200).json().path("figure");
            sum = figure.hasNonNull("amount") ? sum.add(amount(figure)) : sum;
        }
        return sum.compareTo(amount(line)) == 0 ? "" : line + " is of figures that sum to " + sum;
    }

    private static Callable<String> task(Person person, JsonNode row) {
        return () -> explained(person, row);
    }

    /** Nothing when the figure is explained, else what is wrong. */
    private static String explained(Person person, JsonNode row) {
        String address = row.path("explanation").asText();
        Person.Answer answer = person.get(address + "&limit=200");
        if (answer.status() != 200) {
            return answer.status() + " " + address + " " + answer.text();
        }
        JsonNode page = answer.json();
        boolean isShare = !page.path("operands").isEmpty();
        BigDecimal shown =
                isShare ? share(page) : new BigDecimal(page.path("sum").asText("0"));
        BigDecimal items = isShare ? shown : sum(person, address, page);
        BigDecimal figure = amount(row);
        return figure.compareTo(shown) == 0
                        && figure.compareTo(items) == 0
                        && figure.compareTo(amount(page.path("figure"))) == 0
                ? ""
                : address + " is " + figure + ", sum " + shown + ", items " + items;
    }

    private static BigDecimal share(JsonNode page) {
        BigDecimal over = amount(page.path("operands").path(0));
        BigDecimal under = amount(page.path("operands").path(1));
        return over.multiply(BigDecimal.valueOf(100)).divide(under, 1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(Person person, String address, JsonNode first) {
        BigDecimal sum = BigDecimal.ZERO;
        JsonNode page = first;
        while (true) {
            for (JsonNode item : page.path("items")) {
                sum = sum.add(amount(item));
            }
            if (!page.hasNonNull("next")) {
                return sum;
            }
            page = person.get(address + "&limit=200&cursor=" + page.path("next").asText())
                    .expect(200)
                    .json();
        }
    }

    private static BigDecimal amount(JsonNode node) {
        return new BigDecimal(node.path("amount").asText());
    }
}
