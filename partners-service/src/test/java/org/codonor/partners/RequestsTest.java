package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.PARTNER_FINANCE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class RequestsTest {
    private final Api api = new Api();

    @BeforeEach
    void an_agreement_is_in_force() {
        api.signed("PPP");
    }

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void a_request_goes_from_the_draft_to_the_payment_and_its_return() {
        String path = api.inReview("D1");
        String id = api.get(api.finance(), path).path("id");

        api.verb(api.controller(), path, "approve", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvedBy.subject", equalTo("controller"))
                .body("payment", equalTo(null));
        api.verb(api.finance(), path, "pay", Api.payment("B-1"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("payment.bookedIn", equalTo("2026Q4"))
                .body("payment.paidAmount.amount", equalTo("40.00"));
        api.verb(api.finance(), path, "reverse", Api.payment("B-2").replace("}", ", \"reason\": \"Closed\"}"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("return.returnedBy.subject", equalTo("finance"))
                .body("reason", equalTo("Closed"));
        assertThat(api.heard(id)).isEqualTo("reserve/1 x1\npay/1 x1\nreverse/1 x1");
    }

    @Test
    void R49_a_request_for_which_others_leave_no_need_when_the_ledger_reserves_is_in_review_again() {
        String path = api.inReview("D1");
        api.ledger("refuse R49");

        api.verb(api.controller(), path, "approve", "")
                .then()
                .body("rule", equalTo("R49"))
                .body("available.amount", equalTo("1.00"));
        api.get(api.controller(), path)
                .then()
                .body("state", equalTo("IN_REVIEW"))
                .body("assessed", equalTo(null))
                .body("allowedActions", hasItem("approve"));
    }

    @Test
    void R53_splits_add_up_stand_once_and_fund_the_agreement() {
        api.post(api.partner(), "/disbursement-requests", Api.request("D1", "AG-PPP", "40.00", "ZZ"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R53"))
                .body("errors[0].code", equalTo("not-funding"));

        String path = "/disbursement-requests/D2";
        api.post(api.partner(), "/disbursement-requests", Api.request("D2", "AG-PPP", "40.00", "AA-GRANT"));
        api.patch(api.partner(), path, "{\"amount\": {\"amount\": \"40.01\", \"currency\": \"DKK\"}}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("sum"));
    }

    @Test
    void R56_whoever_submitted_or_approved_does_not_approve_or_pay_in_any_role() {
        String busy = api.person("busy", "PPP", PARTNER_FINANCE, LEAD_CONTROLLER, LEAD_FINANCE);
        api.post(busy, "/disbursement-requests", Api.request("D1", "AG-PPP", "40.00", "AA-GRANT"));
        String path = "/disbursement-requests/D1";
        api.verb(busy, path, "submit", "");
        api.verb(busy, path, "review", "").then().statusCode(200).body("allowedActions", not(hasItem("approve")));

        api.verb(busy, path, "approve", "")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R56"))
                .body("type", equalTo("/errors/four-eyes"));
        String both = api.person("both", "AA", LEAD_CONTROLLER, LEAD_FINANCE);
        api.verb(both, path, "approve", "").then().statusCode(200);
        api.verb(both, path, "pay", Api.payment("B-1")).then().statusCode(409).body("rule", equalTo("R56"));
        api.verb(busy, path, "pay", Api.payment("B-1")).then().statusCode(409).body("rule", equalTo("R56"));
        api.verb(api.finance(), path, "pay", Api.payment("B-1")).then().statusCode(200);
    }

    @Test
    void R57_a_bank_reference_stands_for_one_payment_until_the_ledger_refuses_it() {
        api.reported();
        String first = api.approved("D1");
        String second = api.approved("D2");
        api.ledger("refuse R54");
        api.verb(api.finance(), first, "pay", Api.payment("B-1"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"));
        api.get(api.finance(), first).then().body("state", equalTo("APPROVED")).body("payment", equalTo(null));

        api.ledger("accept");
        api.verb(api.finance(), second, "pay", Api.payment("B-1")).then().statusCode(200);
        api.verb(api.finance(), first, "pay", Api.payment("B-1"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R57"))
                .body("bankRef", equalTo("B-1"));
    }

    @Test
    void a_payment_has_a_past_value_date_and_no_rate_in_the_same_currency() {
        String path = api.approved("D1");

        api.verb(
                        api.finance(),
                        path,
                        "pay",
                        "{\"valueDate\": \"2098-01-01\", \"bankRef\": \"B\", \"rate\": \"7.46\", \"rateSource\": \"X\"}")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("future", "not-wanted"));
    }

    @Test
    void R47_nothing_is_paid_before_the_agreement_was_signed_and_began() {
        String path = api.approved("D1");
        String first = Api.quarter().first().toString();
        String before = Api.quarter().first().minusDays(1).toString();

        api.verb(api.finance(), path, "pay", Api.payment("B-1").replace(first, before))
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-agreement"));
        api.get(api.finance(), path).then().body("state", equalTo("APPROVED"));
        api.verb(api.finance(), path, "pay", Api.payment("B-1")).then().statusCode(200);
    }

    @Test
    void R53_a_contribution_pays_from_the_day_on_which_it_funds_the_agreement() {
        String second = Api.quarter().first().plusDays(1).toString();
        String change = Api.commitment("L02", "CC-2026", "20.00");
        api.post(
                        api.officer(),
                        "/agreements/AG-PPP/amendments",
                        "{\"reason\": \"Joins\", \"effectiveFrom\": \"" + second + "\", \"commitments\": [" + change
                                + "]}")
                .then()
                .statusCode(201);
        api.verb(api.controller(), "/agreements/AG-PPP/amendments/1", "sign", "{\"signedOn\": \"2020-12-01\"}")
                .then()
                .statusCode(200);
        api.post(api.partner(), "/disbursement-requests", Api.request("D1", "AG-PPP", "10.00", "CC-2026"));
        String path = "/disbursement-requests/D1";
        api.verb(api.partner(), path, "submit", "").then().statusCode(200);
        api.verb(api.finance(), path, "review", "").then().statusCode(200);
        api.verb(api.controller(), path, "approve", "").then().statusCode(200);

        api.verb(api.finance(), path, "pay", Api.payment("B-1"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R53"))
                .body("errors.code", contains("before-funding"));
    }

    @Test
    void a_returned_request_is_changed_and_submitted_again_and_a_rejected_one_is_over() {
        String path = api.inReview("D1");
        api.verb(api.finance(), path, "return", "{\"reason\": \"Show the need\"}")
                .then()
                .body("state", equalTo("RETURNED"))
                .body("reason", equalTo("Show the need"));
        api.patch(api.partner(), path, "{\"comment\": \"Shown\"}").then().statusCode(200);
        api.verb(api.partner(), path, "submit", "").then().body("state", equalTo("SUBMITTED"));
        api.verb(api.finance(), path, "review", "");

        api.verb(api.finance(), path, "reject", "{\"reason\": \"Not now\"}")
                .then()
                .body("state", equalTo("REJECTED"))
                .body("allowedActions", empty());
        api.verb(api.partner(), path, "submit", "").then().statusCode(409);
    }

    @Test
    void the_partner_cancels_what_nobody_approved_and_the_controller_what_was() {
        api.post(api.partner(), "/disbursement-requests", Api.request("D1", "AG-PPP", "40.00", "AA-GRANT"));
        String why = "{\"reason\": \"Postponed\"}";
        api.verb(api.controller(), "/disbursement-requests/D1", "cancel", why)
                .then()
                .statusCode(409);
        api.verb(api.partner(), "/disbursement-requests/D1", "cancel", why, "key")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        api.verb(api.partner(), "/disbursement-requests/D1", "cancel", why, "key")
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"));

        String path = api.approved("D2");
        api.verb(api.partner(), path, "cancel", why).then().statusCode(409).body("allowedActions", empty());
        api.verb(api.controller(), path, "cancel", why, "key-2").then().body("state", equalTo("CANCELLED"));
        api.verb(api.controller(), path, "cancel", why, "key-2")
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"));
    }

    @Test
    void a_request_of_another_partner_is_like_one_that_does_not_exist() {
        api.assessed("QQQ");
        api.post(api.partner(), "/disbursement-requests", Api.request("D1", "AG-PPP", "40.00", "AA-GRANT"));

        api.get(api.otherPartner(), "/disbursement-requests/D1").then().statusCode(404);
        api.get(api.otherPartner(), "/agreements/AG-PPP").then().statusCode(404);
        api.verb(api.otherPartner(), "/disbursement-requests/D1", "submit", "", "k", "\"x\"")
                .then()
                .statusCode(404);
        api.get(api.otherPartner(), "/disbursement-requests").then().body("items", empty());
        api.post(api.otherPartner(), "/disbursement-requests", Api.request("D2", "AG-PPP", "1.00", "AA-GRANT"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agreement"));
        api.get(api.finance(), "/disbursement-requests?state=DRAFT&agreement=AG-PPP")
                .then()
                .body("items.ref", contains("D1"));
    }

    @Test
    void allowed_actions_are_those_of_the_caller_in_this_state() {
        api.post(api.partner(), "/disbursement-requests", Api.request("D1", "AG-PPP", "40.00", "AA-GRANT"));
        String path = "/disbursement-requests/D1";

        api.get(api.partner(), path).then().body("allowedActions", hasItems("change", "submit", "cancel"));
        api.get(api.finance(), path).then().body("allowedActions", empty());
    }
}
