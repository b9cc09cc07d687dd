package org.codonor.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.codonor.common.identity.Role;
import org.codonor.reporting.LedgerFigures;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.reporting.measure.Figure;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class FiguresTest {
    private Scene scene;

    @BeforeEach
    void a_programme_with_a_few_figures() {
        scene = Scene.begin();
        rows("11.00");
    }

    @AfterEach
    void the_neighbours_kept_their_contracts() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void figures_are_sums_of_the_finest_rows_in_all_columns_sorted_with_each_donors_own_label() {
        reader().get(figures("/2026Q2?measure=balanceTotal,expenditure"))
                .then()
                .statusCode(200)
                .body("self", equalTo(scene.path("quarterly-figures/2026Q2?measure=balanceTotal,expenditure")))
                .body("currency", equalTo("DKK"))
                .body("groupBy", contains("donor"))
                .body("knownAt", equalTo("2026-08-21T09:12:44.123456Z"))
                .body("quarters[0].fiscalQuarters.CO", equalTo("2026-27-FQ1"))
                .body("quarters[0].coverage.due", equalTo(0))
                .body("rows.donor", contains("CO", "CO", "CO", "JULY", "JULY", "JULY", "LEAD", "LEAD", "LEAD"))
                .body("rows[0].measure", equalTo("balanceTotal"))
                .body("rows[0].amount", equalTo("5.00"))
                .body("rows[0].fiscalQuarter", equalTo("2026-27-FQ1"))
                .body("rows[2].amount", equalTo("-2.00"))
                .body("rows[2].period", equalTo("q"))
                .body("rows[2].basis", equalTo("PRO_RATA"))
                .body("rows[5].amount", equalTo("0.00"))
                .body("rows[8].amount", equalTo("11.00"))
                .body("rows[8].fiscalQuarter", equalTo("2026-FQ2"))
                .body("rows[0].status", equalTo("PRELIMINARY"))
                .body("rows[0].geo", equalTo(""))
                .body("notes", hasSize(1));
        assertThat(Neighbours.asked(scene.programme() + "/figure-rows")
                        .getLast()
                        .query())
                .isEqualTo("from=2026Q1&to=2026Q2&groupBy=finest");
    }

    @Test
    void csv_and_json_carry_the_same_rows() {
        List<Map<String, String>> json =
                reader().get(figures("/2026Q2")).jsonPath().getList("rows");

        for (var csv : List.of(
                reader().get(figures("/2026Q2.csv")),
                reader().header("Accept", "text/csv").get(figures("/2026Q2")))) {
            assertThat(csv.statusCode()).isEqualTo(200);
            assertThat(csv.contentType()).startsWith("text/csv").contains("charset=UTF-8");
            assertThat(csv.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"" + scene.programme() + "-2026Q2.csv\"");
            List<NamedCsvRecord> rows;
            try (var file = CsvReader.builder().ofNamedCsvRecord(csv.asString())) {
                rows = file.stream().toList();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(rows.getFirst().getHeader()).isEqualTo(Figure.TABLE.columns());
            assertThat(rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList())
                    .isEqualTo(json.stream().map(FiguresTest::written).toList());
        }
    }

    @Test
    void r02_both_names_of_a_quarter_give_the_same_body_and_tag() {
        var calendar = reader().get(figures("/2026Q2"));
        var label = reader().get(figures("/2026-FQ2"));

        assertThat(label.asString()).isEqualTo(calendar.asString());
        assertThat(label.header("ETag")).isEqualTo(calendar.header("ETag"));
    }

    @Test
    void r01_a_bare_or_ambiguous_quarter_is_refused() {
        reader().get(figures("/Q1")).then().statusCode(400).body("rule", equalTo("R01"));
        reader().get(figures("/2025-26-FQ4"))
                .then()
                .statusCode(400)
                .body("rule", equalTo("R01"))
                .body("choices.quarter", contains("2026Q1", "2026Q2"))
                .body("choices[0].donors", contains("CO"));
        reader().get(figures("?from=Q1&to=2026Q1")).then().statusCode(400);
    }

    @Test
    void r05_a_quarter_that_has_not_begun_is_refused() {
        reader().get(figures("/2027Q1")).then().statusCode(422).body("rule", equalTo("R05"));
        reader().get(figures("?from=2026Q1&to=2027Q1")).then().statusCode(422);
        reader().get(figures("/2026Q4")).then().statusCode(200);
    }

    @Test
    void several_quarters_are_asked_for_at_once() {
        reader().get(figures("?from=2025Q4&to=2026Q2&measure=received,budget&groupBy=contribution,donor"))
                .then()
                .statusCode(200)
                .body("quarters", hasSize(3))
                .body("groupBy", contains("donor", "contribution"))
                .body("self", containsString("groupBy=donor,contribution&measure=budget,received"));
        assertThat(Neighbours.asked(scene.programme() + "/figure-rows")
                        .getLast()
                        .query())
                .isEqualTo("from=2025Q1&to=2026Q2&groupBy=finest");
        reader().get(figures("?from=2026Q2&to=2026Q1")).then().statusCode(400);
        reader().get(figures("?from=2016Q1&to=2026Q1")).then().statusCode(400);
        reader().get(figures(".csv?from=2025Q4&to=2026Q2"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-2025Q4-2026Q2.csv"));
    }

    @Test
    void r04_a_year_is_the_sum_of_its_quarters_by_the_calendar_and_in_a_donors_own_year() {
        String wanted = "?measure=expenditure&groupBy=none";
        reader().get(scene.path("annual-figures/2026" + wanted))
                .then()
                .statusCode(200)
                .body("year", equalTo("2026"))
                .body("quarters.quarter", contains("2026Q1", "2026Q2", "2026Q3", "2026Q4"))
                .body("rows.period", contains("cum", "y"))
                .body("rows[1].quarter", equalTo("2026"))
                .body("rows[1].amount", equalTo("9.00"));
        reader().header("Accept", "text/csv")
                .get(scene.path("annual-figures/2026" + wanted))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-2026.csv"));
        reader().get(scene.path("annual-figures/2027")).then().statusCode(422).body("rule", equalTo("R05"));
        reader().get(scene.path("annual-figures/2026-27"))
                .then()
                .statusCode(400)
                .body("rule", equalTo("R01"));
    }

    @Test
    void a_share_of_nothing_is_null_and_what_is_due_is_counted() {
        scene.duties(Scene.duty(
                        "019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e55",
                        "AG-1",
                        "ORG",
                        "QUARTERLY_FINANCIAL",
                        "2026Q2",
                        "2026-07-30")
                .replace("2025-12-31", "2026-06-30"));
        reader().get(figures("/2026Q2?measure=deliveryRate,reportsDue,reportsLate&groupBy=partner"))
                .then()
                .statusCode(200)
                .body("rows.measure", contains("deliveryRate", "reportsDue", "reportsLate"))
                .body("rows.partner", contains("ORG", "ORG", "ORG"))
                .body("rows[0].amount", equalTo(null))
                .body("rows[0].currency", equalTo(""))
                .body("rows[1].amount", equalTo("1"))
                .body("rows[2].amount", equalTo("1"))
                .body("quarters[0].coverage.missing", equalTo(1));
    }

    @Test
    void workbooks_and_sdmx_carry_the_same_rows() {
        reader().get(figures("/2026Q2.xlsx"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"));
        var sdmx = reader().header("Accept", "application/vnd.sdmx.data+csv")
                .get(figures("/2026Q2?measure=expenditure&groupBy=none"));
        assertThat(sdmx.statusCode()).isEqualTo(200);
        assertThat(sdmx.asString().lines()).hasSize(3).last().asString().contains(",_T,", "2026-Q2,9.00,DKK,P");
    }

    @Test
    void an_unchanged_ledger_costs_one_small_call() {
        String etag = reader().get(figures("/2026Q2")).header("ETag");
        int before = Neighbours.asked(scene.programme()).size();

        reader().header("If-None-Match", etag)
                .get(figures("/2026Q2"))
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag));

        assertThat(Neighbours.asked(scene.programme()).subList(before, before + 1))
                .extracting(Neighbours.Question::path)
                .containsExactly(scene.internal("/head"));
        assertThat(Neighbours.asked(scene.programme())).hasSize(before + 1);
        scene.ledgerStands(9);
        rows("100.00");
        reader().header("If-None-Match", etag)
                .get(figures("/2026Q2"))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    @Test
    void r65_variance_is_null_where_no_forecast_is_held_and_says_why() {
        for (String groupBy : List.of("none", "donor", "agreement")) {
            reader().get(figures("/2026Q2?measure=variance&groupBy=" + groupBy))
                    .then()
                    .statusCode(200)
                    .body("rows.amount", everyItem(nullValue()))
                    .body("notes", hasItem(containsString("no closed package of 2026Q1 holds a forecast")));
        }
        reader().get(scene.path("figure-comparisons?first=2026Q2&second=2026Q1&measure=variance"))
                .then()
                .statusCode(200)
                .body("rows.difference", everyItem(nullValue()));
    }

    @Test
    void r73_a_comparison_carries_the_notes_and_the_coverage_of_both_in_every_form() {
        String path = scene.path("figure-comparisons?first=2026Q1&second=2026Q2&measure=expenditure");

        reader().get(path)
                .then()
                .statusCode(200)
                .body("notes", hasItem(containsString("cannot be traced to a donor")))
                .body("rows.secondBasis", hasItem("PRO_RATA"));
        reader().header("Accept", "text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("firstShare,firstBasis,secondStatus,secondShare,secondBasis"))
                .body(containsString(",PRO_RATA,/v1/"));
    }

    @Test
    void a_measure_without_meaning_for_the_grouping_is_refused_never_zero() {
        reader().get(figures("/2026Q2?groupBy=line&measure=received"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?measure"));
        reader().get(figures("/2026Q2?measure=forecastDisbursementQ1&groupBy=line"))
                .then()
                .statusCode(400);
        reader().get(figures("/2026Q2?groupBy=none,donor")).then().statusCode(400);
        reader().get(figures("/2026Q2?groupBy=colour")).then().statusCode(400);
        reader().get(figures("/2026Q2?limit=5")).then().statusCode(400);
        reader().get(figures("/2026Q2?version=2")).then().statusCode(404);
        reader().get(figures("/2026Q2?version=1&restated=true")).then().statusCode(400);
    }

    @Test
    void r76_a_measure_asked_for_by_name_has_every_group_and_what_nobody_foresaw_is_no_zero() {
        reader().get(figures("/2026Q2?groupBy=partner&measure=loss"))
                .then()
                .statusCode(200)
                .body("rows.partner", contains("ORG", "ORG"))
                .body("rows.amount", contains("0.00", "0.00"))
                .body("rows[0].explanation", containsString("partner=ORG"));
        reader().get(figures("/2026Q2?measure=forecastExpenditureQ1&groupBy=none"))
                .then()
                .statusCode(200)
                .body("rows[0].amount", equalTo(null));
    }

    @Test
    void every_table_has_an_address_of_its_own() {
        for (String file : List.of(
                "annual-figures/2026.csv",
                "annual-figures/2026.xlsx",
                "quarterly-figures.xlsx?from=2026Q1&to=2026Q2",
                "figure-comparisons.csv?first=2026Q1&second=2026Q2",
                "figure-comparisons.xlsx?first=2026Q1&second=2026Q2")) {
            reader().get(scene.path(file))
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", startsWith("attachment"));
            scene.as("ORG", Role.PARTNER_FINANCE).get(scene.path(file)).then().statusCode(403);
        }
        String path = reader().get(figures("/2026Q2/datapackage.json?groupBy=line"))
                .jsonPath()
                .getString("resources[0].path");
        assertThat(path).isEqualTo("figures.csv?groupBy=line");
        assertThat(reader().get(figures("/2026Q2/" + path)).asString())
                .isEqualTo(reader().get(figures("/2026Q2.csv?groupBy=line")).asString());
    }

    @Test
    void a_silent_ledger_is_503_with_a_time_to_come_back() {
        Neighbours.answer(scene.internal("/head"), 503, Neighbours.problem(503));

        reader().get(figures("/2026Q2")).then().statusCode(503).header("Retry-After", equalTo("3"));
    }

    @Test
    void a_programme_that_is_not_there_is_404() {
        Neighbours.answer(scene.internal("/head"), 404, Neighbours.problem(404));

        reader().get(figures("/2026Q2")).then().statusCode(404);
    }

    @Test
    void a_format_that_is_not_offered_is_406() {
        reader().header("Accept", "application/xml")
                .get(figures("/2026Q2"))
                .then()
                .statusCode(406)
                .contentType(startsWith("application/problem+json"));
        reader().header("Accept", "application/json;q=0.1, text/csv")
                .get(figures("/2026Q2"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    @Test
    void total_rows_belong_to_nobody() {
        reader().get(figures("/2026Q2?groupBy=none&measure=received"))
                .then()
                .statusCode(200)
                .body("groupBy", empty())
                .body("rows[0].fiscalQuarter", equalTo(""))
                .body("$", not(hasKey("notes")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PARTNER_REPORTER", "PARTNER_FINANCE", "CASE_OFFICER", "CUSTODIAN"})
    void partners_read_no_figures(Role role) {
        scene.as("ORG", role).get(figures("/2026Q2")).then().statusCode(403);
        scene.as("ORG", role).get(figures("/2026Q2.csv")).then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEAD_OFFICER", "LEAD_FINANCE", "LEAD_CONTROLLER", "CO_DONOR", "AUDITOR", "FIGURES_READER"})
    void every_donor_and_their_scripts_read_all_of_them(Role role) {
        scene.as("CO", role).get(figures("/2026Q2")).then().statusCode(200);
    }

    @Test
    void a_script_that_reads_figures_reads_nothing_else() {
        reader().get(scene.path("expenditure-reports")).then().statusCode(403);
    }

    private RequestSpecification reader() {
        return scene.as("CO", Role.FIGURES_READER);
    }

    private String figures(String rest) {
        return scene.path("quarterly-figures") + rest;
    }

    private void rows(String amount) {
        LedgerFigures.answer(
                scene,
                LedgerFigures.spent("2026Q2", "LEAD", "LEAD-1", amount),
                LedgerFigures.spent("2026Q2", "CO", "CO-1", "-2.00"),
                LedgerFigures.stock("2026Q2", "CO", "CO-1", "balanceTotal", "5.00"));
    }

    private static Map<String, String> written(Map<String, String> row) {
        Map<String, String> cells = new java.util.LinkedHashMap<>(row);
        cells.remove("explanation");
        cells.replaceAll((column, value) -> value == null ? "" : value);
        return cells;
    }
}
