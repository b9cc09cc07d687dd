package org.codonor.contributions.donorrefund;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Money that goes back to donors, and what the lead donor's bank gives and takes. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DonorRefundTest {
    private static final String BECAUSE = "{\"reason\":\"because\"}";

    @Test
    void R11_R54_R78_what_a_donor_asks_back_goes_back_once_and_frees_it_to_reduce() {
        House house = House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "0.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"REFUND_REQUEST","contribution":"POUNDS","reason":"unspent","effectiveFrom":"%s",
                 "amount":{"amount":"100000.00","currency":"GBP"}}""".formatted(house.today()))
                .statusCode(201);

        refund(house, "UNSPENT", "2026-03-04", "100000.00", "R1", "")
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("requested.amount", equalTo("850000.00"));
        refund(house, "UNSPENT", "2026-04-01", "1800000.01", "R1", "")
                .statusCode(422)
                .body("errors.rule", hasItem("R11"));
        refund(house, "UNSPENT", "2026-04-01", "100000.00", "R1", ",\"measure\":\"DM-1\"")
                .statusCode(201)
                .body("booked.amount", equalTo("850000.00"))
                .body("quarter", equalTo("2026Q2"))
                .body("measure", equalTo(house.path("donor-measures/DM-1")))
                .body("allowedActions", contains("reverse"));
        refund(house, "UNSPENT", "2026-04-01", "1.00", "R1", "").statusCode(409).body("rule", equalTo("R20"));

        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("returned.amount", equalTo("100000.00"))
                .body("available.amount", equalTo("24766000.00"));
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.balanceLead", equalTo("14486000.00"));
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.available", equalTo("24766000.00"));
        house.get(Role.CO_DONOR, "donor-measures/DM-1").body("endedOn", equalTo("2026-04-01"));
        house.get(Role.CO_DONOR, "obligations?kind=DONOR_REFUND").body("items.state", contains("DONE"));
        reduce(house, "1300000.01").statusCode(422).body("errors.rule", hasItem("R11"));
        house.verb(Role.LEAD_FINANCE, "donor-refunds/DR-1", "reverse", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("REVERSED"));
        reduce(house, "1200000.01").statusCode(422).body("errors.rule", hasItem("R11"));
        house.get(Role.AUDITOR, "contributions/POUNDS").body("available.amount", equalTo("25616000.00"));
        refund(house, "UNSPENT", "2026-04-01", "100000.00", "R1", "").statusCode(201);
        reduce(house, "1300000.00").statusCode(201).body("effects[0].committed.amount", equalTo("1700000.00"));
    }

    @Test
    void R15_what_a_withdrawn_contribution_has_unspent_goes_back_and_it_is_settled() {
        House house = House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "0.00");
        house.received(1, "2026-03-05", "1800000.00", "8.50", "B1").statusCode(201);
        refund(house, "WITHDRAWAL", "2026-04-01", "1800000.00", "R1", "")
                .statusCode(422)
                .body("errors.rule", hasItem("R15"));
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"WITHDRAW","reason":"other plans","effectiveFrom":"%s"}""".formatted(house.today()))
                .statusCode(201);

        refund(house, "WITHDRAWAL", house.today(), "1800000.00", "R1", "").statusCode(201);

        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("refundProposal.unspent.amount", equalTo("0.00"))
                .body("refundProposal.refunded.amount", equalTo("15300000.00"))
                .body("available.amount", equalTo("0.00"));
        house.get(Role.CO_DONOR, "donor-measures/DM-1").body("endedOn", equalTo(house.today()));
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "settle", "{}").statusCode(200);
    }

    @Test
    void R22_R74_interest_is_shared_by_what_is_held_and_goes_back_where_it_is_agreed() {
        House house = House.opened().withGrant();
        house.create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","instalmentPlan":"b","reporting":"c","management":"d","audit":"e",
                          "interestRule":"REFUND_PRO_RATA"}}""");
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}");
        house.create("contributions", House.POUNDS);
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null);
        house.withBudget("2026-02-18", "INITIAL", "1000.00", "0.00");
        booked(house, "INTEREST", "2026-03-04", "100.01", "").statusCode(422).body("errors.rule", hasItem("R22"));
        house.received(1, "2026-03-05", "1800000.00", "8.50", "B1").statusCode(201);
        house.released("2026-03-05", "15300000.00").statusCode(201);

        booked(house, "INTEREST", "2026-03-31", "100.01", "")
                .statusCode(201)
                .body("parts.contribution", contains("POUNDS", "GRANT"))
                .body("parts.amount.amount", contains("50.01", "50.00"))
                .body("parts.rule", contains("REFUND_PRO_RATA", "CREDIT_TO_PROGRAMME"))
                .body("parts.toRefund.amount", contains("50.01", "0.00"));
        refund(house, "UNSPENT", "2026-04-01", "6.00", "R1", ",\"interestRef\":\"LI-1\"")
                .statusCode(422)
                .body("errors.rule", hasItem("R22"));
        refund(house, "UNSPENT", "2026-04-01", "5.88", "R1", ",\"interestRef\":\"LI-1\"")
                .statusCode(201)
                .body("booked.amount", equalTo("49.98"));
        booked(house, "FEE", "2026-04-02", "100.00", ",\"contribution\":\"POUNDS\"")
                .statusCode(201);
        booked(house, "FEE", "2026-04-02", "30000000.00", ",\"contribution\":\"POUNDS\"")
                .statusCode(409)
                .body("rule", equalTo("R54"));

        house.get(Role.AUDITOR, "lead-bookings/LI-1").body("parts[0].toRefund.amount", equalTo("0.03"));
        house.get(Role.AUDITOR, "contributions/POUNDS")
                .body("returned.amount", equalTo("0.00"))
                .body("available.amount", equalTo("25580000.00"));
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.balanceLead", equalTo("15299900.03"))
                .body("items.find { it.contribution == 'GRANT' }.balanceLead", equalTo("15300050.00"));
        house.verb(Role.LEAD_FINANCE, "lead-bookings/FE-1", "reverse", BECAUSE).statusCode(200);
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.balanceTotal", equalTo("15300000.03"));
    }

    @Test
    void R22_interest_that_went_back_to_a_donor_is_reversed_only_after_its_refund() {
        House house = House.opened().withGrant();
        house.create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","instalmentPlan":"b","reporting":"c","management":"d","audit":"e",
                          "interestRule":"REFUND_PRO_RATA"}}""");
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}");
        house.create("contributions", House.POUNDS);
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null);
        house.withBudget("2026-02-18", "INITIAL", "1000.00", "0.00");
        house.received(1, "2026-03-05", "1800000.00", "8.50", "B1").statusCode(201);
        String id = booked(house, "INTEREST", "2026-03-31", "85.00", "")
                .statusCode(201)
                .extract()
                .path("id");
        refund(house, "UNSPENT", "2026-04-01", "1.00", "R0", ",\"interestRef\":\"" + id + "\"")
                .statusCode(422)
                .body("errors.rule", hasItem("R22"));
        refund(house, "UNSPENT", "2026-04-01", "1.00", "R1", ",\"interestRef\":\"LI-1\"")
                .statusCode(201);

        house.verb(Role.LEAD_FINANCE, "lead-bookings/LI-1", "reverse", BECAUSE)
                .statusCode(409)
                .body("rule", equalTo("R22"))
                .body("state", equalTo("BOOKED"))
                .body("refunds", contains("DR-1"));
        house.get(Role.AUDITOR, "lead-bookings/LI-1").body("state", equalTo("BOOKED"));

        house.verb(Role.LEAD_FINANCE, "donor-refunds/DR-1", "reverse", BECAUSE).statusCode(200);
        house.verb(Role.LEAD_FINANCE, "lead-bookings/LI-1", "reverse", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("REVERSED"));
    }

    private static ValidatableResponse refund(
            House house, String reason, String day, String pounds, String bankRef, String more) {
        return house.post(
                Role.LEAD_FINANCE, house.path("donor-refunds"), """
                {"contribution":"POUNDS","reason":"%s","valueDate":"%s","amount":{"amount":"%s","currency":"GBP"},
                 "rate":"8.50","rateSource":"Bank","bankRef":"%s"%s}""".formatted(reason, day, pounds, bankRef, more));
    }

    private static ValidatableResponse booked(House house, String kind, String day, String amount, String more) {
        return house.post(Role.LEAD_FINANCE, house.path("lead-bookings"), """
                {"kind":"%s","valueDate":"%s","amount":{"amount":"%s","currency":"DKK"},"text":"bank"%s}""".formatted(kind, day, amount, more));
    }

    private static ValidatableResponse reduce(House house, String pounds) {
        return house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"REDUCE","contribution":"POUNDS","reason":"less","effectiveFrom":"%s",
                 "amount":{"amount":"%s","currency":"GBP"}}""".formatted(house.today(), pounds));
    }
}
