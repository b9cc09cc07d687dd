package org.codonor.reporting.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ResultsTest {
    private static final String LEVEL = """
            {"ref":"IND-1","name":"Staff in post","unit":"people","outcome":"OUT-1","aggregation":"LAST",
             "frequency":"QUARTER","fromYear":2026,"baseline":{"year":2025,"value":"3"},
             "targets":[{"year":2026,"value":"10"}],"agreements":["AG-1"]}""";

    @AfterEach
    void the_neighbours_kept_their_contracts() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void a_level_is_never_summed_and_what_is_not_reported_is_not_zero() {
        Scene scene = Scene.begin();
        created(scene, "indicators", LEVEL);
        report(scene, "2026Q1", "{\"indicator\":\"IND-1\",\"status\":\"REPORTED\",\"value\":\"5\"}");
        results(scene.officer(), scene, "?basis=ACCEPTED").then().body("items[0].standing", equalTo("MISSING"));
        accept(scene, "2026Q1");
        report(scene, "2026Q2", "{\"indicator\":\"IND-1\",\"status\":\"REPORTED\",\"value\":\"7\"}");
        accept(scene, "2026Q2");
        report(
                scene,
                "2026Q3",
                "{\"indicator\":\"IND-1\",\"status\":\"NOT_REPORTED\",\"comment\":\"No count in summer.\"}");
        accept(scene, "2026Q3");

        results(scene.officer(), scene, "?year=2026")
                .then()
                .statusCode(200)
                .body("items[0].value", equalTo("7"))
                .body("items[0].standing", equalTo("PARTLY"))
                .body("items[0].pctOfTarget", equalTo("70.0"))
                .body("items[0].cells.status", contains("REPORTED", "REPORTED", "NOT_REPORTED"))
                .body("items[0].cells[2].value", nullValue())
                .body("items[0].missing", equalTo(0));
        results(scene.officer(), scene, "?period=2026Q1").then().body("items[0].value", equalTo("5"));
        results(scene.as("OTHER", Role.PARTNER_REPORTER), scene, "?year=2026")
                .then()
                .body("items[0].cells", empty())
                .body("items[0].value", nullValue());
    }

    @Test
    void what_was_measured_is_told_by_agreement_also_when_another_measures_now() {
        Scene scene = Scene.begin();
        created(scene, "indicators", LEVEL.replace("LAST", "SUM"));
        report(scene, "2026Q1", "{\"indicator\":\"IND-1\",\"status\":\"REPORTED\",\"value\":\"11\"}");
        accept(scene, "2026Q1");
        scene.agreement("AG-2", "OTHER", "2026-01-01", "XXA", "XXA");

        changed(scene, "{\"agreements\":[\"AG-2\"]}").then().statusCode(200);

        results(scene.officer(), scene, "?year=2026")
                .then()
                .body("items[0].value", equalTo("11"))
                .body("items[0].agreements.agreement", contains("AG-2", "AG-1"))
                .body("items[0].agreements.value", contains(null, "11"));
    }

    @Test
    void sums_by_sex_and_age_band_come_from_reports_and_the_newest_version_counts() {
        Scene scene = Scene.begin();
        created(scene, "outputs", "{\"ref\":\"OP-1\",\"outcome\":\"OUT-1\",\"title\":\"Courses\"}");
        created(
                scene,
                "indicators",
                LEVEL.replace("LAST", "SUM")
                        .replace(
                                "\"frequency\"",
                                "\"output\":\"OP-1\",\"bySex\":true,\"ageBands\":[\"18-24\",\"25+\"],\"frequency\""));
        String parts = "\"disaggregation\":[{\"sex\":\"FEMALE\",\"ageBand\":\"18-24\",\"value\":\"%s\"},"
                + "{\"sex\":\"MALE\",\"ageBand\":\"25+\",\"value\":\"1\"}]";
        String result = "{\"indicator\":\"IND-1\",\"status\":\"REPORTED\",\"value\":\"%s\"," + parts + "}";
        report(scene, "2026Q1", result.formatted("5", "4"));
        accept(scene, "2026Q1");
        report(
                scene,
                "2026Q2",
                result.formatted("3", "2"),
                result.formatted("6", "5")
                        .replace("\"status\"", "\"period\":\"2026Q1\",\"comment\":\"One more list.\",\"status\""));

        results(scene.officer(), scene, "?year=2026").then().body("items[0].value", equalTo("5"));
        results(scene.officer(), scene, "?year=2026&basis=SUBMITTED")
                .then()
                .body("items[0].value", equalTo("9"))
                .body("items[0].output", equalTo("OP-1"))
                .body("items[0].disaggregation.value", contains("7", "2"))
                .body("items[0].cells.state", contains("SUBMITTED", "SUBMITTED", null));
    }

    @Test
    void the_lead_donor_describes_indicators_and_keeps_what_measured_ones_mean() {
        Scene scene = Scene.begin();
        scene.reporter()
                .contentType("application/json")
                .body(LEVEL)
                .post(scene.path("indicators"))
                .then()
                .statusCode(403);
        posted(scene, "indicators", LEVEL.replace("OUT-1", "OUT-9")).then().statusCode(422);
        Neighbours.answer(scene.internal("/agreements/AG-9"), 404, Neighbours.problem(404));
        posted(scene, "indicators", LEVEL.replace("AG-1", "AG-9"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-agreement"));
        created(scene, "indicators", LEVEL);
        posted(scene, "indicators", LEVEL).then().statusCode(409).body("ref", equalTo("IND-1"));
        changed(scene, "{\"aggregation\":\"SUM\"}").then().statusCode(200);
        changed(scene, "{\"targets\":[{\"year\":2026,\"value\":\"1\"},{\"year\":2026,\"value\":\"2\"}]}")
                .then()
                .statusCode(400);
        results(scene.officer(), scene, "?knownAt=2025-12-01T00:00:00Z").then().body("items", empty());
        scene.clock("2026-11-16T14:00:00Z");
        changed(scene, "{\"name\":\"Renamed\"}").then().statusCode(200);
        results(scene.officer(), scene, "?year=2026&knownAt=2026-11-16T13:00:00Z")
                .then()
                .body("items.name", contains("Staff in post"))
                .body("items.aggregation", contains("SUM"));
        results(scene.officer(), scene, "?year=2026").then().body("items.name", contains("Renamed"));
        report(scene, "2026Q1", "{\"indicator\":\"IND-1\",\"status\":\"REPORTED\",\"value\":\"5\"}");
        changed(scene, "{\"aggregation\":\"LAST\"}").then().statusCode(409);
        changed(scene, "{\"targets\":[],\"baseline\":null}")
                .then()
                .statusCode(200)
                .body("targets", empty())
                .body("baseline", nullValue());
        scene.reporter().get(scene.path("indicators")).then().body("items.ref", contains("IND-1"));
        scene.reporter().get(scene.path("outputs")).then().body("items", empty());
    }

    private static Response posted(Scene scene, String where, String body) {
        return scene.officer().contentType("application/json").body(body).post(scene.path(where));
    }

    private static void created(Scene scene, String where, String body) {
        Response answer = posted(scene, where, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static Response changed(Scene scene, String patch) {
        String path = scene.path("indicators/IND-1");
        return scene.officer()
                .header("If-Match", scene.officer().get(path).header("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path);
    }

    private static void report(Scene scene, String quarter, String... results) {
        Response draft = scene.draftsActivities("""
                {"ref":"AR-%1$s","kind":"QUARTERLY_ACTIVITY","agreement":"AG-1","period":"%1$s",
                 "outcomes":[{"outcome":"OUT-1","text":"x"}],"results":[%2$s],"irregularities":{"none":true}}
                """.formatted(quarter, String.join(",", results)));
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        verb(scene, scene.reporter(), quarter, "submit");
    }

    private static void accept(Scene scene, String quarter) {
        verb(scene, scene.officer(), quarter, "review");
        verb(scene, scene.finance(), quarter, "check");
        verb(scene, scene.officer(), quarter, "accept");
    }

    private static void verb(Scene scene, RequestSpecification who, String quarter, String verb) {
        String path = scene.path("activity-reports/AR-" + quarter);
        Response answer = who.header("If-Match", who.get(path).header("ETag"))
                .header("Idempotency-Key", scene.programme() + quarter + verb)
                .post(path + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static Response results(RequestSpecification who, Scene scene, String query) {
        return who.get(scene.path("results" + query));
    }
}
