package org.codonor.reporting.comment;

import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.codonor.common.identity.Role;
import org.codonor.reporting.LedgerFigures;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class CommentTest {
    @Test
    void whoever_may_see_a_report_may_talk_about_its_lines_and_nobody_else_reads_it() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String report = scene.path("expenditure-reports/ER-1");
        RequestSpecification other = scene.as("OTHER", Role.PARTNER_REPORTER);

        String asked = says(scene, scene.finance(), report, ",\"part\":\"L1\"", "Шта је ово? ğış")
                .then()
                .statusCode(201)
                .body("part", equalTo("L1"))
                .extract()
                .path("self");
        says(scene, scene.reporter(), report, ",\"replyTo\":\"" + asked + "\"", "Fuel.")
                .then()
                .statusCode(201)
                .body("replyTo", equalTo(asked));
        says(scene, scene.reporter(), report, ",\"part\":\"L9\"", "x").then().statusCode(422);
        says(scene, other, report, "", "x").then().statusCode(404);
        says(scene, scene.officer(), scene.path("outputs/OP-9"), "", "x").then().statusCode(404);

        String all = scene.path("comments");
        scene.as("CO", Role.CO_DONOR)
                .get(all + "?on=" + report)
                .then()
                .body("items.text", contains("Шта је ово? ğış", "Fuel."));
        scene.reporter().get(all + "?on=" + report + "&part=L1").then().body("items.by.party", contains("LEAD"));
        other.get(all).then().body("items", empty());
        other.get(asked).then().statusCode(404);
    }

    @Test
    void only_the_author_changes_a_comment_and_what_it_said_stays() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String self = says(scene, scene.finance(), scene.path("expenditure-reports/ER-1"), "", "One")
                .then()
                .extract()
                .path("self");
        changes(scene.officer(), self, "Two").then().statusCode(403);
        changes(scene.finance(), self, "Two")
                .then()
                .statusCode(200)
                .body("text", equalTo("Two"))
                .body("earlierTexts.text", contains("One"))
                .body("allowedActions", contains("change"));
        scene.reporter().get(self).then().body("allowedActions", empty());
    }

    @Test
    void r101_donors_talk_about_a_quarter_and_partners_see_none_of_it() {
        Scene scene = Scene.begin();
        String quarter = scene.path("quarters/2026Q1");
        RequestSpecification donor = scene.as("CO", Role.CO_DONOR);

        String said = says(scene, donor, quarter, "", "Is this all?")
                .then()
                .statusCode(201)
                .extract()
                .path("self");

        scene.officer().get(scene.path("comments?on=" + quarter)).then().body("items.text", contains("Is this all?"));
        says(scene, scene.reporter(), quarter, "", "x").then().statusCode(404);
        scene.reporter().get(said).then().statusCode(404);
        scene.reporter().get(scene.path("comments")).then().body("items", empty());
    }

    @Test
    void an_import_and_its_rows_are_talked_about_by_donors_and_by_the_partner_whose_it_is() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String report = scene.path("expenditure-reports/ER-1");
        String file = scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-1"))
                .contentType("text/csv")
                .body("line,amount\r\nL1,2.00\r\n")
                .post(report + "/import")
                .then()
                .statusCode(200)
                .extract()
                .path("self");
        RequestSpecification other = scene.as("OTHER", Role.PARTNER_REPORTER);

        String said = says(scene, scene.reporter(), file, ",\"part\":\"2\"", "From the bank.")
                .then()
                .statusCode(201)
                .extract()
                .path("self");

        scene.as("CO", Role.CO_DONOR)
                .get(scene.path("comments?on=" + file))
                .then()
                .body("items.part", contains("2"));
        says(scene, scene.reporter(), file, ",\"part\":\"9\"", "x").then().statusCode(422);
        says(scene, other, file, "", "x").then().statusCode(404);
        other.get(said).then().statusCode(404);
    }

    @Test
    void what_a_report_foresees_is_a_part_of_it() {
        Scene scene = Scene.begin();
        scene.drafts(report("ER-1", "2025Q4", line("L1", "100.00")).replaceFirst("\\{", """
                {"forecasts":[
                 {"kind":"EXPENDITURE","line":"L2","quarter":"2026Q1","amount":{"amount":"9.00","currency":"DKK"}},
                 {"kind":"DISBURSEMENT","quarter":"2026Q2","amount":{"amount":"9.00","currency":"DKK"}}],"""))
                .then()
                .statusCode(201);
        String report = scene.path("expenditure-reports/ER-1");

        for (String part : new String[] {"L1", "L2", "2026Q1", "2026Q2"}) {
            says(scene, scene.officer(), report, ",\"part\":\"" + part + "\"", "x")
                    .then()
                    .statusCode(201);
        }
        says(scene, scene.officer(), report, ",\"part\":\"2026Q3\"", "x").then().statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "donor-statements/CO?year=2026-27, donor-statements/CO?year=2026-27",
        "donor-statements/CO?year=2026-27&knownAt=2026-10-01T00:00:00Z, donor-statements/CO?year=2026-27&knownAt=2026-10-01T00:00:00Z",
        "quarterly-figures/2026Q2, quarterly-figures/2026Q2",
        "'quarterly-figures/2026Q2?groupBy=line,donor', 'quarterly-figures/2026Q2?groupBy=donor,line'",
        "quarterly-figures/2026-FQ2?groupBy=line&measure=expenditure, quarterly-figures/2026Q2?groupBy=line&measure=expenditure",
        "quarterly-figures?from=2026Q1&to=2026Q2, quarterly-figures?from=2026Q1&to=2026Q2",
        "annual-figures/2026?measure=disbursed, annual-figures/2026?measure=disbursed",
        "figure-explanations?measure=expenditure&period=q&donor=CO&quarter=2026Q2, figure-explanations?quarter=2026Q2&measure=expenditure&period=q&donor=CO"
    })
    void r101_donors_talk_about_figures_and_statements_and_partners_see_none_of_them(String on, String self) {
        Scene scene = Scene.begin();
        LedgerFigures.answer(scene, LedgerFigures.spent("2026Q2", "CO", "CO-1", "15.79"));
        RequestSpecification donor = scene.as("CO", Role.CO_DONOR);

        String said = says(scene, donor, scene.path(on), "", "So little?")
                .then()
                .statusCode(201)
                .body("on", equalTo(scene.path(self)))
                .extract()
                .path("self");

        scene.as("LEAD", Role.AUDITOR)
                .queryParam("on", scene.path(on))
                .get(scene.path("comments"))
                .then()
                .body("items.text", contains("So little?"));
        says(scene, scene.reporter(), scene.path(on), "", "x").then().statusCode(404);
        scene.reporter()
                .queryParam("on", scene.path(on))
                .get(scene.path("comments"))
                .then()
                .statusCode(404);
        scene.reporter().get(said).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "donor-statements/NOBODY?year=2026-27, 404",
        "donor-statements/CO, 404",
        "donor-statements/CO?year=2026, 400",
        "quarterly-figures/2026Q2?from=2026Q1, 404",
        "quarterly-figures/2026Q2?groupBy=colour, 404",
        "'quarterly-figures/2026Q2?groupBy=donor,donor', 404",
        "'quarterly-figures/2026Q2?groupBy=donor,', 404",
        "'annual-figures/2026?groupBy=line,donor,line', 404",
        "quarterly-figures/2026Q2?measure=luck, 400",
        "quarterly-figures/2026Q2?version=2, 404",
        "figure-explanations?measure=expenditure&period=q&donor=NOBODY&quarter=2026Q2, 404",
        "quarters/2026Q1/package, 404",
        "quarters/2026Q1/package?version=0, 404",
        "imports/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8f31, 404",
        "reporting-terms/more, 404",
        "reporting-terms?more=1, 404",
        "irregularity-cases/IRR-1, 404",
        "luck, 404"
    })
    void what_is_not_there_cannot_be_talked_about(String on, int status) {
        Scene scene = Scene.begin();
        LedgerFigures.answer(scene, LedgerFigures.spent("2026Q2", "CO", "CO-1", "15.79"));

        says(scene, scene.officer(), scene.path(on), "", "x").then().statusCode(status);
        scene.officer()
                .queryParam("on", scene.path(on))
                .get(scene.path("comments"))
                .then()
                .statusCode(status);

        scene.officer().get(scene.path("comments")).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"donor-statements/CO?year=2027-28", "quarterly-figures/2027Q2", "annual-figures/2028"})
    void r05_what_has_not_begun_cannot_be_talked_about(String on) {
        Scene scene = Scene.begin();

        says(scene, scene.officer(), scene.path(on), "", "x")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R05"))
                .body("begins", notNullValue());
        scene.officer()
                .queryParam("on", scene.path(on))
                .get(scene.path("comments"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R05"));
    }

    @Test
    void everybody_talks_about_terms() {
        Scene scene = Scene.begin();

        for (String terms : new String[] {"reporting-terms", "irregularity-terms"}) {
            says(scene, scene.reporter(), scene.path(terms), "", "Too few days.")
                    .then()
                    .statusCode(201);
        }

        scene.as("OTHER", Role.PARTNER_REPORTER)
                .get(scene.path("comments"))
                .then()
                .body("items.text", contains("Too few days.", "Too few days."));
    }

    private static Response says(Scene scene, RequestSpecification who, String on, String more, String text) {
        return who.contentType("application/json")
                .body("{\"on\":\"%s\"%s,\"text\":\"%s\"}".formatted(on, more, text))
                .post(scene.path("comments"));
    }

    private static Response changes(RequestSpecification who, String self, String text) {
        return who.header("If-Match", who.get(self).header("ETag"))
                .contentType("application/merge-patch+json")
                .body("{\"text\":\"" + text + "\"}")
                .patch(self);
    }
}
