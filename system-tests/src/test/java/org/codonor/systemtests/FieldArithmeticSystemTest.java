package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.quickstart.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Actuals, refunds and adjustments of each, as a reporting tool in the field adds them up, in a programme of its own. */
@ExtendWith(House.InTest.class)
class FieldArithmeticSystemTest {

    private static final String ADJUSTED = "\"correctionOfQuarter\":\"2026Q1\",\"comment\":\"Adjusted\",";
    private static final String REFUND = "\"kind\":\"REFUND\",";

    @Test
    void R60_R61_adjusted_actuals_and_refunds_are_told_by_the_report_and_their_net_by_the_figures(House house) {
        Village village = Village.founded(house);
        String client = village.code() + "-reporter";
        house.know(List.of(new Client(client, client, "P1", List.of("partner-reporter"), List.of(village.code()))));
        Person reporter = house.as(client);
        village.agreement("P1", LocalDate.of(2026, 1, 1), "W1:10000.00", "W2:10000.00");
        accepted(village, reporter, "ER-1", "2026Q1", line("W1", "1000.00", ""), line("W2", "1000.00", ""));

        JsonNode report = accepted(
                village,
                reporter,
                "ER-2",
                "2026Q2",
                line("W1", "10000.00", ""),
                line("W2", "5000.00", ""),
                line("W1", "-1000.00", ADJUSTED),
                line("W2", "500.00", ADJUSTED),
                line("W1", "-5000.00", REFUND),
                line("W1", "1000.00", REFUND + ADJUSTED),
                line("W2", "-50.00", REFUND + ADJUSTED));

        assertThat(report.at("/totals/expenditure/amount").asText()).isEqualTo("14500.00");
        assertThat(report.at("/totals/refund/amount").asText()).isEqualTo("-4050.00");
        assertThat(report.at("/totals/net/amount").asText()).isEqualTo("10450.00");
        assertThat(json(village, "2026Q2", ""))
                .isEqualTo(csv(village, "2026Q2", ""))
                .containsExactly("cum 12450.00", "q 10450.00");
        // Applied to the quarter that it belongs to, what was adjusted leaves the one in which it was booked.
        assertThat(json(village, "2026Q1", "&restated=true"))
                .isEqualTo(csv(village, "2026Q1", "&restated=true"))
                .containsExactly("cum 2450.00", "q 2450.00");
        assertThat(json(village, "2026Q2", "&restated=true"))
                .isEqualTo(csv(village, "2026Q2", "&restated=true"))
                .containsExactly("cum 12450.00", "q 10000.00");
    }

    private static List<String> json(Village village, String quarter, String more) {
        List<String> told = new ArrayList<>();
        village.finance()
                .get(village.path("quarterly-figures/" + quarter + "?measure=expenditure&groupBy=none" + more))
                .expect(200)
                .json()
                .path("rows")
                .forEach(row -> told.add(
                        row.path("period").asText() + " " + row.path("amount").asText()));
        return told;
    }

    private static List<String> csv(Village village, String quarter, String more) {
        String text = village.finance()
                .get(village.path("quarterly-figures/" + quarter + ".csv?measure=expenditure&groupBy=none" + more))
                .expect(200)
                .text();
        return Csv.rows(text).stream()
                .map(row -> row.get("period") + " " + row.get("amount"))
                .toList();
    }

    private static String line(String line, String amount, String more) {
        return """
                {%s"line":"%s","amount":{"amount":"%s","currency":"EUR"},"rate":"1","method":"DISBURSEMENT_RATE",
                 "programmeAmount":{"amount":"%s","currency":"EUR"}}""".formatted(more, line, amount, amount);
    }

    /** Drafted, submitted, reviewed, checked and accepted; as it is then. */
    private static JsonNode accepted(Village village, Person reporter, String ref, String quarter, String... lines) {
        reporter.post(village.path("expenditure-reports"), """
                {"ref":"%s","agreement":"AG-P1","quarter":"%s","nil":false,"lines":[%s],"rates":[],
                 "explanations":[{"line":"W1","text":"As the season asks"},{"line":"W2","text":"As the season asks"}],
                 "irregularities":{"none":true}}""".formatted(ref, quarter, String.join(",", lines)))
                .expect(201);
        String path = village.path("expenditure-reports/" + ref);
        reporter.verb(path, "submit", null).expect(200);
        village.finance().verb(path, "review", null).expect(200);
        village.finance().verb(path, "check", null).expect(200);
        return village.officer().verb(path, "accept", null).expect(200).json();
    }
}
