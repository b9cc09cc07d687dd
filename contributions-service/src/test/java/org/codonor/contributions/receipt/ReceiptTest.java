package org.codonor.contributions.receipt;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReceiptTest {
    @Test
    void R16_a_receipt_is_booked_at_its_rate_and_R18_shows_the_loss() {
        House house = House.opened().withPounds();

        house.received(1, "2026-03-05", "1800000.00", "8.5200000000", "B1")
                .statusCode(201)
                .header("Location", endsWith(house.path("receipts/RC-B1")))
                .body("booked.amount", equalTo("15336000.00"))
                .body("booked.currency", equalTo("DKK"))
                .body("indicative.amount", equalTo("15420000.00"))
                .body("fxDifference.amount", equalTo("-84000.00"))
                .body("quarter", equalTo("2026Q1"))
                .body("fiscalQuarter", equalTo("2025-26-FQ4"))
                .body("transaction", startsWith("/v1/programmes/" + house.programme + "/transactions/"))
                .body("allowedActions", contains("reverse"));
        house.received(2, "2026-03-26", "1200000.00", "8.5600000000", "B2")
                .body("fxDifference.amount", equalTo("-8000.00"));

        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("received.amount", equalTo("3000000.00"))
                .body("booked.amount", equalTo("25608000.00"))
                .body("available.amount", equalTo("25608000.00"))
                .body("receiptStatus", equalTo("FULL"))
                .body("instalments.state", contains("RECEIVED", "RECEIVED"));
        house.get(Role.CO_DONOR, "receipts").body("items.ref", contains("RC-B2", "RC-B1"));
        house.get(Role.CO_DONOR, "fx-differences").body("items.state", contains("UNTREATED", "UNTREATED"));
    }

    @Test
    void R25_what_has_not_come_counts_at_the_indicative_rate() {
        House house = House.opened().withPounds();
        house.get(Role.AUDITOR, "contributions/POUNDS").body("available.amount", equalTo("25700000.00"));

        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);

        house.get(Role.AUDITOR, "contributions/POUNDS")
                .body("available.amount", equalTo("25616000.00"))
                .body("receiptStatus", equalTo("PART"));
    }

    @Test
    void R25_what_came_beyond_what_is_committed_is_available_in_the_ledger_too_until_it_goes_back() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1900000.00", "8.5666666667", "B1").statusCode(201);
        bothSay(house, "26556666.67");

        house.post(Role.LEAD_FINANCE, house.path("donor-refunds"), """
                {"contribution":"POUNDS","reason":"UNSPENT","valueDate":"2026-04-01","bankRef":"R1",
                 "amount":{"amount":"150000.00","currency":"GBP"},"rate":"8.5666666667","rateSource":"Bank"}""").statusCode(201);
        bothSay(house, "25271666.67");

        house.verb(Role.LEAD_FINANCE, "receipts/RC-B1", "reverse", "{\"reason\":\"Another donor's\"}")
                .statusCode(409)
                .body("rule", equalTo("R54"));
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"WITHDRAW","contribution":"POUNDS","reason":"over","effectiveFrom":"%s"}""".formatted(house.today()))
                .statusCode(201);
        bothSay(house, "14991666.67");
        house.verb(Role.CO_DONOR, "donor-measures/DM-1", "retract", "{\"reason\":\"no\"}")
                .statusCode(200);
        bothSay(house, "25271666.67");
    }

    @Test
    void R15_a_withdrawal_is_retracted_also_when_more_came_than_was_committed() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "3100000.00", "8.5666666667", "B1").statusCode(201);
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"WITHDRAW","contribution":"POUNDS","reason":"over","effectiveFrom":"%s"}""".formatted(house.today()))
                .statusCode(201);

        house.verb(Role.CO_DONOR, "donor-measures/DM-1", "retract", "{\"reason\":\"no\"}")
                .statusCode(200);

        house.get(Role.CO_DONOR, "contributions/POUNDS").body("amount.amount", equalTo("3000000.00"));
    }

    /** The contribution and the ledger, of what is available. */
    private static void bothSay(House house, String available) {
        house.get(Role.CO_DONOR, "contributions/POUNDS").body("available.amount", equalTo(available));
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.available", equalTo(available))
                .body("items.find { it.contribution == 'POUNDS' }.uncommitted", equalTo(available));
    }

    @Test
    void R20_a_bank_reference_is_a_donors_once_until_it_is_reversed() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "100.00", "8.52", "B1").statusCode(201);

        house.post(Role.LEAD_FINANCE, house.path("receipts"), """
                {"contribution":"POUNDS","valueDate":"2026-03-06","amount":{"amount":"7.00","currency":"GBP"},
                 "rate":"8.52","rateSource":"Bank","bankRef":"B1"}""")
                .statusCode(409)
                .body("rule", equalTo("R20"))
                .body("receipt", equalTo(house.path("receipts/RC-B1")));

        house.verb(Role.LEAD_FINANCE, "receipts/RC-B1", "reverse", "{\"reason\":\"Wrong rate\"}")
                .statusCode(200);
        house.post(Role.LEAD_FINANCE, house.path("receipts"), """
                {"contribution":"POUNDS","valueDate":"2026-03-06","amount":{"amount":"7.00","currency":"GBP"},
                 "rate":"8.52","rateSource":"Bank","bankRef":"B1"}""").statusCode(201);
    }

    @Test
    void R20_of_two_receipts_at_once_with_one_bank_reference_one_is_booked() throws Exception {
        House house = House.opened().withPounds();
        var racing = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            racing.add(() -> house.post(Role.LEAD_FINANCE, house.path("receipts"), """
                            {"contribution":"POUNDS","valueDate":"2026-03-05","amount":{"amount":"100.00","currency":"GBP"},
                             "rate":"8.52","rateSource":"Bank","bankRef":"SAME"}""")
                    .extract()
                    .statusCode());
        }

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(racing)) {
                statuses.add(answer.get());
            }
        }

        Assertions.assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        house.get(Role.AUDITOR, "contributions/POUNDS").body("received.amount", equalTo("100.00"));
    }

    @Test
    void R17_a_reversal_restores_everything_and_happens_once() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);

        house.verb(Role.LEAD_FINANCE, "receipts/RC-B1", "reverse", "{\"reason\":\"Wrong\"}")
                .statusCode(200)
                .body("state", equalTo("REVERSED"))
                .body("booked.amount", equalTo("15336000.00"))
                .body("reversalReason", equalTo("Wrong"))
                .body("allowedActions", empty());

        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("available.amount", equalTo("25700000.00"))
                .body("receiptStatus", equalTo("NONE"));
        house.get(Role.CO_DONOR, "fx-differences/RC-B1").body("state", equalTo("REVERSED"));
        house.verb(Role.LEAD_FINANCE, "receipts/RC-B1", "reverse", "{\"reason\":\"Again\"}")
                .statusCode(409);
    }

    @Test
    void R06_nothing_is_booked_on_a_pledge() {
        House house = House.opened().withArrangement();
        house.create("contributions", House.POUNDS);

        house.received(1, "2026-03-05", "1.00", "8.52", "B1")
                .statusCode(409)
                .body("rule", equalTo("R06"))
                .body("state", equalTo("PLEDGED"))
                .body("allowedActions", empty())
                .body("contribution", equalTo(house.path("contributions/POUNDS")));
    }

    @Test
    void R21_the_lead_donors_money_is_released_and_a_co_donors_is_received() {
        House house = House.opened().withGrant().withPounds();

        house.released("2025-12-01", "25000000.00")
                .statusCode(201)
                .body("internal", equalTo(true))
                .body("fiscalQuarter", equalTo("2025-FQ4"))
                .body("booked.amount", equalTo("25000000.00"));
        house.post(Role.LEAD_FINANCE, house.path("internal-releases"), """
                {"contribution":"POUNDS","valueDate":"2026-03-05","amount":{"amount":"1.00","currency":"GBP"},
                 "rate":"8.52","rateSource":"Bank"}""")
                .statusCode(422)
                .body("rule", equalTo("R21"));
        house.post(Role.LEAD_FINANCE, house.path("receipts"), """
                {"contribution":"GRANT","valueDate":"2026-03-05","amount":{"amount":"1.00","currency":"DKK"},
                 "bankRef":"X"}""")
                .statusCode(422)
                .body("rule", equalTo("R21"));
        house.get(Role.AUDITOR, "receipts?internal=false").body("items", empty());
    }

    @Test
    void R16_a_wrong_currency_or_rate_is_refused_with_pointers() {
        House house = House.opened().withGrant().withPounds();

        house.post(Role.LEAD_FINANCE, house.path("receipts"), """
                {"contribution":"POUNDS","valueDate":"2026-03-05","amount":{"amount":"1.00","currency":"EUR"},
                 "bankRef":"X"}""")
                .statusCode(422)
                .body("rule", equalTo("R16"))
                .body("errors.pointer", contains("/amount/currency", "/rate"));
        house.post(Role.LEAD_FINANCE, house.path("internal-releases"), """
                {"contribution":"GRANT","valueDate":"2026-03-05","amount":{"amount":"1.00","currency":"DKK"},
                 "rate":"1.01","rateSource":"X"}""")
                .statusCode(422)
                .body("errors.pointer", contains("/rate"));
    }

    @Test
    void R03_money_is_not_booked_before_it_has_come_nor_before_the_books_begin() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");

        house.released(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString(), "1.00")
                .statusCode(422)
                .body("rule", equalTo("R03"));
        house.released("2025-09-30", "1.00").statusCode(422).body("rule", equalTo("R03"));
        house.released("2025-10-01", "1.00").statusCode(201).body("quarter", equalTo("2025Q4"));
    }

    @Test
    void R18_a_treatment_fits_the_sign_and_is_decided_once() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1800000.00", "8.52", "LOSS").statusCode(201);
        house.received(2, "2026-03-26", "1200000.00", "8.60", "GAIN").statusCode(201);

        house.verb(Role.LEAD_CONTROLLER, "fx-differences/RC-LOSS", "treat", "{\"treatment\":\"GAIN_TO_BUDGET\"}")
                .statusCode(422)
                .body("rule", equalTo("R18"));
        house.verb(Role.LEAD_CONTROLLER, "fx-differences/RC-GAIN", "treat", "{\"treatment\":\"LEAD_ABSORBS\"}")
                .statusCode(422);
        house.verb(Role.LEAD_CONTROLLER, "fx-differences/RC-LOSS", "treat", "{\"treatment\":\"BUDGET_REDUCTION\"}")
                .statusCode(200)
                .body("state", equalTo("TREATED"))
                .body("treatedBy.party", equalTo("LD"));
        house.verb(Role.LEAD_CONTROLLER, "fx-differences/RC-LOSS", "treat", "{\"treatment\":\"LEAD_ABSORBS\"}")
                .statusCode(409);
        house.get(Role.AUDITOR, "fx-differences?state=UNTREATED").body("items.ref", contains("RC-GAIN"));
        house.get(Role.AUDITOR, "fx-differences?state=TREATED").body("items.ref", contains("RC-LOSS"));
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_and_books_nothing_twice() {
        House house = House.opened().withGrant();
        String body = """
                {"contribution":"GRANT","valueDate":"2026-03-05","amount":{"amount":"5.00","currency":"DKK"}}""";

        String first = release(house, "K1", body).statusCode(201).extract().asString();
        String second = release(house, "K1", body)
                .statusCode(201)
                .header("Idempotency-Hit", equalTo("true"))
                .extract()
                .asString();
        Assertions.assertThat(second).isEqualTo(first);
        release(house, "K1", body.replace("5.00", "6.00")).statusCode(422);
        house.as(Role.LEAD_FINANCE)
                .contentType("application/json")
                .body(body)
                .post(house.path("internal-releases"))
                .then()
                .statusCode(400);
        house.get(Role.AUDITOR, "contributions/GRANT").body("received.amount", equalTo("5.00"));
    }

    private static ValidatableResponse release(House house, String key, String body) {
        return house.as(Role.LEAD_FINANCE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(house.path("internal-releases"))
                .then();
    }

    @Test
    void what_no_column_or_quarter_holds_is_refused_and_no_bug() {
        House house = House.opened().withGrant().withPounds();

        house.received(1, "2026-03-05", "9999999999999999.99", "99999999", "HUGE")
                .statusCode(422)
                .body("errors.pointer", contains("/amount/amount"));
        house.released("0001-01-01", "1.00").statusCode(422).body("rule", equalTo("R03"));
        house.get(Role.AUDITOR, "receipts/zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz").statusCode(404);
    }

    @Test
    void a_co_donor_reads_and_a_partner_does_not_and_neither_writes() {
        House house = House.opened().withGrant();

        house.get(Role.CO_DONOR, "receipts").statusCode(200);
        house.get(Role.PARTNER_FINANCE, "receipts").statusCode(403);
        house.post(Role.CO_DONOR, house.path("internal-releases"), """
                {"contribution":"GRANT","valueDate":"2026-03-05","amount":{"amount":"1.00","currency":"DKK"}}""").statusCode(403);
        house.get(Role.CO_DONOR, "contributions/GRANT").body("allowedActions", not(hasItem("commit")));
    }
}
