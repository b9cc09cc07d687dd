package org.codonor.reporting.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ChangesTest {
    private Scene scene;

    @BeforeEach
    void neighbours() {
        scene = Scene.begin();
        Neighbours.answer(scene.internal("/changes"), 200, """
                {"head":3,"upTo":3,"items":[
                  {"seq":3,"recordedAt":"2026-03-05T08:00:00.123456Z","action":"recordReceipt","party":"LEAD",
                   "kind":"receipt","id":"019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e10","ref":"RC-1"}]}
                """);
    }

    @Test
    void the_changes_of_all_services_come_in_one_feed_that_can_be_followed() {
        JsonPath first = scene.officer()
                .get(scene.path("changes"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("more", equalTo(false))
                .extract()
                .jsonPath();

        assertThat(first.getList("items.service")).containsExactly("contributions", "partners");
        assertThat(first.getString("position")).isEqualTo("3-3-0");
    }

    @Test
    void while_nothing_changed_the_feed_costs_a_304() {
        String tag = scene.officer().get(scene.path("changes")).then().extract().header("ETag");

        scene.officer()
                .header("If-None-Match", tag)
                .get(scene.path("changes"))
                .then()
                .statusCode(304);
    }

    @Test
    void a_position_that_this_history_never_gave_is_refused() {
        scene.officer()
                .get(scene.path("changes?after=4-3-0"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?after"));
    }

    @Test
    void without_the_ledger_nobody_can_tell_and_the_follower_comes_again() {
        Neighbours.answer(scene.internal("/changes"), 503, Neighbours.problem(503));

        scene.officer().get(scene.path("changes")).then().statusCode(503).header("Retry-After", "3");
    }

    @Test
    void partners_and_scripts_for_figures_do_not_follow() {
        scene.as("ORG", Role.PARTNER_REPORTER, Role.PARTNER_FINANCE)
                .get(scene.path("changes"))
                .then()
                .statusCode(403);
        scene.as("CO", Role.FIGURES_READER).get(scene.path("changes")).then().statusCode(403);
    }
}
