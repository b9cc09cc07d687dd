package org.codonor.contributions.whatif;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.House;
import org.codonor.contributions.ask.Asking;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScenarioTest {
    /** 25,608,000 came; 20 m are planned on one line, 16 m of it contracted, 12 m paid. */
    private static House house() {
        House house = House.opened()
                .withGrant()
                .withBudget("2025-10-01", "INITIAL", "1000.00", "0.00")
                .withPounds()
                .withBudget("2026-02-18", "CONTRIBUTION_JOINS", "1000.00", "20000000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        house.received(2, "2026-03-26", "1200000.00", "8.56", "B2").statusCode(201);
        var asking = new Asking(house.programme);
        asking.put("partners", UUID.randomUUID(), "commit", """
                "agreement":"AG-1","partner":"IOM","startsOn":"2026-03-20","endsOn":"2029-12-31",
                "commitments":[{"line":"L1","contribution":"POUNDS","amount":"16000000.00"}]""", "2026-03-20", "AGREEMENT")
                .then()
                .statusCode(200);
        UUID request = UUID.randomUUID();
        asking.reserve(request, "AG-1", "POUNDS", "12000000.00").then().statusCode(200);
        asking.pay(request, "AG-1", "POUNDS", "12000000.00", "2026-04-02")
                .then()
                .statusCode(200);
        return house;
    }

    @Test
    void a_donors_pause_and_cut_are_told_line_by_line_with_what_is_to_be_decided_and_nothing_is_written() {
        House house = house();
        Quarter now = now(house);
        String balances = house.get(Role.AUDITOR, "balances").extract().asString();

        tryIt(house, "{\"kind\":\"PAUSE\",\"donor\":\"CD\",\"from\":\"%s\"}".formatted(now))
                .statusCode(200)
                .body("lost.total.amount", equalTo("8000000.00"))
                .body("lost.planned.amount", equalTo("4000000.00"))
                .body("lost.contracted.amount", equalTo("4000000.00"))
                .body("effects[0].holding.paid.amount", equalTo("12000000.00"))
                .body("lines.lost.amount", contains("4000000.00", "4000000.00"))
                .body("lines.partner", contains(nullValue(), equalTo("IOM")))
                .body("agreements.unpaid.amount", contains("4000000.00"))
                .body("quarters[0].quarter", equalTo(now.toString()))
                .body("quarters[0].months.amount.amount", contains("2666666.67", "2666666.67", "2666666.66"))
                .body("adjustment.required", equalTo(false))
                .body("adjustment.classification", equalTo("MAJOR"))
                .body("consultation.donors", contains("CD"))
                .body("decisions.kind", contains("MEASURE", "HOLD_PAYMENTS", "BRIDGE_OR_POSTPONE", "CONSULTATION"));
        tryIt(house, """
                {"kind":"CUT","donor":"CD","percent":"20","from":"%s"},
                {"kind":"CUT","contribution":"POUNDS","amount":{"amount":"100000.00","currency":"GBP"},"from":"%s"}""".formatted(now, now))
                .statusCode(200)
                .body("effects.committedAfter.amount", contains("2400000.00", "2300000.00"))
                .body("effects.refund.amount", contains("5121600.00", "853600.00"))
                .body("lost.unplanned.amount", equalTo("5608000.00"))
                .body("lost.planned.amount", equalTo("367200.00"))
                .body("lines.remains.amount", contains("19632800.00"))
                .body("adjustment.type", equalTo("CEILING"))
                .body("adjustment.moves.amount.amount", contains("367200.00"))
                .body("adjustment.reasons.rule", contains("R31g"));

        house.get(Role.AUDITOR, "balances").body(equalTo(balances));
    }

    @Test
    void R15_a_withdrawal_takes_what_is_not_spent_back_to_the_last_krone() {
        House house = house();

        tryIt(house, "{\"kind\":\"WITHDRAW\",\"donor\":\"CD\",\"from\":\"%s\"}".formatted(now(house)))
                .statusCode(200)
                .body("effects[0].refund.amount", equalTo("25608000.00"))
                .body("lost.unplanned.amount", equalTo("5608000.00"))
                .body("lost.contracted.amount", equalTo("4000000.00"))
                .body("lost.atPartners.amount", equalTo("12000000.00"))
                .body("lost.beyond.amount", equalTo("0.00"))
                .body("agreements[0].lost.amount", equalTo("16000000.00"))
                .body(
                        "decisions.kind",
                        contains("MEASURE", "REFUND", "AMEND_AGREEMENT", "RECALL", "ADJUSTMENT", "CONSULTATION"));
    }

    @Test
    void R15_after_a_withdrawal_nothing_is_left_to_cut_or_to_withdraw() {
        House house = house();
        Quarter now = now(house);

        tryIt(house, """
                {"kind":"WITHDRAW","donor":"CD","from":"%s"},{"kind":"CUT","donor":"CD","percent":"50","from":"%s"},
                {"kind":"WITHDRAW","donor":"CD","from":"%s"}""".formatted(now, now.next(), now.next()))
                .statusCode(200)
                .body("effects.refund.amount", contains("25608000.00", "0.00", "0.00"))
                .body("effects.committedAfter.amount", contains("3000000.00", "3000000.00", "3000000.00"))
                .body("lost.total.amount", equalTo("25608000.00"))
                .body("lost.beyond.amount", equalTo("0.00"));
    }

    @Test
    void R75_interest_that_a_partner_has_covers_no_line_and_goes_back_without_a_loss() {
        House house = house();
        new Asking(house.programme)
                .put("partners", UUID.randomUUID(), "interest", """
                        "agreement":"AG-1","splits":[{"contribution":"POUNDS","amount":"1250.00"}],"reason":"Interest\"""", "2026-04-30", "PARTNER_INTEREST")
                .then()
                .statusCode(200);

        tryIt(house, "{\"kind\":\"WITHDRAW\",\"donor\":\"CD\",\"from\":\"%s\"}".formatted(now(house)))
                .statusCode(200)
                .body("effects[0].refund.amount", equalTo("25609250.00"))
                .body("lost.beyond.amount", equalTo("0.00"));
    }

    @Test
    void what_does_not_fit_is_refused_and_without_a_budget_there_is_nothing_to_lose() {
        House house = House.opened().withGrant();
        String fitting = "{\"kind\":\"PAUSE\",\"donor\":\"LD\",\"from\":\"%s\"}".formatted(now(house));

        tryIt(house, fitting).statusCode(409).body("rule", equalTo("R23"));
        house.withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");
        tryIt(house, fitting).statusCode(200).body("agreements", empty());
        tryIt(house, """
                {"kind":"CUT","donor":"LD","from":"2025Q1"},{"kind":"PAUSE","donor":"XX","from":"2030Q1"}""").statusCode(422).body("errors.pointer", contains("/effects/0", "/effects/1/donor"));
        tryIt(house, "{\"kind\":\"PAUSE\",\"donor\":\"LD\",\"from\":\"2025Q1\",\"until\":\"2025Q1\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/effects/0/from", "/effects/0/until"));
    }

    private static Quarter now(House house) {
        return Quarter.of(LocalDate.parse(house.today()));
    }

    private static ValidatableResponse tryIt(House house, String effects) {
        return house.post(Role.CO_DONOR, house.path("scenarios"), "{\"effects\":[%s]}".formatted(effects))
                .log()
                .ifValidationFails();
    }
}
