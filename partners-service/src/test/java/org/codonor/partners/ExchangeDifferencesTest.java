package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.codonor.test.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money at a partner that became more or less by exchange: booked once, by contribution, and seen by its own. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class ExchangeDifferencesTest {
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
    void R74_a_loss_is_booked_once_and_seen_by_its_own() {
        String loss = difference("EX-1", "-12.50", "-12.50");
        recorded(loss, "key")
                .statusCode(201)
                .header("Location", endsWith("/exchange-differences/EX-1"))
                .header("ETag", notNullValue())
                .body("state", equalTo("BOOKED"))
                .body("amount.amount", equalTo("-12.50"))
                .body("bookedIn", equalTo("2026Q4"))
                .body("evidence", equalTo("Statement of the bank"));
        recorded(loss, "key").statusCode(201).header("Idempotency-Hit", equalTo("true"));
        recorded(difference("EX-1", "12.50", "12.50"), "key").statusCode(422);
        recorded(loss, "key-2").statusCode(409).body("type", equalTo("/errors/duplicate"));

        api.get(api.partner(), "/exchange-differences/EX-1").then().statusCode(200);
        api.get(api.otherPartner(), "/exchange-differences/EX-1").then().statusCode(404);
        api.get(api.otherPartner(), "/exchange-differences").then().body("items", empty());
        api.get(api.partner(), "/exchange-differences?agreement=AG-PPP&sort=-ref")
                .then()
                .body("items.ref", contains("EX-1"));
    }

    @Test
    void interest_and_exchange_differences_have_references_and_lists_of_their_own() {
        recorded(difference(null, "2.00", "2.00"), "key").statusCode(201).body("ref", equalTo("EX-1"));
        recorded(difference("IN-1", "2.00", "2.00"), "key-2").statusCode(201);
        String interest = difference("IN-1", "2.00", "2.00").replaceAll(",\\s*\"evidence\": \"[^\"]*\"", "");
        api.as(api.finance())
                .header("Idempotency-Key", api.own("key-3"))
                .contentType("application/json")
                .body(interest)
                .post("/partner-interest")
                .then()
                .statusCode(201);

        api.get(api.finance(), "/exchange-differences").then().body("items.ref", contains("EX-1", "IN-1"));
        api.get(api.finance(), "/partner-interest").then().body("items.ref", contains("IN-1"));
        api.get(api.finance(), "/partner-interest/EX-1").then().statusCode(404);
    }

    @Test
    void without_splits_each_contribution_bears_its_part_of_what_the_partner_has() {
        api.ledger("unspent 30.00");
        recorded(difference("EX-1", "-12.50", null), "key")
                .statusCode(201)
                .body("splits.contribution", contains("AA-GRANT"))
                .body("splits.amount.amount", contains("-12.50"));

        api.ledger("accept");
        recorded(difference("EX-2", "-12.50", null), "key-2")
                .statusCode(422)
                .body("errors.pointer", hasItem("/splits"))
                .body("errors.code", hasItem("wanted"));
        api.ledger("down");
        recorded(difference("EX-2", "-12.50", null), "key-2").statusCode(503);
        api.ledger("accept");
        recorded(difference("EX-2", "1.00", "1.00"), "key-2").statusCode(201);
    }

    @Test
    void R74_what_is_blank_is_no_reason_and_no_evidence() {
        String loss = difference("EX-1", "-12.50", "-12.50");
        recorded(loss.replace("Statement of the bank", " "), "key").statusCode(400);
        recorded(loss.replaceFirst("\"reason\": \"[^\"]*\"", "\"reason\": \" \""), "key-2")
                .statusCode(400);
    }

    @Test
    void R53_a_loss_has_no_gains_in_it_and_the_future_has_not_come() {
        recorded(difference("EX-1", "-12.50", "12.50").replace("2026-02-20", "2098-01-01"), "key")
                .statusCode(422)
                .body("rule", equalTo("R53"))
                .body("errors.code", hasItems("not-negative", "future"));
        recorded(difference("EX-1", "0.00", "0.00"), "key").statusCode(422).body("errors.code", hasItem("zero"));
        recorded(difference("EX-1", "-1.00", "-1.00").replace("AG-PPP", "AG-9"), "key")
                .statusCode(422)
                .body("errors.pointer", contains("/agreement"));
        api.get(api.finance(), "/exchange-differences").then().body("items", empty());
    }

    @Test
    void R75_what_the_ledger_refuses_stays_refused_and_leaves_its_reference_free() {
        api.ledger("refuse R75");
        recorded(difference("EX-1", "-12.50", "-12.50"), "key")
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("available.amount", equalTo("1.00"));

        api.ledger("accept");
        recorded(difference("EX-1", "-1.00", "-1.00"), "key").statusCode(201);
        api.get(api.finance(), "/exchange-differences").then().body("items.state", contains("REFUSED", "BOOKED"));
    }

    @Test
    void without_an_answer_in_time_it_waits() {
        api.ledger("mute");

        recorded(difference("EX-1", "-12.50", "-12.50"), "key")
                .statusCode(202)
                .header("Location", endsWith("/exchange-differences/EX-1"))
                .body("state", equalTo("BOOKING"))
                .body("ask.act", equalTo("exchange"));
        api.ledger("accept");
    }

    private ValidatableResponse recorded(String body, String key) {
        return api.as(api.finance())
                .header("Idempotency-Key", api.own(key))
                .contentType("application/json")
                .body(body)
                .post("/exchange-differences")
                .then();
    }

    private static String difference(@Nullable String ref, String amount, @Nullable String split) {
        String named = ref == null ? "" : "\"ref\": \"" + ref + "\", ";
        String splits = split == null ? "" : """
                "splits": [{"contribution": "AA-GRANT", "amount": {"amount": "%s", "currency": "DKK"}}],
                """.formatted(split);
        return """
                {%s"agreement": "AG-PPP", "valueDate": "2026-02-20", %s
                 "amount": {"amount": "%s", "currency": "DKK"}, "reason": "Changed into euros",
                 "evidence": "Statement of the bank"}""".formatted(named, splits, amount);
    }
}
