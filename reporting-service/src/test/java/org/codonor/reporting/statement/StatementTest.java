package org.codonor.reporting.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.codonor.common.identity.Role;
import org.codonor.reporting.LedgerFigures;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class StatementTest {
    private Scene scene;

    @BeforeEach
    void a_donor_that_gave_before_its_year_and_spent_in_it() {
        scene = Scene.begin();
        LedgerFigures.answer(
                scene,
                LedgerFigures.stock("2026Q1", "CO", "CO-1", "balanceTotal", "852.00"),
                LedgerFigures.stock("2026Q4", "CO", "CO-1", "balanceTotal", "752.00"),
                LedgerFigures.spent("2026Q2", "CO", "CO-1", "60.00"),
                LedgerFigures.spent("2026Q3", "CO", "CO-1", "40.00"),
                LedgerFigures.spent("2026Q3", "LEAD", "LEAD-1", "500.00"));
        LedgerFigures.closes(scene, "2025Q4", "2026Q1");
    }

    @Test
    void r04_r74_a_statement_is_of_the_donors_own_year_and_currency_and_nothing_is_missing() {
        var statement = reader().get(address("2026-27"));
        assertThat(statement.statusCode()).as(statement.asString()).isEqualTo(200);
        assertThat(statement.jsonPath().getString("ownCurrency")).isEqualTo("GBP");
        assertThat(statement.jsonPath().getList("quarters.fiscalQuarter"))
                .isEqualTo(List.of("2026-27-FQ1", "2026-27-FQ2", "2026-27-FQ3"));
        List<Map<String, String>> lines = statement.jsonPath().getList("lines");
        assertThat(line(lines, "OPENING", "balanceTotal"))
                .containsEntry("amount", "852.00")
                .containsEntry("ownAmount", "100.00");
        assertThat(line(lines, "OUT", "expenditure")).containsEntry("amount", "100.00");
        assertThat(line(lines, "CLOSING", "balanceTotal")).containsEntry("ownAmount", "88.26");
        assertThat(line(lines, "CHECK", "difference")).containsEntry("amount", "0.00");
        assertThat(line(lines, "CORE_AREA", "CA1")).containsEntry("amount", "100.00");
        assertThat(line(lines, "PARTNER_SPENT", "ORG")).containsEntry("amount", "100.00");
        assertThat(line(lines, "OUTLOOK", "expectedBalance")).containsEntry("amount", "752.00");
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void every_line_is_the_sum_of_the_figures_that_it_names() {
        Neighbours.answer(scene.internal("/figure-entries"), 200, """
                {"programme":"%s","currency":"DKK","quarter":"2026Q2","measure":"expenditure","period":"q",
                 "amount":"0.00","definition":"Of a stub.","rules":["R68"],
                 "knownAt":"2026-08-21T09:12:44.123456Z","seq":7,"items":[]}""".formatted(scene.programme()));
        List<Map<String, Object>> lines =
                reader().get(address("2026-27")).jsonPath().getList("lines");

        for (Map<String, Object> line : lines) {
            var figures = (List<?>) line.get("explanations");
            boolean isWorkedOut = List.of(
                            "difference", "averageRate", "2026Q4", "forecastExpenditure", "expectedBalance")
                    .contains(line.get("item"));
            assertThat(figures.isEmpty()).as(line.toString()).isEqualTo(isWorkedOut);
            BigDecimal sum =
                    figures.stream().map(figure -> figure(figure.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!isWorkedOut) {
                assertThat(new BigDecimal(line.get("amount").toString()))
                        .as(line.toString())
                        .isEqualByComparingTo(sum);
            }
        }
    }

    /** What is foreseen by nobody is no figure and counts as nothing. */
    private BigDecimal figure(String address) {
        var explained = reader().urlEncodingEnabled(false).get(RestAssured.baseURI + ":" + RestAssured.port + address);
        assertThat(explained.statusCode()).as(address + explained.asString()).isEqualTo(200);
        String amount = explained.jsonPath().getString("figure.amount");
        return amount == null ? BigDecimal.ZERO : new BigDecimal(amount);
    }

    @Test
    void r16_a_year_opens_with_what_the_one_before_closed_with_and_own_amounts_sum_up() {
        LedgerFigures.answer(
                scene,
                LedgerFigures.stock("2026Q1", "CO", "CO-1", "balanceTotal", "852.00"),
                LedgerFigures.stock("2026Q4", "CO", "CO-1", "balanceTotal", "838.00"),
                LedgerFigures.spent("2026Q2", "CO", "CO-1", "33.33"),
                LedgerFigures.spent("2026Q3", "CO", "CO-1", "66.67"),
                LedgerFigures.stock("2026Q2", "CO", "CO-1", "received", "86.00").replace("\"bal\"", "\"q\""));
        LedgerFigures.rates(scene, "100.00 852.00 2026-03-05", "10.00 86.00 2026-05-05");

        List<Map<String, String>> lines =
                reader().get(address("2026-27")).jsonPath().getList("lines");

        assertThat(line(lines, "OPENING", "balanceTotal")).containsEntry("ownAmount", "100.00");
        assertThat(line(lines, "IN", "received")).containsEntry("ownAmount", "10.00");
        var sum = own(lines, "OPENING", "balanceTotal")
                .add(own(lines, "IN", "received"))
                .subtract(own(lines, "OUT", "expenditure"))
                .add(own(lines, "EXCHANGE", "averageRate"));
        assertThat(own(lines, "CLOSING", "balanceTotal")).isEqualByComparingTo(sum);
        assertThat(own(lines, "CORE_AREA", "CA1")).isEqualByComparingTo(own(lines, "OUT", "expenditure"));
        assertThat(line(lines, "CHECK", "difference")).containsEntry("amount", "0.00");
    }

    @Test
    void r68_in_the_donors_own_currency_balances_and_the_outlook_add_up() {
        LedgerFigures.answer(
                scene,
                LedgerFigures.stock("2026Q1", "CO", "CO-1", "balanceLead", "4.26"),
                LedgerFigures.stock("2026Q1", "CO", "CO-1", "balancePartner", "4.26"),
                LedgerFigures.stock("2026Q1", "CO", "CO-1", "balanceTotal", "8.52"),
                LedgerFigures.stock("2026Q4", "CO", "CO-1", "balanceLead", "100.04"),
                LedgerFigures.stock("2026Q4", "CO", "CO-1", "balancePartner", "200.04"),
                LedgerFigures.stock("2026Q4", "CO", "CO-1", "balanceTotal", "300.08"));
        LedgerFigures.rates(scene, "100.00 852.00 2026-03-05");

        List<Map<String, String>> lines =
                reader().get(address("2026-27")).jsonPath().getList("lines");

        for (String section : List.of("OPENING", "CLOSING")) {
            assertThat(own(lines, section, "balanceLead").add(own(lines, section, "balancePartner")))
                    .isEqualByComparingTo(own(lines, section, "balanceTotal"));
        }
        assertThat(own(lines, "CLOSING", "balanceTotal").subtract(own(lines, "OUTLOOK", "forecastExpenditure")))
                .isEqualByComparingTo(own(lines, "OUTLOOK", "expectedBalance"));
    }

    private static BigDecimal own(List<Map<String, String>> lines, String section, String item) {
        return new BigDecimal(line(lines, section, item).get("ownAmount"));
    }

    @Test
    void a_statement_can_be_sent_as_a_file() {
        reader().header("Accept", "text/csv")
                .get(address("2026-27"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-CO-2026-27.csv"))
                .body(containsString(",CO,2026-27,2026-04-01,"))
                .body(containsString(",OUT,expenditure,"))
                .body(containsString(",COVERAGE,2026Q2,"))
                .body(containsString(",NOTE,1,"));
        reader().get(scene.path("donor-statements/CO.csv?year=2026-27")).then().statusCode(200);
        reader().get(scene.path("donor-statements/CO.xlsx?year=2026-27")).then().statusCode(200);
        reader().get(address("2026")).then().statusCode(400).body("rule", equalTo("R04"));
        reader().get(address("2027-28")).then().statusCode(422).body("rule", equalTo("R05"));
        reader().get(scene.path("donor-statements/NOBODY?year=2026")).then().statusCode(404);
        scene.as("ORG", Role.PARTNER_FINANCE).get(address("2026-27")).then().statusCode(403);
    }

    private static Map<String, String> line(List<Map<String, String>> lines, String section, String item) {
        return lines.stream()
                .filter(line ->
                        line.get("section").equals(section) && line.get("item").equals(item))
                .findFirst()
                .orElseThrow();
    }

    private String address(String year) {
        return scene.path("donor-statements/CO?year=" + year);
    }

    private RequestSpecification reader() {
        return scene.as("CO", Role.CO_DONOR);
    }
}
