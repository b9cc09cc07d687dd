package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What partners owe and what became of it: R58, and R46 where accounts are vouched for. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class DutiesTest {
    private final Api api = new Api();

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void R58_what_is_owed_is_derived_and_overdue_until_news_comes() {
        String agreement = api.signedSince("PPP", "2021-01-01");

        api.get(api.partner(), agreement + "/duties")
                .then()
                .statusCode(200)
                .body("items[0].title", equalTo("Financial report 2021Q1"))
                .body("items[0].dueOn", equalTo("2021-04-30"))
                .body("items[0].state", equalTo("OVERDUE"))
                .body("items.findAll { it.kind == 'AUDIT' }.title", everyItem(startsWith("Audited accounts")))
                .body("items[-1].state", equalTo("DUE"));
        submitted(api, agreement, "2021Q1", "2021-05-03");
        api.get(api.partner(), agreement + "/duties")
                .then()
                .body("items[0].state", equalTo("SUBMITTED"))
                .body("items[0].daysLate", equalTo(3))
                .body("items[0].report.ref", equalTo("ER-2021Q1"));
        api.get(api.otherPartner(), agreement + "/duties").then().statusCode(404);
    }

    @Test
    void an_older_version_is_ignored_and_a_report_that_was_returned_is_owed_again() {
        String agreement = api.signedSince("PPP", "2021-01-01");
        String id = duty(api, "QUARTERLY_FINANCIAL", "2021Q1");
        submitted(api, agreement, "2021Q1", "2021-05-03");

        api.tell("/report-facts/reporting/" + id, fact(3, "2021Q1", "")).then().statusCode(204);
        api.tell("/report-facts/reporting/" + id, fact(2, "2021Q1", ", \"acceptedOn\": \"2021-05-04\""))
                .then()
                .statusCode(204);

        api.get(api.officer(), agreement + "/duties").then().body("items[0].state", equalTo("OVERDUE"));
    }

    @Test
    void a_fact_is_about_a_duty_of_an_agreement_and_told_by_who_knows_it() {
        api.signedSince("PPP", "2021-01-01");
        String id = duty(api, "QUARTERLY_FINANCIAL", "2021Q1");

        api.tell("/report-facts/reporting/" + id, fact(1, "2021Q2", ""))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R58"));
        api.tell("/report-facts/reporting/" + id, fact(1, "2021Q1", "").replace("AG-PPP", "AG-NONE"))
                .then()
                .statusCode(404);
        api.tell("/report-facts/partners/" + id, fact(1, "2021Q1", "")).then().statusCode(403);
    }

    @Test
    void the_obligations_register_is_told_of_each_duty_and_of_what_was_done() {
        String agreement = api.signedSince("PPP", "2021-01-01");
        String id = duty(api, "QUARTERLY_FINANCIAL", "2021Q1");

        submitted(api, agreement, "2021Q1", "2021-05-03");

        assertThat(api.told(id))
                .isEqualTo("partners v1 Financial report 2021Q1, AG-PPP\npartners v2 Financial report 2021Q1, AG-PPP");
    }

    @Test
    void another_service_reads_agreements_and_duties() {
        api.signedSince("PPP", "2021-01-01");
        String drafted =
                Api.agreement("AG-2", "PPP", "2021-01-01", Api.end(), Api.commitment("L01", "AA-GRANT", "1.00"));
        api.post(api.officer(), "/agreements", drafted).then().statusCode(201);

        api.asService("reporting")
                .get("/agreements")
                .then()
                .statusCode(200)
                .body("items.ref", contains("AG-PPP", "AG-2"))
                .body("items.state", contains("ACTIVE", "DRAFT"))
                .body("items.signedOn", contains("2020-12-01", null));
        api.asService("reporting")
                .get("/report-duties?from=2022-01-01&to=2022-03-31")
                .then()
                .statusCode(200)
                .body("items.kind", contains("QUARTERLY_FINANCIAL", "ANNUAL_NARRATIVE", "ANNUAL_FINANCIAL"))
                .body("items.period", contains("2021Q4", "2021", "2021"))
                .body("items.owedFrom", everyItem(equalTo("2020-12-01")))
                .body("items.recordedAt", everyItem(notNullValue()));
        api.asService("reporting").get("/report-duties?agreement=AG-2").then().body("items", empty());
    }

    @Test
    void an_amendment_of_the_end_moves_the_last_duties_and_withdraws_what_is_owed_no_more() {
        String agreement = api.signedSince("PPP", "2021-01-01");
        String last = duty(api, "QUARTERLY_FINANCIAL", "2025Q1");
        String shorter = "{\"reason\": \"Shorter\", \"endsOn\": \"2024-12-31\"}";
        api.post(api.officer(), agreement + "/amendments", shorter).then().statusCode(201);
        api.verb(api.controller(), agreement + "/amendments/1", "sign", "{\"signedOn\": \"2026-03-20\"}")
                .then()
                .statusCode(200);

        api.get(api.officer(), agreement + "/duties")
                .then()
                .body("items.find { it.kind == 'FINAL' }.dueOn", equalTo("2025-03-31"))
                .body("items.findAll { it.period == '" + Api.lastYear() + "' }", hasSize(0))
                .body("items.id", hasItems(duty(api, "AUDIT", "2024")));
        assertThat(api.told(last)).endsWith("partners v2 withdrawn Financial report 2025Q1, AG-PPP");
    }

    /** The report of a quarter was submitted, as the service that takes reports says. */
    static Response submitted(Api api, String agreement, String period, String on) {
        Response answer = api.tell(
                "/report-facts/reporting/" + duty(api, "QUARTERLY_FINANCIAL", period),
                fact(1, period, ", \"submittedOn\": \"" + on + "\""));
        answer.then().statusCode(204);
        return answer;
    }

    static String duty(Api api, String kind, String period) {
        return api.asService("reporting")
                .get("/report-duties")
                .path("items.find { it.kind == '" + kind + "' && it.period == '" + period + "' }.id");
    }

    private static String fact(int version, String period, String more) {
        return """
                {"version": %d, "agreement": "AG-PPP", "kind": "QUARTERLY_FINANCIAL", "period": "%s",
                 "ref": "ER-%s", "self": "/v1/programmes/P/expenditure-reports/ER-%s"%s}""".formatted(version, period, period, period, more);
    }
}
