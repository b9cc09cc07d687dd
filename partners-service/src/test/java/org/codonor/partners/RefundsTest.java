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
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class RefundsTest {
    private static final String REFUND = """
            {"ref": "RF-1", "agreement": "AG-PPP", "valueDate": "%s", "reason": "UNSPENT", "bankRef": "%s",
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
