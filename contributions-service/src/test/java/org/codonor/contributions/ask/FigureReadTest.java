package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FigureReadTest {
    private static final List<String> KEYS =
            List.of("donor", "contribution", "coreArea", "geo", "partner", "agreement", "line", "outcome");

    private final ContractFilter contract = new ContractFilter("internal-contributions");

    @Inject
    Given books;

    private String programme;
    private Asking ask;

    /** What the figures were at each position, as they were told then. */
    private final Map<Integer, String> told = new LinkedHashMap<>();

    private final Map<String, String> moments = new LinkedHashMap<>();

    @BeforeEach
    void a_programme_over_three_quarters() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "LD", "LD-1", "1000.00");
        books.committed(programme, "CD", "CD-1", "500.00");
        books.planned(
                programme,
                "2025-10-01",
                Map.of(
                        "L1", Map.of("LD-1", "700.00", "CD-1", "100.00"),
                        "X9", Map.of("LD-1", "100.00", "CD-1", "20.00")));
        books.received(programme, "LD-1", "600.00", "2025-11-01");
        books.received(programme, "CD-1", "100.00", "2026-03-05");
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00", "L1", "CD-1", "90.00")
                .then()
                .statusCode(200);
        remember();
        ask.paid("A-1", "LD-1", "300.00", "2026-03-02");
        remember();
        close("2025Q4");
        close("2026Q1");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", """
                {"line":"L1","amount":"80.00"}
                """).then().statusCode(200);
        remember();
        books.received(programme, "LD-1", "10.00", "2026-01-20");
        ask.put("partners", UUID.randomUUID(), "interest", """
                "agreement":"A-1","splits":[{"contribution":"LD-1","amount":"4.00"}],"reason":"Interest"
                """, "2026-06-30", "PARTNER_INTEREST")
                .then()
                .statusCode(200);
        remember();
    }

    @Test
    void figures_of_an_earlier_position_or_moment_are_those_that_were_told_then() {
        assertThat(told).hasSize(4);
        told.forEach((seq, rows) -> assertThat(figures("&seq=" + seq)).isEqualTo(rows));
        moments.forEach((at, rows) -> assertThat(figures("&knownAt=" + at)).isEqualTo(rows));
        service()
                .get(path("/figure-rows?groupBy=none&from=2026Q2&to=2026Q2&seq=1&knownAt=2026-08-28T12:00:00Z"))
                .then()
                .statusCode(400);
    }

    @Test
    void R76_every_figure_is_the_sum_of_what_stands_behind_it() {
        var met = new HashSet<String>();
        rows("2026Q2", "&groupBy=finest").stream()
                .filter(row -> met.add(row.get("measure") + row.get("period")))
                .forEach(row -> assertThat(behind(row, "&limit=200"))
                        .as(row.toString())
                        .isEqualByComparingTo(row.get("amount")));
        rows("2026Q1", "&groupBy=none&restated=true&measure=received,balanceTotal,uncommitted,budgetYear")
                .forEach(row -> assertThat(behind(row, "&restated=true&limit=1"))
                        .as(row.toString())
                        .isEqualByComparingTo(row.get("amount")));
    }

    @Test
    void R76_the_finest_rows_sum_to_the_programme_and_outcomes_can_be_grouped_by() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        rows("2026Q2", "&groupBy=finest")
                .forEach(row -> sums.merge(
                        row.get("measure") + row.get("period"), new BigDecimal(row.get("amount")), BigDecimal::add));

        rows("2026Q2", "&groupBy=none")
                .forEach(row -> assertThat(sums.getOrDefault(row.get("measure") + row.get("period"), BigDecimal.ZERO))
                        .as(row.get("measure"))
                        .isEqualByComparingTo(row.get("amount")));
        assertThat(rows("2026Q2", "&groupBy=outcome&measure=expenditure"))
                .extracting(row -> row.get("outcome"))
                .containsOnly("O");
        assertThat(rows("2026Q2", "&groupBy=none"))
                .extracting(row -> row.get("measure"))
                .contains("uncommitted");
    }

    @Test
    void the_entries_behind_a_figure_come_in_pages_with_source_and_key() {
        String address = "/figure-entries?quarter=2026Q2&measure=expenditure&period=q&line=L1&limit=1";
        Response first = service().get(path(address));

        first.then()
                .statusCode(200)
                .body("amount", equalTo("80.00"))
                .body("rules", hasItems("R68", "R69"))
                .body("items", hasSize(1))
                .body("items[0].source.kind", equalTo("EXPENDITURE_REPORT"))
                .body("items[0].key.shares.weight", contains("100.00", "700.00"))
                .body("next", notNullValue());
        service()
                .get(path("/figure-entries?quarter=2026Q2&measure=expenditure&period=bal"))
                .then()
                .statusCode(400);
        service()
                .get(path("/figure-entries?quarter=2026Q2&measure=received&period=q&line=L1"))
                .then()
                .statusCode(400);
    }

    @Test
    void R69_R86_a_preview_divides_by_the_key_and_leaves_nothing_behind() {
        int before = head();

        preview("""
                {"line":"L1","ofQuarter":"2026Q2","amount":"-16.00"},{"line":"L1","ofQuarter":"2026Q1","amount":"8.00"}
                """)
                .then()
                .statusCode(200)
                .body("lines[0].frozen", equalTo(true))
                .body("lines[0].basis", equalTo("PRO_RATA"))
                .body("lines[0].parts.amount", contains("-2.00", "-14.00"))
                .body("lines[1].frozen", equalTo(false))
                .body("lines[1].parts.contribution", contains("LD-1"));
        preview("""
                {"line":"L1","ofQuarter":"2026Q2","amount":"1.00"},{"line":"L8","ofQuarter":"2026Q2","amount":"1.00"}
                """)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/1"))
                .body("errors.code", contains("no-key"));
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void R16_rates_are_listed_with_source_and_day_as_of_a_position() {
        books.committed(programme, "CD", "CD-2", "100.00");
        books.received(programme, "CD-2", "85.20", "2026-04-02");
        books.inCurrency(programme, "CD-2", "GBP", "8.5200000000");

        service()
                .get(path("/rates?to=2026Q2"))
                .then()
                .statusCode(200)
                .body("items.kind", contains("INDICATIVE", "RECEIPT"))
                .body("items.currency", everyItem(equalTo("GBP")))
                .body("items[1].rate", equalTo("8.5200000000"));
        service().get(path("/rates?to=2026Q1")).then().body("items.kind", contains("INDICATIVE"));
        service().get(path("/rates?to=2026Q2&seq=1")).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void what_plans_state_is_a_figure_with_entries_and_was_none_before_it_was_on_record() {
        books.committed(programme, "CD", "CD-2", "100.00");
        books.inCurrency(programme, "CD-2", "GBP", "8.5200000000");
        books.instalment(programme, "CD-2", 1, "2026-05-01", "60.00");
        books.instalment(programme, "CD-2", 2, "2026-12-01", "40.00");
        String question = "/figure-entries?quarter=2026Q2&period=bal&contribution=";

        service()
                .get(path(question + "CD-2&measure=overdue"))
                .then()
                .statusCode(200)
                .body("amount", equalTo("511.20"))
                .body("items.source.ref", contains("CD-2-1"));
        service()
                .get(path(question + "CD-2&measure=overdue&knownAt=2026-01-01T00:00:00Z"))
                .then()
                .body("amount", equalTo("0.00"));
        service()
                .get(path(question + "CD-1&measure=budgetYear&coreArea=CA"))
                .then()
                .statusCode(200)
                .body("amount", equalTo("120.00"))
                .body("items.line", contains("L1", "X9"))
                .body("items.source.kind", everyItem(equalTo("BUDGET_VERSION")));
        assertThat(rows("2026Q2", "&groupBy=contribution&measure=overdue"))
                .extracting(row -> row.get("contribution") + " " + row.get("amount"))
                .contains("CD-2 511.20", "LD-1 0.00");
    }

    private void remember() {
        String now = figures("");
        var head = service().get(path("/head")).jsonPath();
        told.put(head.getInt("seq"), now);
        moments.put(head.getString("recordedAt"), now);
    }

    private String figures(String more) {
        Response answer = service().get(path("/figure-rows?groupBy=finest&from=2025Q4&to=2026Q2" + more));
        answer.then().statusCode(200);
        return answer.asString();
    }

    private List<Map<String, String>> rows(String quarter, String more) {
        return service()
                .get(path("/figure-rows?from=" + quarter + "&to=" + quarter + more))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("rows");
    }

    /** All pages of what stands behind a row, summed up. */
    private BigDecimal behind(Map<String, String> row, String more) {
        var address = new StringBuilder("/figure-entries?quarter=" + row.get("quarter") + "&measure="
                + row.get("measure") + "&period=" + row.get("period") + more);
        KEYS.stream()
                .filter(row::containsKey)
                .forEach(key -> address.append('&').append(key).append('=').append(row.get(key)));
        boolean split = row.containsKey("line") && row.containsKey("contribution");
        if (split && !row.get("basis").equals("MIXED")) {
            address.append("&basis=").append(row.get("basis"));
        }
        var amounts = new ArrayList<String>();
        String cursor = "";
        do {
            Response page = service().get(path(address + cursor));
            page.then().statusCode(200).body("amount", equalTo(row.get("amount")));
            amounts.addAll(page.jsonPath().getList("items.amount"));
            String next = page.jsonPath().getString("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Response preview(String lines) {
        return service()
                .contentType("application/json")
                .body("{\"lines\":[" + lines + "]}")
                .post(path("/attribution-previews"));
    }

    private void close(String quarter) {
        ask.put(
                        "reporting",
                        UUID.randomUUID(),
                        "close",
                        "\"quarter\":\"" + quarter + "\"",
                        "2026-05-01",
                        "QUARTER_CLOSE")
                .then()
                .statusCode(200);
    }

    private int head() {
        return service().get(path("/head")).jsonPath().getInt("seq");
    }

    private RequestSpecification service() {
        return given().filter(contract)
                .auth()
                .oauth2(Tokens.ofService("reporting"))
                .when();
    }

    private String path(String rest) {
        return "/internal/v1/programmes/" + programme + rest;
    }
}
