package org.codonor.contributions.ask;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Money that a partner gives back or earns: never before it was there, never more than there is. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MoneyBackTest extends PlanAndMoney {
    @Test
    void a_refund_above_what_was_paid_is_refused() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "300.00", "2026-03-02");

        ask.money(UUID.randomUUID(), "refund", "A-1", "LD-1", "300.01", "2026-04-01", ",\"reason\":\"UNSPENT\"")
                .then()
                .statusCode(409)
                .body("available.amount", equalTo("300.00"));
        ask.money(UUID.randomUUID(), "refund", "A-1", "LD-1", "300.00", "2026-04-01", ",\"reason\":\"UNSPENT\"")
                .then()
                .statusCode(200);
    }

    @Test
    void R54_R75_no_money_comes_back_from_a_partner_before_it_was_there() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.commit("A-2", "P2", "L2", "LD-1", "200.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "100.00", "2026-03-02");
        ask.paid("A-1", "LD-1", "50.00", "2026-04-10");
        ask.paid("A-2", "LD-1", "200.00", "2026-01-20");

        refund("A-1", "0.01", "2026-03-01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("contribution", equalTo("LD-1"))
                .body("agreement", equalTo("A-1"))
                .body("date", equalTo("2026-03-01"))
                .body("available.amount", equalTo("0.00"))
                .body("requested.amount", equalTo("0.01"));
        refund("A-1", "100.00", "2026-03-02").then().statusCode(200);
        refund("A-1", "0.01", "2026-03-20").then().statusCode(409).body("rule", equalTo("R75"));
        refund("A-1", "50.00", "2026-04-10").then().statusCode(200);
    }

    @Test
    void R75_a_refund_dated_back_may_not_take_what_a_later_refund_took() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "100.00", "2026-03-02");
        refund("A-1", "80.00", "2026-03-20").then().statusCode(200);
        ask.paid("A-1", "LD-1", "60.00", "2026-04-10");

        refund("A-1", "20.01", "2026-03-10")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("date", equalTo("2026-03-20"))
                .body("available.amount", equalTo("20.00"));
        refund("A-1", "20.00", "2026-03-10").then().statusCode(200);
    }

    @Test
    void R75_the_bank_returns_no_payment_that_the_partner_has_given_back() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        UUID request = ask.paid("A-1", "LD-1", "100.00", "2026-03-02");
        refund("A-1", "40.00", "2026-03-20").then().statusCode(200);

        ask.money(request, "reverse", "A-1", "LD-1", "100.00", "2026-03-04", ",\"reason\":\"closed account\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("available.amount", equalTo("60.00"));
    }

    @Test
    void R75_a_partner_that_spent_its_own_money_first_still_gives_back_what_it_was_paid() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "100.00", "2026-03-02");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"130.00\"}")
                .then()
                .statusCode(200);

        refund("A-1", "0.01", "2026-03-15")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("date", equalTo("2026-03-31"))
                .body("available.amount", equalTo("0.00"));
        refund("A-1", "30.00", "2026-03-15", "INELIGIBLE").then().statusCode(200);
    }

    @Test
    void R75_R78_no_more_comes_back_as_unspent_than_is_unspent_on_the_day_and_on_every_later_day() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "100.00", "2026-03-02");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"90.00\"}")
                .then()
                .statusCode(200);
        ask.paid("A-1", "LD-1", "50.00", "2026-04-10");

        refund("A-1", "10.01", "2026-03-15")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("date", equalTo("2026-03-31"))
                .body("available.amount", equalTo("10.00"));
        refund("A-1", "60.01", "2026-04-10").then().statusCode(409).body("available.amount", equalTo("60.00"));
        refund("A-1", "60.00", "2026-04-10").then().statusCode(200);
        refund("A-1", "0.01", "2026-03-15").then().statusCode(409).body("date", equalTo("2026-04-10"));
    }

    @Test
    void R22_R75_money_at_a_partner_earns_nothing_before_its_first_payment() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "100.00", "2026-03-02");

        for (String act : List.of("interest", "exchange")) {
            ask.money(UUID.randomUUID(), act, "A-1", "LD-1", "1.00", "2026-03-01", ",\"reason\":\"x\"")
                    .then()
                    .statusCode(422)
                    .body("errors[0].rule", equalTo("R75"))
                    .body("errors[0].pointer", equalTo("/valueDate"))
                    .body("errors[0].code", equalTo("before-payment"));
            ask.money(UUID.randomUUID(), act, "A-1", "LD-1", "1.00", "2026-03-02", ",\"reason\":\"x\"")
                    .then()
                    .statusCode(200);
        }
        refund("A-1", "102.00", "2026-03-02").then().statusCode(200);
    }

    private Response refund(String agreement, String amount, String on) {
        return refund(agreement, amount, on, "UNSPENT");
    }

    private Response refund(String agreement, String amount, String on, String reason) {
        String why = ",\"reason\":\"" + reason + "\"";
        return ask.money(UUID.randomUUID(), "refund", agreement, "LD-1", amount, on, why);
    }
}
