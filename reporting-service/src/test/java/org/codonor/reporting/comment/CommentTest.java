package org.codonor.reporting.comment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

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
