package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Work plans from the draft to a revision, with what donors say and decide. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class WorkPlansTest {
    private static final String PLAN = "/work-plans/WP-AG-PPP-2026-1";

    private final Api api = new Api();

    @Test
    void a_plan_is_drafted_submitted_commented_returned_and_approved_by_a_decision() {
        api.signedSince("PPP", "2021-01-01");
        submitted(api);
        comment(api, api.officer(), PLAN).then().statusCode(201).body("by.subject", equalTo("officer"));
        comment(api, api.person("uk", "BB", Role.CO_DONOR), PLAN).then().statusCode(201);
        api.verb(api.officer(), PLAN, "return", "{\"reason\": \"Which crossings?\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("comments", hasSize(2));

        api.patch(reporter(api), PLAN, "{\"summary\": \"Three crossings\"}")
                .then()
                .statusCode(200);
        api.verb(reporter(api), PLAN, "submit", "").then().statusCode(200).body("total.amount", equalTo("60.00"));
        refused("DEC-PROPOSED", "not-agreed");
        refused("NOTE-1", "kind");
        refused("NONE-1", "unknown");
        refused("LATER-1", "year");
        api.verb(api.officer(), PLAN, "approve", "{\"decision\": \"DEC-1\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decision", equalTo("DEC-1"));
    }

    private void refused(String decision, String code) {
        refused(PLAN, decision, code);
    }

    private void refused(String plan, String decision, String code) {
        api.verb(api.officer(), plan, "approve", "{\"decision\": \"" + decision + "\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R99"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_revision_is_a_new_version_and_the_approved_one_stays_until_it_is_approved() {
        api.signedSince("PPP", "2021-01-01");
        submitted(api);
        api.verb(api.officer(), PLAN, "approve", "{\"decision\": \"DEC-1\"}");

        api.verb(reporter(api), PLAN, "revise", "").then().statusCode(201).body("no", equalTo(2));
        api.verb(reporter(api), PLAN, "revise", "").then().statusCode(409);
        String second = PLAN.replaceAll("1$", "2");
        api.verb(reporter(api), second, "submit", "").then().statusCode(200);
        terms().then().body("no", equalTo(1)).body("state", equalTo("APPROVED"));
        refused(second, "DEC-1", "earlier-version");
        api.verb(api.officer(), second, "approve", "{\"decision\": \"DEC-2\"}")
                .then()
                .statusCode(200);

        api.get(api.officer(), "/work-plans?agreement=AG-PPP&year=2026")
                .then()
                .body("items.state", contains("SUPERSEDED", "APPROVED"));
        terms().then().statusCode(200).body("no", equalTo(2)).body("lines.line", contains("L01"));
    }

    private Response terms() {
        return api.asService("reporting").get("/work-plans/AG-PPP/2026");
    }

    @Test
    void R30_a_plan_is_judged_by_what_an_adjustment_left_on_each_line_of_the_agreement() {
        api.signedSince("PPP", "2021-01-01");
        api.ledger("moved 60.00");

        api.post(reporter(api), "/work-plans", plan("2026", "90.01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("contracted-L01"));
        api.post(reporter(api), "/work-plans", plan("2026", "60.00").replace("\"L01\"", "\"L02\""))
                .then()
                .statusCode(201);
    }

    @Test
    void a_plan_fits_its_agreement_and_the_plan_in_force_or_is_refused_with_every_reason() {
        api.signedSince("PPP", "2021-01-01");
        String wrong = plan("2026", "13.00")
                .replace("\"L01\"", "\"L02\"")
                .replace("\"XK\"", "\"TR\"")
                .replace("\"fromMonth\": 1, \"toMonth\": 12", "\"fromMonth\": 12, \"toMonth\": 11");

        api.post(reporter(api), "/work-plans", wrong)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("period", "unknown", "not-contracted"));
        api.post(reporter(api), "/work-plans", plan("2026", "100.01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("year-L01"));
        api.post(reporter(api), "/work-plans", plan("2019", "1.00")).then().statusCode(422);
        api.post(api.person("q", "QQQ", Role.PARTNER_REPORTER), "/work-plans", plan("2026", "1.00"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agreement"));
        terms().then().statusCode(404);
    }

    @Test
    void it_is_compared_with_what_was_spent_line_by_line_and_quarter_by_quarter() {
        api.signedSince("PPP", "2021-01-01");
        submitted(api);

        api.get(api.partner(), PLAN + "/comparison")
                .then()
                .statusCode(200)
                .body("lines.line", contains("L01"))
                .body("lines[0].planned.amount", equalTo("60.00"))
                .body("lines[0].spent.amount", equalTo("20.00"))
                .body("lines[0].quarters[0].planned.amount", equalTo("15.00"))
                .body("lines[0].quarters[0].spent.amount", equalTo("20.00"));
        assertThat(api.get(api.officer(), PLAN).<List<String>>path("allowedActions"))
                .containsExactlyInAnyOrder("return", "approve", "comments");
    }

    @Test
    void R05_the_plan_of_a_coming_year_is_compared_with_nothing_spent() {
        api.signedSince("PPP", "2021-01-01");
        String year = Integer.toString(Api.lastYear());
        String plan = api.post(reporter(api), "/work-plans", plan(year, "60.00"))
                .then()
                .statusCode(201)
                .extract()
                .path("ref");

        api.get(api.officer(), "/work-plans/" + plan + "/comparison")
                .then()
                .statusCode(200)
                .body("through", equalTo(null))
                .body("total.planned.amount", equalTo("60.00"))
                .body("total.plannedToDate.amount", equalTo("0.00"))
                .body("total.spent.amount", equalTo("0.00"));
    }

    /** The plan of a year, submitted by its partner; its address. */
    static String submitted(Api api) {
        api.post(reporter(api), "/work-plans", plan("2026", "60.00"))
                .then()
                .statusCode(201)
                .body("allowedActions", containsInAnyOrder("change", "submit", "comments"));
        api.verb(reporter(api), PLAN, "submit", "").then().statusCode(200);
        return PLAN;
    }

    static Response comment(Api api, String person, String plan) {
        return api.post(person, plan + "/comments", "{\"text\": \"Which crossings?\"}");
    }

    private static String reporter(Api api) {
        return api.person("ppp-reporter", "PPP", Role.PARTNER_REPORTER);
    }

    private static String plan(String year, String amount) {
        return """
                {"agreement": "AG-PPP", "year": %s, "activities": [
                  {"code": "A1", "title": "Monitor crossings", "coreArea": "CA1", "geo": "XK", "outcome": "OUT",
                   "fromMonth": 1, "toMonth": 12, "outputs": ["Four reports"],
                   "budget": [{"line": "L01", "amount": {"amount": "%s", "currency": "DKK"}}]}]}""".formatted(year, amount);
    }
}
