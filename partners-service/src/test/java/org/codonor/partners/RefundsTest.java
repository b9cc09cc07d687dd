package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class RefundsTest {
    private static final String REFUND = """
            {"ref": "RF-1", "agreement": "AG-PPP", "valueDate": "%s", "reason": "INELIGIBLE", "bankRef": "%s",
             "amount": {"amount": "%s", "currency": "DKK"},
             "splits": [{"contribution": "AA-GRANT", "amount": {"amount": "12.50", "currency": "DKK"}}]}""";

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
    void a_refund_is_booked_where_the_ledger_says() {
        refund("2026-02-20", "B-1", "12.50", "key")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/partner-refunds/RF-1"))
                .body("state", equalTo("BOOKED"))
                .body("bookedIn", equalTo("2026Q4"))
                .body("partner", equalTo("PPP"));

        refund("2026-02-20", "B-1", "12.50", "key").then().statusCode(201).header("Idempotency-Hit", equalTo("true"));
        api.get(api.partner(), "/partner-refunds/RF-1").then().statusCode(200);
        api.get(api.otherPartner(), "/partner-refunds/RF-1").then().statusCode(404);
        api.get(api.otherPartner(), "/partner-refunds").then().body("items", empty());
        refund("2026-02-20", "B-2", "12.50", "key-2").then().statusCode(409);
    }

    @Test
    void a_refusal_leaves_a_refund_that_booked_nothing_and_its_references_free() {
        api.ledger("refuse R55");
        refund("2026-02-20", "B-1", "12.50", "key").then().statusCode(409).body("rule", equalTo("R55"));

        api.ledger("accept");
        refund("2026-02-20", "B-1", "12.50", "key").then().statusCode(201);
        api.get(api.finance(), "/partner-refunds").then().body("items.state", contains("REFUSED", "BOOKED"));
        api.get(api.finance(), "/partner-refunds/RF-1").then().body("state", equalTo("BOOKED"));
    }

    @Test
    void R57_a_bank_reference_stands_for_one_payment_one_return_or_one_refund() {
        String path = api.approved("D1");
        api.verb(api.finance(), path, "pay", Api.payment("B-1")).then().statusCode(200);
        refund("2026-02-20", "B-1", "12.50", "key").then().statusCode(409).body("bankRef", equalTo("B-1"));
        refund("2026-02-20", "B-2", "12.50", "key").then().statusCode(201);

        String back = ", \"reason\": \"Closed\"}";
        for (String used : List.of("B-1", "B-2")) {
            api.verb(api.finance(), path, "reverse", Api.payment(used).replace("}", back))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/errors/bank-reference-used"));
        }
        api.verb(api.finance(), path, "reverse", Api.payment("B-3").replace("}", back))
                .then()
                .statusCode(200);
    }

    @Test
    void without_an_answer_in_time_the_refund_waits() {
        api.ledger("down");

        refund("2026-02-20", "B-1", "12.50", "key")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/partner-refunds/RF-1"))
                .body("state", equalTo("REFUNDING"));
        api.ledger("accept");
    }

    @Test
    void R53_holds_and_the_future_has_not_come() {
        refund("2098-01-01", "B-1", "12.51", "key")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R53"))
                .body("errors.code", hasItems("sum", "future"));
    }

    @Test
    void nothing_comes_back_under_an_agreement_that_was_never_signed() {
        String money = Api.commitment("L01", "AA-GRANT", "100.00");
        api.post(api.officer(), "/agreements", Api.agreement("AG-2", "PPP", "2021-01-01", Api.end(), money));

        record(REFUND.formatted("2026-02-20", "B-1", "12.50").replace("AG-PPP", "AG-2"), "key")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agreement"));
    }

    @Test
    void R87_what_is_claimed_comes_back_as_the_ledger_divides_it_and_R78_the_rest_by_shares() {
        String claim = REFUND.formatted("2026-02-20", "B-1", "12.50")
                .replace("INELIGIBLE", "RECOVERY")
                .replaceAll(",\\s*\"splits\": .*", ", \"claimRef\": \"IRR-1\"}");
        record(claim.replace("RECOVERY", "INELIGIBLE"), "key")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R87"));
        record(claim, "key")
                .then()
                .statusCode(201)
                .body("claimRef", equalTo("IRR-1"))
                .body("splits[0].amount.amount", equalTo("12.50"));

        api.ledger("unspent 30.00");
        record(
                        claim.replace(", \"claimRef\": \"IRR-1\"", "")
                                .replace("RECOVERY", "UNSPENT")
                                .replace("RF-1", "RF-2")
                                .replace("B-1", "B-2"),
                        "key-2")
                .then()
                .statusCode(201)
                .body("splits.contribution", contains("AA-GRANT"))
                .body("splits.amount.amount", contains("12.50"));
    }

    @Test
    void R87_nothing_comes_back_for_a_claim_before_it_was_issued() {
        String claim = REFUND.formatted("2026-02-20", "B-1", "12.50")
                .replace("INELIGIBLE", "RECOVERY")
                .replaceAll(",\\s*\"splits\": .*", ", \"claimRef\": \"IRR-1\"}");
        UUID id = UUID.randomUUID();
        CasesTest.told(api, id, 1, true, false);

        record(claim, "key")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R87"))
                .body("errors[0].pointer", equalTo("/claimRef"))
                .body("errors[0].code", equalTo("not-issued"));

        CasesTest.issued(api, id, 2);
        record(claim, "key").then().statusCode(201);
    }

    @Test
    void R78_no_more_comes_back_as_unspent_than_the_partner_has() {
        String unspent = REFUND.formatted("2026-02-20", "B-1", "12.50").replace("INELIGIBLE", "UNSPENT");
        api.ledger("unspent -76.00");
        record(unspent, "key")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R78"))
                .body("available.amount", equalTo("0.00"))
                .body("requested.amount", equalTo("12.50"));
        api.ledger("unspent 12.49");
        record(unspent, "key").then().statusCode(409).body("available.amount", equalTo("12.49"));
        api.ledger("unspent 30.00");
        record(unspent.replace("AA-GRANT", "BB-2026"), "key")
                .then()
                .statusCode(409)
                .body("contribution", equalTo("BB-2026"));
        api.get(api.finance(), "/partner-refunds").then().body("items", empty());

        api.ledger("unspent 12.50");
        record(unspent, "key").then().statusCode(201);
    }

    @Test
    void R78_unspent_money_of_an_agreement_that_is_over_is_due_and_a_small_rest_is_waived() {
        String path = "/agreements/AG-PPP";
        api.ledger("unspent 30.00");
        api.get(api.partner(), path + "/refund-due")
                .then()
                .statusCode(200)
                .body("over", equalTo(false))
                .body("due.amount", equalTo("0.00"));
        api.get(api.otherPartner(), path + "/refund-due").then().statusCode(404);
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Over\", \"endsOn\": \"" + yesterday + "\"}")
                .then()
                .statusCode(200);

        api.get(api.partner(), path + "/refund-due")
                .then()
                .body("due.amount", equalTo("30.00"))
                .body("shares.contribution", contains("AA-GRANT"))
                .body("waivable", equalTo(true));
        api.verb(api.controller(), path + "/refund-due", "waive", "{\"reason\": \"Small\"}")
                .then()
                .statusCode(200)
                .body("due.amount", equalTo("0.00"))
                .body("waiver.amount.amount", equalTo("30.00"));
        api.verb(api.controller(), path + "/refund-due", "waive", "{\"reason\": \"Small\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R78"));
        api.verb(api.controller(), path, "close", "")
                .then()
                .statusCode(422)
                .body("errors.code", contains("final-report", "final-audit"));
    }

    @Test
    void R78_R48_a_waived_rest_that_came_back_all_the_same_is_not_taken_off_what_is_left_later() {
        String path = "/agreements/AG-PPP";
        api.ledger("unspent 30.00");
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        api.verb(api.controller(), path, "terminate", "{\"reason\": \"Over\", \"endsOn\": \"" + yesterday + "\"}")
                .then()
                .statusCode(200);
        api.verb(api.controller(), path + "/refund-due", "waive", "{\"reason\": \"Small\"}")
                .then()
                .statusCode(200)
                .body("due.amount", equalTo("0.00"));

        api.ledger("unspent 35.00");
        api.get(api.partner(), path + "/refund-due").then().body("due.amount", equalTo("5.00"));
        api.ledger("unspent 0.00");
        api.get(api.partner(), path + "/refund-due").then().body("due.amount", equalTo("0.00"));
        api.ledger("unspent 20.00");
        api.get(api.partner(), path + "/refund-due")
                .then()
                .body("due.amount", equalTo("20.00"))
                .body("waiver.amount.amount", equalTo("30.00"))
                .body("waivable", equalTo(false));
        api.verb(api.controller(), path, "close", "").then().statusCode(422).body("errors.code", hasItems("unspent"));
    }

    @Test
    void R22_interest_at_the_partner_is_booked_once_and_seen_by_its_own() {
        String body = """
                {"ref": "IN-1", "agreement": "AG-PPP", "valueDate": "2026-02-20", "reason": "Half a year",
                 "amount": {"amount": "12.50", "currency": "DKK"},
                 "splits": [{"contribution": "AA-GRANT", "amount": {"amount": "%s", "currency": "DKK"}}]}""";
        interest(body.formatted("12.51"), "key").then().statusCode(422).body("rule", equalTo("R53"));
        interest(body.formatted("12.50"), "key")
                .then()
                .statusCode(201)
                .body("state", equalTo("BOOKED"))
                .body("bookedIn", equalTo("2026Q4"));
        interest(body.formatted("12.50"), "key").then().statusCode(201).header("Idempotency-Hit", equalTo("true"));
        interest(body.formatted("12.50"), "key-2").then().statusCode(409);
        api.get(api.partner(), "/partner-interest/IN-1").then().statusCode(200);
        api.get(api.otherPartner(), "/partner-interest/IN-1").then().statusCode(404);
        api.get(api.otherPartner(), "/partner-interest").then().body("items", empty());
        api.ledger("refuse R55");
        interest(body.formatted("12.50").replace("IN-1", "IN-2"), "key-3")
                .then()
                .statusCode(409);
    }

    private Response interest(String body, String key) {
        return api.as(api.finance())
                .header("Idempotency-Key", api.own(key))
                .contentType("application/json")
                .body(body)
                .post("/partner-interest");
    }

    private Response refund(String valueDate, String bankRef, String amount, String key) {
        return record(REFUND.formatted(valueDate, bankRef, amount), key);
    }

    private Response record(String body, String key) {
        return api.as(api.finance())
                .header("Idempotency-Key", api.own(key))
                .contentType("application/json")
                .body(body)
                .post("/partner-refunds");
    }
}
