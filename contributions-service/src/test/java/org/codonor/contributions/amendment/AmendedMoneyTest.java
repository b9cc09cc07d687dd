package org.codonor.contributions.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.codonor.common.identity.Role;
import org.codonor.contributions.ask.Asking;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** What amendments change of contributions: dated rows, and only as far as what stands on them holds. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AmendedMoneyTest {
    @Test
    void R10_R12_more_money_is_a_dated_change_with_an_instalment_of_its_own() {
        Understanding mou = Understanding.reached();
        LocalDate day = mou.today.plusDays(40);

        mou.signed(day, Understanding.amount("250.00"));

        mou.read("contributions/PLUS")
                .body("amount.amount", equalTo("1000.00"))
                .body("available.amount", equalTo("10000.00"));
        mou.read("contributions/PLUS/history?asOf=" + day)
                .body("amount.amount", equalTo("1250.00"))
                .body("deltas.source", contains("COMMITMENT", "AMENDMENT"))
                .body("deltas[1].ref", equalTo("MOU-1"))
                .body("deltas[1].href", equalTo(mou.house.path("arrangements/MOU/amendments/1")))
                .body("deltas[1].amount.amount", equalTo("250.00"))
                .body("deltas[1].instalments.no", contains(2));
        mou.read("contributions/PLUS/history?asOf=" + day.minusDays(1)).body("amount.amount", equalTo("1000.00"));
    }

    @Test
    void R11_R12_a_plan_that_does_not_sum_and_less_than_came_are_refused() {
        Understanding mou = Understanding.reached();
        mou.house.post(Role.LEAD_FINANCE, mou.house.path("receipts"), """
                {"ref":"RC-1","contribution":"PLUS","instalment":1,"valueDate":"2026-03-06",
                 "amount":{"amount":"900.00","currency":"GBP"},"rate":"8","rateSource":"Bank advice","bankRef":"B1"}""").statusCode(201);
        String plan = """
                {"kind":"INSTALMENTS","contribution":"PLUS","plan":[{"no":1,"plannedOn":"2026-03-06","amount":"900.00"},
                 {"no":2,"plannedOn":"%s","amount":"%s"}]}""";

        mou.sign(mou.drafted(mou.today, Understanding.amount("-100.01")))
                .statusCode(422)
                .body("rule", equalTo("R11"))
                .body("errors.pointer", contains("/changes/0/change"));
        mou.sign(mou.drafted(mou.today, plan.formatted(mou.today, "99.99")))
                .statusCode(422)
                .body("rule", equalTo("R12"))
                .body("errors.pointer", contains("/changes/0/plan"));
        mou.signed(mou.today, plan.formatted(mou.today, "100.00"));
        mou.read("contributions/PLUS").body("instalments.amount.amount", contains("900.00", "100.00"));
    }

    @Test
    void R25_less_money_than_the_budget_plans_is_drafted_as_a_major_adjustment() {
        Understanding mou = Understanding.reached();
        String amendment = mou.drafted(mou.today.plusDays(1), Understanding.amount("-600.00"));

        mou.sign(amendment).statusCode(200).body("adjustments", contains(mou.house.path("adjustments/ADJ-1")));

        mou.read("contributions/PLUS").body("shortfall.amount", equalTo("800.00"));
        mou.read("adjustments/ADJ-1").body("type", equalTo("CEILING")).body("moves.amount", hasItem("800.00"));
        mou.withdraw(amendment).statusCode(200);
        mou.read("adjustments/ADJ-1").body("state", equalTo("WITHDRAWN"));
        mou.read("contributions/PLUS").body("shortfall.amount", equalTo("0.00"));
    }

    @Test
    void R25_an_amendment_drafts_what_is_short_and_not_once_more_what_was_drafted_for_a_measure() {
        Understanding mou = Understanding.reached();
        mou.house
                .post(Role.CO_DONOR, mou.house.path("donor-measures"), """
                {"kind":"REDUCE","contribution":"PLUS","reason":"less","effectiveFrom":"%s",
                 "amount":{"amount":"550.00","currency":"GBP"}}""".formatted(mou.today))
                .statusCode(201)
                .body("adjustments", contains(mou.house.path("adjustments/ADJ-1")));

        String amendment = mou.signed(mou.today.plusDays(1), Understanding.amount("-20.00"));

        mou.read("adjustments/ADJ-1").body("state", equalTo("WITHDRAWN"));
        mou.read(amendment).body("adjustments", contains(mou.house.path("adjustments/ADJ-2")));
        mou.read("adjustments/ADJ-2").body("moves.amount", contains("560.00"));
        mou.withdraw(amendment).statusCode(200);
        mou.read("adjustments/ADJ-2").body("state", equalTo("WITHDRAWN"));
        mou.read("adjustments/ADJ-3").body("state", equalTo("DRAFT")).body("moves.amount", contains("400.00"));
    }

    @Test
    void R44_R45_what_agreements_stand_on_is_not_signed_away() {
        Understanding mou = Understanding.reached();
        new Asking(mou.house.programme)
                .commit("A-1", "P", "L1", "PLUS", "4000.00")
                .then()
                .statusCode(200);

        mou.sign(mou.drafted(mou.today, Understanding.amount("-500.01")))
                .statusCode(409)
                .body("type", equalTo("/errors/not-enough-money"))
                .body("rule", equalTo("R44"))
                .body("available.amount", equalTo("3999.92"))
                .body("requested.amount", equalTo("4000.00"));
        mou.sign(mou.drafted(mou.today, Understanding.until("2029-12-30")))
                .statusCode(422)
                .body("rule", equalTo("R45"))
                .body("errors.pointer", contains("/changes/0"));
        mou.read("contributions/PLUS")
                .body("amount.amount", equalTo("1000.00"))
                .body("availableTo", equalTo("2029-12-31"));
        mou.signed(mou.today, Understanding.until("2030-06-30"), Understanding.amount("-500.00"));
        mou.read("contributions/PLUS")
                .body("amount.amount", equalTo("500.00"))
                .body("availableTo", equalTo("2030-06-30"));
    }

    @Test
    void R45_days_of_availability_are_read_as_of_the_day() {
        Understanding mou = Understanding.reached();
        LocalDate day = mou.today.plusDays(40);
        mou.signed(day, """
                {"kind":"AVAILABILITY","contribution":"PLUS","availableFrom":"%s"}""".formatted(day.plusDays(10)));

        check(mou, day.minusDays(1)).body(holds("availability"), equalTo(true));
        check(mou, day).body(holds("availability"), equalTo(false));
        check(mou, day.plusDays(10)).body(holds("availability"), equalTo(true));
    }

    @Test
    void R10_a_signed_amendment_is_withdrawn_before_its_day_and_stays_on_record() {
        Understanding mou = Understanding.reached();
        String amendment = mou.signed(mou.today.plusDays(40), Understanding.amount("250.00"));

        mou.withdraw(amendment)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("remark", equalTo("otherwise"));

        mou.read("contributions/PLUS").body("available.amount", equalTo("8000.00"));
        mou.read("contributions/PLUS/history?asOf=" + mou.today.plusDays(40))
                .body("amount.amount", equalTo("1000.00"))
                .body("deltas", hasSize(2))
                .body("deltas[1].counts", equalTo(false));
    }

    @Test
    void R10_R25_money_that_the_budget_plans_already_is_not_withdrawn() {
        Understanding mou = Understanding.reached();
        LocalDate day = mou.today.plusDays(40);
        String amendment = mou.signed(day, Understanding.amount("250.00"));
        String lines = String.join(
                ",",
                Understanding.line("L1", "CA1", "RS", "4500.00"),
                Understanding.line("L3", "CA1", "RS", "4500.00"));
        mou.house
                .approve(mou.house.decided(Understanding.budget(day.toString(), "DECISION", lines)))
                .statusCode(200);

        mou.withdraw(amendment).statusCode(409).body("rule", equalTo("R25"));
        mou.read("contributions/PLUS").body("available.amount", equalTo("10000.00"));
    }

    @Test
    void R10_a_pledge_is_no_matter_of_an_amendment() {
        Understanding mou = Understanding.reached();
        mou.house.create("contributions", Understanding.PLUS.replace("\"PLUS\"", "\"WORD\""));

        mou.sign(mou.drafted(mou.today, Understanding.amount("1.00").replace("PLUS", "WORD")))
                .statusCode(422)
                .body("errors.code", contains("state"));
        mou.read("contributions/WORD/history").body("deltas.source", contains("COMMITMENT"));
        mou.read("arrangements/MOU/amendments/1").body("adjustments", empty());
    }

    private static io.restassured.response.ValidatableResponse check(Understanding mou, LocalDate on) {
        return mou.house
                .as(Role.CO_DONOR)
                .contentType("application/json")
                .body("""
                        {"contribution":"PLUS","amount":{"amount":"1.00","currency":"DKK"},"line":"L1","on":"%s",
                         "purpose":"PLAN"}""".formatted(on))
                .post(mou.house.path("earmark-checks"))
                .then()
                .statusCode(200);
    }

    private static String holds(String code) {
        return "contributions[0].clauses.find { it.code == '" + code + "' }.holds";
    }
}
