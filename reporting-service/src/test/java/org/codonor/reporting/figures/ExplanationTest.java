package org.codonor.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.audit.Hash;
import org.codonor.common.identity.Role;
import org.codonor.reporting.LedgerFigures;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Ratio;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ExplanationTest {
    private Scene scene;

    @BeforeEach
    void a_programme_with_a_few_figures() {
        scene = Scene.begin();
        LedgerFigures.answer(
                scene,
                LedgerFigures.spent("2026Q1", "CO", "CO-1", "1.00"),
                LedgerFigures.spent("2026Q2", "CO", "CO-1", "15.79"),
                LedgerFigures.spent("2026Q2", "LEAD", "LEAD-1", "84.21"));
        Neighbours.answer(scene.internal("/figure-entries"), 200, """
                {"programme":"%s","currency":"DKK","quarter":"2026Q2","measure":"expenditure","period":"q",
                 "amount":"15.79","definition":"Accepted expenditure.","rules":["R68"],
                 "knownAt":"2026-08-21T09:12:44.123456Z","seq":7,"items":[
                 {"seq":7,"no":1,"transaction":"/v1/programmes/%s/transactions/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20",
                  "recordedAt":"2026-08-21T09:12:44.123456Z","event":"EXPENDITURE","valueDate":"2026-06-30",
                  "quarter":"2026Q2","ofQuarter":"2026Q2","contribution":"CO-1","donor":"CO","agreement":"AG-1",
                  "partner":"ORG","line":"L1","basis":"PRO_RATA","amount":"15.79",
                  "source":{"service":"reporting","kind":"EXPENDITURE_REPORT","ref":"ER-1",
                    "self":"/v1/programmes/%s/expenditure-reports/ER-1"}}]}
                """.formatted(
                        scene.programme(), scene.programme(), scene.programme()));
    }

    @AfterEach
    void the_neighbours_kept_their_contracts() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void every_figure_leads_to_the_entries_that_sum_to_it() {
        var figures = reader().get(figures("/2026Q2?measure=expenditure&groupBy=donor,line"));
        String address = figures.jsonPath().getString("rows[1].explanation");
        assertThat(address).contains("donor=CO", "line=L1", "period=q");
        follow(address)
                .then()
                .statusCode(200)
                .body("self", equalTo(address))
                .body("figure.amount", equalTo("15.79"))
                .body("sum", equalTo("15.79"))
                .body("rules", contains("R68"))
                .body("items", hasSize(1))
                .body("items[0].source.ref", equalTo("ER-1"));
        assertThat(Neighbours.asked(scene.programme() + "/figure-entries")
                        .getLast()
                        .query())
                .contains("quarter=2026Q2", "measure=expenditure", "period=q", "donor=CO", "line=L1");
        follow(address.replace("donor=CO", "donor=NOBODY")).then().statusCode(404);
        follow(address.replace("quarter=2026Q2&", "")).then().statusCode(400);
    }

    @Test
    void a_share_and_a_year_are_explained_by_the_figures_they_are_worked_out_from() {
        String share = reader().get(figures("/2026Q2?measure=deliveryRate&groupBy=none"))
                .jsonPath()
                .getString("rows[0].explanation");
        follow(share)
                .then()
                .statusCode(200)
                .body("operands.measure", contains("expenditure", "disbursedNet"))
                .body("items", empty())
                .body("formula", containsString("disbursedNet"));
        String year = reader().get(scene.path("annual-figures/2026?measure=expenditure&groupBy=none"))
                .jsonPath()
                .getString("rows[1].explanation");
        follow(year)
                .then()
                .statusCode(200)
                .body("figure.amount", equalTo("101.00"))
                .body("operands.amount", contains("1.00", "100.00", "0.00", "0.00"));
    }

    @Test
    void what_is_kept_here_is_explained_from_here() {
        scene.duties(Scene.duty(
                        "019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e56",
                        "AG-1",
                        "ORG",
                        "QUARTERLY_FINANCIAL",
                        "2026Q2",
                        "2026-07-30")
                .replace("2025-12-31", "2026-06-30"));
        String due = reader().get(figures("/2026Q2?measure=reportsDue&groupBy=partner"))
                .jsonPath()
                .getString("rows[0].explanation");
        follow(due)
                .then()
                .statusCode(200)
                .body("sum", equalTo("1"))
                .body("items[0].source.kind", equalTo("report-duties"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "donor",
                "partner",
                "agreement,geo,partner",
                "coreArea,geo,partner,agreement,line,outcome",
                "donor,contribution,coreArea,geo,partner,agreement,line,outcome"
            })
    void every_figure_that_is_kept_here_and_every_share_is_made_of_what_is_shown(String groupBy) {
        aPartnerThatReportedAndForesees();

        List<Map<String, String>> rows =
                reader().get(figures("/2026Q2?groupBy=" + groupBy)).jsonPath().getList("rows");

        assertThat(rows).anyMatch(row -> row.get("amount") != null && new BigDecimal(row.get("amount")).signum() != 0);
        for (Map<String, String> row : rows) {
            Measure measure = Measure.of(row.get("measure")).orElseThrow();
            if (row.get("amount") != null && (measure.isOwn() || Ratio.of(measure) != null)) {
                var explained = follow(row.get("explanation"));
                assertThat(explained.statusCode()).as(row.toString()).isEqualTo(200);
                assertThat(explained.jsonPath().getString("figure.amount")).isEqualTo(row.get("amount"));
                assertThat(shown(explained.jsonPath())).as(row.toString()).isEqualByComparingTo(row.get("amount"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "donor", "partner"})
    void every_figure_of_a_year_is_made_of_those_of_its_quarters(String groupBy) {
        aPartnerThatReportedAndForesees();

        List<Map<String, String>> rows = reader().get(scene.path("annual-figures/2026?groupBy=" + groupBy))
                .jsonPath()
                .getList("rows");

        assertThat(rows).isNotEmpty();
        for (Map<String, String> row : rows) {
            if (row.get("amount") != null) {
                var explained = follow(row.get("explanation"));
                assertThat(explained.statusCode()).as(row.toString()).isEqualTo(200);
                assertThat(sum(explained.jsonPath().getList("operands.amount")))
                        .as(row + explained.asString())
                        .isEqualByComparingTo(row.get("amount"));
            }
        }
    }

    @Test
    void what_is_pending_and_what_is_owed_name_the_very_report_and_duty() {
        aPartnerThatReportedAndForesees();
        String address = "figure-explanations?quarter=2026Q2&period=q&measure=";

        reader().get(scene.path(address + "expenditurePending"))
                .then()
                .statusCode(200)
                .body("items.source.self", everyItem(equalTo(scene.path("expenditure-reports/ER-1"))));
        reader().get(scene.path(address + "reportsDue"))
                .then()
                .statusCode(200)
                .body("items.source.self", everyItem(startsWith(scene.path("report-duties/"))));
    }

    @Test
    void both_sides_of_a_comparison_are_explained() {
        aPartnerThatReportedAndForesees();

        List<Map<String, String>> rows = reader().get(scene.path("figure-comparisons?first=2026Q1&second=2026Q2"
                        + "&groupBy=agreement&measure=expenditurePending,forecastExpenditureQ1"))
                .jsonPath()
                .getList("rows");

        assertThat(rows).anyMatch(row -> row.get("second") != null);
        for (Map<String, String> row : rows) {
            if (row.get("second") != null) {
                var explained = follow(row.get("secondExplanation"));
                assertThat(explained.statusCode()).as(row.toString()).isEqualTo(200);
                assertThat(shown(explained.jsonPath())).as(row.toString()).isEqualByComparingTo(row.get("second"));
            }
        }
    }

    /** What stands behind every measure together: by no dimension, each of them has its figure. */
    @Test
    void by_no_dimension_every_measure_is_told_and_explained() {
        aPartnerThatReportedAndForesees();
        List<String> told =
                reader().get(figures("/2026Q2?groupBy=none")).jsonPath().getList("rows.measure");

        assertThat(Measure.meaningful(Set.of()))
                .filteredOn(measure -> measure != Measure.VARIANCE) // no quarter before it is closed
                .extracting(Measure::wire)
                .allMatch(told::contains);
    }

    /** The ledger divides what is foreseen on L1; nobody funds L2. */
    private void aPartnerThatReportedAndForesees() {
        Neighbours.answer(scene.internal("/attribution-previews"), 200, """
                {"programme":"%s","currency":"DKK","lines":[{"index":0,"line":"L1","ofQuarter":"2026Q3",
                 "amount":"10.00","basis":"PRO_RATA","frozen":false,"parts":[
                 {"contribution":"LEAD-1","donor":"LEAD","amount":"8.00"},
                 {"contribution":"CO-1","donor":"CO","amount":"2.00"}]}]}
                """.formatted(scene.programme()));
        scene.agreement("AG-1", "ORG", "2026-04-01", "XXA", "XXA"); // of which this is the first report
        scene.drafts(Scene.report("ER-1", "2026Q2", Scene.line("L1", "100.00"), Scene.line("L2", "7.50"))
                        .replaceFirst("\\{", """
                {"forecasts":[
                 {"kind":"EXPENDITURE","line":"L1","quarter":"2026Q3","amount":{"amount":"10.00","currency":"DKK"}},
                 {"kind":"EXPENDITURE","line":"L2","quarter":"2026Q4","amount":{"amount":"3.33","currency":"DKK"}},
                 {"kind":"DISBURSEMENT","quarter":"2026Q3","amount":{"amount":"11.00","currency":"DKK"}}],"""))
                .then()
                .statusCode(201);
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);
        String duty = UUID.randomUUID().toString();
        scene.duties(Scene.duty(duty, "AG-1", "ORG", "QUARTERLY_FINANCIAL", "2026Q2", "2026-07-30")
                .replace("2025-12-31", "2026-06-30"));
        scene.registersCase();
    }

    /** The sum of all items, or the share of the two operands. */
    private static BigDecimal shown(JsonPath explained) {
        List<String> operands = explained.getList("operands.amount");
        if (operands.isEmpty()) {
            BigDecimal sum = sum(explained.getList("items.amount"));
            assertThat(sum).isEqualByComparingTo(explained.getString("sum"));
            return sum;
        }
        return new BigDecimal(operands.get(0))
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(operands.get(1)), 1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().filter(Objects::nonNull).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void two_quarters_are_compared() {
        reader().get(scene.path("figure-comparisons?first=2026Q1&second=2026Q2&measure=expenditure&groupBy=none"))
                .then()
                .statusCode(200)
                .body("rows.period", contains("cum", "q"))
                .body("rows[1].first", equalTo("1.00"))
                .body("rows[1].second", equalTo("100.00"))
                .body("rows[1].difference", equalTo("99.00"))
                .body("first.quarter", equalTo("2026Q1"));
        reader().header("Accept", "text/csv")
                .get(scene.path("figure-comparisons?first=2026Q1&secondRestated=true&measure=expenditure"))
                .then()
                .statusCode(200)
                .body(containsString("difference,currency"));
    }

    @Test
    void a_data_package_describes_the_very_bytes_of_the_csv() {
        byte[] csv = reader().get(figures("/2026Q2.csv?measure=expenditure")).asByteArray();
        reader().get(figures("/2026Q2/datapackage.json?measure=expenditure"))
                .then()
                .statusCode(200)
                .body("resources[0].path", equalTo("figures.csv?measure=expenditure"))
                .body("resources[0].bytes", equalTo(csv.length))
                .body("resources[0].hash", equalTo("sha256:" + Hash.hex(Hash.sha256(csv))))
                .body("resources[0].schema.fields", hasSize(18));
    }

    private io.restassured.response.Response follow(String address) {
        return reader().urlEncodingEnabled(false).get(RestAssured.baseURI + ":" + RestAssured.port + address);
    }

    private RequestSpecification reader() {
        return scene.as("CO", Role.FIGURES_READER);
    }

    private String figures(String rest) {
        return scene.path("quarterly-figures") + rest;
    }
}
