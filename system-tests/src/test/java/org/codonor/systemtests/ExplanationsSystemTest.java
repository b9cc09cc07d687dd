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

/** What is behind a figure of the sample sums to it: for every figure that is not zero. */
@ExtendWith(House.InTest.class)
class ExplanationsSystemTest {

    private static final String FIGURES = "/v1/programmes/RMGP-TWB/quarterly-figures/";
    private static final String FINEST = "?groupBy=donor,contribution,coreArea,geo,partner,agreement,line,outcome";
    private static final int THREADS = 6;

    @ParameterizedTest
    @CsvSource({
        "2025Q4,false",
        "2026Q1,false",
        "2026Q2,false",
        "2026Q3,false",
        "2025Q4,true",
        "2026Q1,true",
        "2026Q2,true",
        "2026Q3,true"
    })
    void every_figure_is_the_sum_of_what_is_shown_behind_it(String quarter, boolean finest, House house)
            throws Exception {
        URI reporting =
                URI.create("http://localhost:" + house.sample().stack().ports().reporting());
        Person auditor = house.at(reporting, "auditor");
        List<JsonNode> told = new ArrayList<>();
        auditor.get(FIGURES + quarter + (finest ? FINEST : ""))
                .expect(200)
                .json()
                .path("rows")
                .forEach(row -> {
                    if (row.hasNonNull("amount") && amount(row).signum() != 0) {
                        told.add(row);
                    }
                });
        assertThat(told).isNotEmpty();

        List<String> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<String>> found = threads.invokeAll(
                    told.stream().map(row -> task(auditor, row)).toList());
            for (Future<String> one : found) {
                if (!one.get().isEmpty()) {
                    wrong.add(one.get());
                }
            }
        }
        assertThat(wrong).isEmpty();
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
        BigDecimal shown = page.hasNonNull("formula")
                ? share(page)
                : new BigDecimal(page.path("sum").asText("0"));
        BigDecimal items = page.hasNonNull("formula") ? shown : sum(person, address, page);
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
