package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds a request, what lifts it, and how much may be asked for: R47, R49 to R52; receipts and offsets. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class HoldsTest {
    private final Api api = new Api();

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void R51_overdue_reports_hold_a_request_until_the_controller_waives_them_for_it() {
        api.signedSince("PPP", Api.quarter().plus(-2).first().toString());
        String path = api.inReview("D1");

        api.verb(api.controller(), path, "approve", "")
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/payment-held"))
                .body("rule", equalTo("R51"))
                .body(
                        "holds[0].text",
                        startsWith("Financial report " + Api.quarter().plus(-2)))
                .body("holds.lift", everyItem(notNullValue()));
        api.get(api.partner(), path).then().body("onHold", equalTo(true)).body("holds.kind", hasItem("OVERDUE_DUTY"));

        String reason = "{\"reason\": \"The auditors were changed\"}";
        api.verb(api.finance(), path, "waive", reason).then().statusCode(403);
        api.verb(api.controller(), path, "waive", reason)
                .then()
                .statusCode(200)
                .body("onHold", equalTo(false))
                .body("waivers[0].by.subject", equalTo("controller"))
                .body("holds.waiver.reason", hasItem("The auditors were changed"));
        api.verb(api.controller(), path, "waive", reason).then().statusCode(422).body("rule", equalTo("R51"));
        api.verb(api.controller(), path, "approve", "")
                .then()
                .statusCode(200)
                .body("reserved.amount", equalTo("40.00"))
                .body("assessed.available.amount", equalTo("90.00"));
        api.verb(api.finance(), path, "pay", Api.payment("B-1"))
                .then()
                .statusCode(200)
                .body("reserved", equalTo(null));
    }

    @Test
    void R52_a_case_holds_what_was_approved_before_and_only_who_may_see_it_learns_which() {
        api.signed("PPP");
        String path = api.approved("D1");
        UUID id = UUID.randomUUID();
        CasesTest.told(api, id, 1, true, true);

        api.verb(api.finance(), path, "pay", Api.payment("B-1"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R52"))
                .body("holds[0].text", equalTo("An open case holds the payments of the agreement."))
                .body("holds[0].ref", equalTo(null))
                .body("holds[0].self", equalTo(null));
        api.get(api.controller(), path)
                .then()
                .body("holds[0].text", containsString("IRR-1"))
                .body("holds[0].text", containsString("Vouchers are missing."))
                .body("holds[0].ref", equalTo("IRR-1"));
        for (String who : List.of(api.officer(), api.person("co-donor", "BB", Role.CO_DONOR))) {
            String seen = api.get(who, path).then().statusCode(200).extract().asString();
            assertThat(seen).contains("\"CASE\"").doesNotContain("IRR-1", "Vouchers");
        }
        assertThat(api.get(api.officer(), "/partners-audit").asString())
                .contains("case-hold")
                .doesNotContain("IRR-1");
        api.get(api.partner(), path)
                .then()
                .body("state", equalTo("APPROVED"))
                .body("reserved.amount", equalTo("40.00"))
                .body("holds[0].kind", equalTo("CASE"))
                .body("holds[0].ref", equalTo(null))
                .body("holds[0].text", not(startsWith("The case IRR-1")));

        CasesTest.told(api, id, 2, true, false);
        api.verb(api.finance(), path, "pay", Api.payment("B-1")).then().statusCode(200);
    }

    @Test
    void R50_every_request_after_the_first_rests_on_an_accepted_report() {
        api.signed("PPP");
        api.approved("D1");
        String second = api.inReview("D2");
        api.get(api.controller(), second + "/assessment")
                .then()
                .statusCode(200)
                .body("basis.wanted", equalTo(true))
                .body("basis.met", equalTo(false))
                .body("approvable", equalTo(false))
                .body("payable", equalTo(true));
        api.verb(api.controller(), second, "approve", "").then().statusCode(409).body("holds.rule", contains("R50"));

        api.reported();
        api.verb(api.controller(), second, "approve", "")
                .then()
                .statusCode(200)
                .body("assessed.basisReport", equalTo("ER-PPP"));
    }

    @Test
    void R49_the_ledgers_unspent_balance_and_what_is_under_way_lessen_the_need() {
        api.signed("PPP");
        String path = api.inReview("D1");
        api.ledger("unspent 50.01");
        api.get(api.partner(), path + "/assessment")
                .then()
                .statusCode(200)
                .body("need.available.amount", equalTo("39.99"))
                .body("need.statedUnspent.amount", equalTo("0.00"))
                .body("need.covers", equalTo(false));
        api.verb(api.controller(), path, "approve", "")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R49"))
                .body("available.amount", equalTo("39.99"))
                .body("requested.amount", equalTo("40.00"));
        api.get(api.otherPartner(), path + "/assessment").then().statusCode(404);

        api.ledger("reserved 50.00");
        api.verb(api.controller(), path, "approve", "").then().statusCode(200);
        api.ledger("down");
        api.get(api.finance(), path + "/assessment").then().statusCode(503);
    }

    @Test
    void R53_what_is_left_out_is_computed_and_splits_are_proposed_within_what_each_donor_has() {
        api.signed("PPP");
        api.post(api.partner(), "/disbursement-requests", """
                        {"ref": "D1", "agreement": "AG-PPP", %s,
                         "need": {"amount": "90.00", "currency": "DKK"}, "amount": {"amount": "60.00", "currency": "DKK"}}""".formatted(Api.halfYear()))
                .then()
                .statusCode(201)
                .body("unspent.amount", equalTo("0.00"))
                .body("splits.contribution", contains("AA-GRANT", "BB-2026"))
                .body("splits.amount.amount", contains("50.00", "10.00"));
        api.get(api.finance(), "/disbursement-requests/D1/split-proposal")
                .then()
                .statusCode(200)
                .body("shortfall.amount", equalTo("0.00"))
                .body("contributions[1].limitedBy", contains("R54"))
                .body("contributions[1].atLead.amount", equalTo("10.00"));
        api.get(api.partner(), "/disbursement-requests/D1/split-proposal")
                .then()
                .body("contributions.atLead", everyItem(equalTo(null)));

        api.post(api.partner(), "/disbursement-requests", """
                        {"ref": "D2", "agreement": "AG-PPP", %s,
                         "amount": {"amount": "60.00", "currency": "DKK"}}""".formatted(Api.halfYear()))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R49"))
                .body("errors[0].pointer", equalTo("/need"));
    }

    @Test
    void R49_a_period_lies_within_the_agreement_and_an_advance_within_the_coming_months() {
        api.signed("PPP");
        LocalDate first = Api.quarter().first();

        asked(first, first.plusMonths(6))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R49"))
                .body("errors.code", contains("advance-months"));
        asked(first.minusDays(1), first).then().statusCode(422).body("errors.code", contains("before-agreement"));
        asked(first.plusMonths(4), first.plusMonths(9))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-early"));
        LocalDate after = LocalDate.parse(Api.end()).plusDays(1);
        asked(after, after).then().statusCode(422).body("errors.code", hasItem("after-agreement"));
        api.get(api.partner(), "/disbursement-requests").then().body("items", empty());
        asked(first.plusMonths(4), first.plusMonths(9).minusDays(1)).then().statusCode(201);
    }

    private Response asked(LocalDate from, LocalDate to) {
        return api.post(
                api.partner(),
                "/disbursement-requests",
                Api.request("D3", "AG-PPP", "40.00", "AA-GRANT").replace(Api.halfYear(), Api.period(from, to)));
    }

    @Test
    void a_payment_keeps_what_is_owed_under_a_claim_and_the_partner_confirms_what_arrived() {
        api.signed("PPP");
        String path = api.approved("D1");
        LocalDate day = Api.quarter().first();
        String payment = "{\"valueDate\": \"" + day + "\", \"bankRef\": \"B-1\", \"offset\": {\"claimRef\": \"IRR-1\","
                + " \"amount\": {\"amount\": \"%s\", \"currency\": \"DKK\"}}}";
        api.verb(api.finance(), path, "pay", payment.formatted("40.01"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R87"));
        UUID id = UUID.randomUUID();
        CasesTest.told(api, id, 1, true, false);
        api.verb(api.finance(), path, "pay", payment.formatted("15.00"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R87"))
                .body("errors[0].code", equalTo("not-issued"));
        CasesTest.issued(api, id, 2);
        api.verb(api.finance(), path, "pay", payment.formatted("15.00"))
                .then()
                .statusCode(200)
                .body("payment.paidAmount.amount", equalTo("25.00"))
                .body("payment.offset.claimRef", equalTo("IRR-1"))
                .body("payment.offset.parts[0].amount.amount", equalTo("15.00"));

        String arrived = "{\"receivedOn\": \"%s\", \"amount\": {\"amount\": \"24.50\", \"currency\": \"%s\"}}";
        api.verb(api.partner(), path, "confirm", arrived.formatted(day.minusDays(1), "EUR"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("early", "currency"));
        api.verb(api.finance(), path, "confirm", arrived.formatted(day, "DKK"))
                .then()
                .statusCode(403);
        api.verb(api.partner(), path, "confirm", arrived.formatted(day, "DKK"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("confirmation.amount.amount", equalTo("24.50"))
                .body("allowedActions", empty())
                .body("holds", hasSize(0));
    }
}
