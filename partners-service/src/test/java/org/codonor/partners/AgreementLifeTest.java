package org.codonor.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What befalls agreements after their signature: they rest, end before their time, and are closed for good. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class AgreementLifeTest {
    private final Api api = new Api();

    @Inject
    DataSource database;

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void R47_a_suspended_agreement_rests_and_says_so_until_it_is_resumed() {
        String path = api.signed("PPP");
        String request = api.inReview("D1");
        api.verb(api.controller(), path, "suspend", "{\"reason\": \"Vouchers\", \"caseRef\": \"IRR-1\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspension.caseRef", equalTo("IRR-1"))
                .body("allowedActions", contains("resume", "terminate"));

        api.verb(api.controller(), request, "approve", "")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R47"))
                .body("holds[0].ref", equalTo("AG-PPP"));
        api.asService("reporting").get(path).then().body("state", equalTo("SUSPENDED"));
        api.get(api.partner(), path)
                .then()
                .body("suspension.reason", equalTo("Vouchers"))
                .body("suspension.caseRef", equalTo(null));

        api.verb(api.controller(), path, "resume", "{\"reason\": \"Found\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("suspension", equalTo(null));
        api.verb(api.controller(), request, "approve", "").then().statusCode(200);
    }

    @Test
    void a_terminated_agreement_is_over_on_its_day_and_owes_its_last_reports() {
        String path = api.signedSince("PPP", "2021-01-01");
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Breach\", \"endsOn\": \"2098-01-01\"}")
                .then()
                .statusCode(422);
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Breach\", \"endsOn\": \"2025-06-30\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("TERMINATED"))
                .body("terminatedOn", equalTo("2025-06-30"))
                .body("endsOn", equalTo("2025-06-30"))
                .body("allowedActions", contains("close"));

        api.get(api.officer(), path + "/duties")
                .then()
                .body("items.find { it.kind == 'FINAL' }.dueOn", equalTo("2025-09-28"))
                .body("items.period", not(hasItem("2025Q3")));
    }

    @Test
    void R44_what_an_agreement_that_is_over_did_not_pay_is_released_and_nothing_else_changes() {
        String path = api.signed("PPP");
        amended(path, "10.00").statusCode(201);
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Breach\"}")
                .then()
                .statusCode(200);

        signed(path, 1).statusCode(409).body("state", equalTo("TERMINATED")).body("allowedActions", contains("close"));
        amended(path, "10.00").statusCode(422).body("state", equalTo("TERMINATED"));
        String later = "{\"reason\": \"Later\", \"endsOn\": \"2099-01-01\"}";
        api.post(api.officer(), path + "/amendments", later).then().statusCode(422);
        amended(path, "-100.01").statusCode(422).body("errors[0].code", equalTo("below-zero"));

        amended(path, "-100.00").statusCode(201).body("no", equalTo(2));
        signed(path, 2).statusCode(200).body("state", equalTo("EFFECTIVE"));
        api.get(api.officer(), path).then().body("state", equalTo("TERMINATED")).body("total.amount", equalTo("50.00"));
    }

    private ValidatableResponse amended(String path, String amount) {
        String change = Api.commitment("L01", "AA-GRANT", amount);
        String amendment = "{\"reason\": \"What was not paid\", \"commitments\": [" + change + "]}";
        return api.post(api.officer(), path + "/amendments", amendment).then();
    }

    private ValidatableResponse signed(String path, int no) {
        return api.verb(api.controller(), path + "/amendments/" + no, "sign", "{\"signedOn\": \"2026-03-20\"}")
                .then();
    }

    @Test
    void R48_R78_what_is_owed_on_either_side_keeps_an_agreement_from_being_closed_and_stands_in_the_register() {
        String path = ended();
        api.ledger("unspent 12.00");

        api.verb(api.controller(), path, "close", "")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R48"))
                .body("errors.code", contains("final-report", "final-audit", "unspent"));

        became("FINAL", "FINAL", "\"submittedOn\": \"2023-02-01\", \"acceptedOn\": \"2023-03-01\"");
        became("AUDIT", "2022", "\"submittedOn\": \"2023-06-01\"");
        api.ledger("accept");
        api.verb(api.controller(), path, "close", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("FIN_CLOSED"))
                .body("closedBy.subject", equalTo("controller"))
                .body("closedAt", notNullValue());
        String id = api.get(api.officer(), path).path("id");
        UUID refund = UUID.nameUUIDFromBytes((id + "/refund-due").getBytes(UTF_8));
        assertThat(api.told(refund.toString()))
                .isEqualTo("partners v1 Unspent money back, AG-PPP\npartners v2 Unspent money back, AG-PPP");
        api.ledger("down");
        api.verb(api.controller(), path, "close", "").then().statusCode(503);
    }

    @Test
    void R44_R48_at_its_closure_the_ledger_releases_what_was_never_paid_even_when_the_answer_is_long_in_coming()
            throws Exception {
        String path = ended();
        became("FINAL", "FINAL", "\"submittedOn\": \"2023-02-01\", \"acceptedOn\": \"2023-03-01\"");
        became("AUDIT", "2022", "\"submittedOn\": \"2023-06-01\"");
        String id = api.get(api.officer(), path).path("id");
        String version = api.get(api.controller(), path).header("ETag");
        api.ledger("mute");

        api.verb(api.controller(), path, "close", "", "key", version)
                .then()
                .statusCode(202)
                .header("Location", endsWith(path))
                .body("state", equalTo("CLOSING"))
                .body("allowedActions", empty())
                .body("ask.act", equalTo("uncommit"))
                .body("closedBy", nullValue());
        api.verb(api.controller(), path, "close", "").then().statusCode(409).body("state", equalTo("CLOSING"));
        api.asService("reporting").get(path).then().body("state", equalTo("CLOSING"));

        api.ledger("accept");
        assertThat(Swept.state(api, database, path)).isEqualTo("FIN_CLOSED");
        assertThat(api.heard(id)).startsWith("commit/1 x1\nuncommit/1 x");
        api.get(api.controller(), path)
                .then()
                .body("closedBy.subject", equalTo("controller"))
                .body("total.amount", equalTo("0.00"))
                .body("commitments", empty())
                .body("commitmentsFrom", equalTo("LEDGER"));
        api.verb(api.controller(), path, "close", "", "key", version)
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"))
                .body("state", equalTo("FIN_CLOSED"));
    }

    @Test
    void R48_a_refusal_of_the_ledger_leaves_a_terminated_agreement_terminated() {
        String path = api.signedSince("PPP", "2021-01-01");
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Breach\", \"endsOn\": \"2022-12-31\"}")
                .then()
                .statusCode(200);
        became("FINAL", "FINAL", "\"submittedOn\": \"2023-02-01\", \"acceptedOn\": \"2023-03-01\"");
        became("AUDIT", "2022", "\"submittedOn\": \"2023-06-01\"");
        api.ledger("refuse R48");

        api.verb(api.controller(), path, "close", "").then().statusCode(409).body("rule", equalTo("R48"));

        api.get(api.controller(), path)
                .then()
                .body("state", equalTo("TERMINATED"))
                .body("allowedActions", hasItem("close"))
                .body("total.amount", equalTo("150.00"));
        api.ledger("accept");
        api.verb(api.controller(), path, "close", "").then().statusCode(200).body("total.amount", equalTo("0.00"));
        api.as(api.finance())
                .header("Idempotency-Key", api.own("late"))
                .contentType("application/json")
                .body("""
                        {"agreement": "AG-PPP", "valueDate": "2022-12-31", "reason": "Late",
                         "amount": {"amount": "1.00", "currency": "DKK"},
                         "splits": [{"contribution": "AA-GRANT", "amount": {"amount": "1.00", "currency": "DKK"}}]}""")
                .post("/partner-interest")
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/agreement-not-open"))
                .body("agreementState", equalTo("FIN_CLOSED"))
                .body("state", equalTo("FIN_CLOSED"))
                .body("allowedActions", empty());
        refunded(
                        "INTEREST",
                        ", \"splits\": [{\"contribution\": \"AA-GRANT\", \"amount\": {\"amount\": \"1.00\", \"currency\": \"DKK\"}}]")
                .statusCode(409)
                .body("rule", equalTo("R48"))
                .body("state", equalTo("FIN_CLOSED"));
        refunded("RECOVERY", ", \"claimRef\": \"IRR-1\"").statusCode(201);
    }

    private ValidatableResponse refunded(String reason, String more) {
        return api.as(api.finance())
                .header("Idempotency-Key", api.own(reason))
                .contentType("application/json")
                .body("{\"agreement\": \"AG-PPP\", \"valueDate\": \"2022-12-31\", \"bankRef\": \"B-9\", \"reason\": \""
                        + reason + "\", \"amount\": {\"amount\": \"1.00\", \"currency\": \"DKK\"}" + more + "}")
                .post("/partner-refunds")
                .then();
    }

    @Test
    void R47_R48_a_request_of_an_agreement_that_is_over_is_neither_approvable_nor_payable_and_says_so() {
        String path = api.signed("PPP");
        String request = api.approved("D1");
        String paid = api.reportedAnd("D2");
        api.verb(api.finance(), paid, "pay", Api.payment("B-1")).then().statusCode(200);
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Breach\"}")
                .then()
                .statusCode(200);

        api.get(api.controller(), request + "/assessment")
                .then()
                .body("approvable", equalTo(false))
                .body("payable", equalTo(false))
                .body("holds.kind", hasItem("AGREEMENT_OVER"));
        api.get(api.finance(), request).then().body("onHold", equalTo(true));
        api.verb(api.finance(), request, "pay", Api.payment("B-2"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/agreement-not-open"))
                .body("holds[0].kind", equalTo("AGREEMENT_OVER"));
        api.get(api.officer(), "/partners/PPP/overview")
                .then()
                .body("requests.find { it.ref == 'D1' }.onHold", equalTo(true));
    }

    private String ended() {
        api.assessed("PPP");
        String money = Api.commitment("L01", "AA-GRANT", "100.00");
        api.post(api.officer(), "/agreements", Api.agreement("AG-PPP", "PPP", "2021-01-01", "2022-12-31", money));
        api.verb(api.officer(), "/agreements/AG-PPP", "clear", "").then().statusCode(200);
        api.verb(api.controller(), "/agreements/AG-PPP", "sign", "{\"signedOn\": \"2020-12-01\"}")
                .then()
                .body("state", equalTo("ENDED"));
        return "/agreements/AG-PPP";
    }

    private void became(String kind, String period, String what) {
        api.tell("/report-facts/reporting/" + DutiesTest.duty(api, kind, period), """
                        {"version": 1, "agreement": "AG-PPP", "kind": "%s", "period": "%s", %s}""".formatted(kind, period, what))
                .then()
                .statusCode(204);
    }
}
