package org.codonor.contributions.donormeasure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** What a donor does with its own money, and what follows at once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DonorMeasureTest {
    private static final String BECAUSE = "{\"reason\":\"because\"}";

    @Test
    void R10_R25_a_reduction_cuts_what_is_promised_and_drafts_what_the_budget_needs() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "5000000.00");

        measure(house, "REDUCE", "\"amount\":{\"amount\":\"500000.00\",\"currency\":\"GBP\"}")
                .statusCode(201)
                .body("state", equalTo("NOTIFIED"))
                .body("inEffect", equalTo(true))
                .body("effects[0].change.amount", equalTo("-500000.00"))
                .body("effects[0].committed.amount", equalTo("2500000.00"))
                .body("effects[0].instalments.no", contains(2))
                .body("effects[0].instalments[0].amount.amount", equalTo("700000.00"))
                .body("effects[0].shortfall.amount", equalTo("0.00"))
                .body("adjustments", empty())
                .body("allowedActions", contains("retract"));
        measure(house, "REDUCE", "\"amount\":{\"amount\":\"2000000.00\",\"currency\":\"GBP\"}")
                .statusCode(201)
                .body("effects[0].available.amount", equalTo("4283333.33"))
                .body("effects[0].planned.amount", equalTo("5000000.00"))
                .body("effects[0].shortfall.amount", equalTo("716666.67"))
                .body("adjustments", contains(house.path("adjustments/ADJ-1")));

        house.get(Role.CO_DONOR, "adjustments/ADJ-1")
                .body("state", equalTo("DRAFT"))
                .body("classification", equalTo("MAJOR"))
                .body("type", equalTo("CEILING"))
                .body("moves.fromLine", contains("L1"))
                .body("moves.amount", contains("716666.67"));
        house.verb(Role.LEAD_OFFICER, "adjustments/ADJ-1", "classify", null)
                .statusCode(200)
                .body("classification", equalTo("MAJOR"));
        house.get(Role.AUDITOR, "contributions/POUNDS/history")
                .body("amount.amount", equalTo("500000.00"))
                .body("deltas.source", contains("COMMITMENT", "MEASURE", "MEASURE"))
                .body("deltas.ref", contains("POUNDS", "DM-1", "DM-2"));

        house.verb(Role.CO_DONOR, "donor-measures/DM-2", "retract", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("RETRACTED"))
                .body("allowedActions", empty());
        house.get(Role.CO_DONOR, "adjustments/ADJ-1").body("state", equalTo("WITHDRAWN"));
        house.get(Role.AUDITOR, "contributions/POUNDS")
                .body("amount.amount", equalTo("2500000.00"))
                .body("receivable.amount", equalTo("21416666.67"));
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.available", equalTo("21416666.67"));
    }

    @Test
    void R25_of_two_contributions_that_are_short_each_is_treated_by_the_adjustment_drafted_for_it() {
        House house = House.opened().withGrant().withPounds();
        house.create("contributions", House.POUNDS.replace("POUNDS", "MORE"));
        house.verb(Role.LEAD_CONTROLLER, "contributions/MORE", "commit", null).statusCode(200);
        house.approve(house.submitted(House.budget("2026-02-18", "INITIAL", "1000.00", "25000000.00")
                        .replace("\"lines\":[", "\"lines\":[" + """
                                {"line":"L3","outcome":"OUT-CA1","coreArea":"CA1","geo":"RS","costType":"DIRECT",
                                 "amount":"25000000.00","years":[{"year":2026,"amount":"25000000.00"}],
                                 "funding":[{"contribution":"MORE","amount":"25000000.00"}]},""")))
                .statusCode(200);
        String less = "\"amount\":{\"amount\":\"1000000.00\",\"currency\":\"GBP\"}";
        measure(house, "REDUCE", less).statusCode(201).body("adjustments", contains(house.path("adjustments/ADJ-1")));
        notified(house, Role.CO_DONOR, "REDUCE", house.today(), "\"contribution\":\"MORE\"," + less)
                .statusCode(201)
                .body("adjustments", contains(house.path("adjustments/ADJ-2")));
        String other = house.create("adjustments", """
                {"title":"Other","rationale":"Needed","type":"REALLOCATION","validFrom":"%s","moves":[
                 {"fromLine":"L1","toLine":"L3","contribution":"GRANT","amount":"1.00"}]}""".formatted(house.today()))
                .extract()
                .path("ref");
        house.verb(Role.LEAD_OFFICER, "adjustments/" + other, "classify", null).statusCode(200);
        house.verb(Role.LEAD_CONTROLLER, "adjustments/" + other, "approve", null)
                .statusCode(422)
                .body("rule", equalTo("R25"));

        treated(house, "ADJ-1");

        house.get(Role.AUDITOR, "contributions/POUNDS").body("shortfall.amount", equalTo("0.00"));
        house.get(Role.AUDITOR, "contributions/MORE").body("shortfall.amount", equalTo("7866666.67"));
        treated(house, "ADJ-2");
        house.verb(Role.LEAD_CONTROLLER, "adjustments/" + other, "approve", null)
                .statusCode(200);
    }

    /** Put to the co-donor, which consents, approved and implemented. */
    private static void treated(House house, String ref) {
        String adjustment = "adjustments/" + ref;
        house.verb(Role.LEAD_OFFICER, adjustment, "classify", null).statusCode(200);
        house.verb(Role.LEAD_OFFICER, adjustment, "consult", """
                {"documents":[{"name":"Note","reference":"F-1","sha256":"%s"}]}""".formatted("ab".repeat(32)))
                .statusCode(200);
        house.verb(
                        Role.CO_DONOR,
                        "consultations/" + ref + "-R1",
                        "respond",
                        "{\"response\":\"CONSENT\",\"text\":\"Yes\"}")
                .statusCode(200);
        house.verb(Role.LEAD_CONTROLLER, adjustment, "approve", null).statusCode(200);
        house.verb(Role.LEAD_OFFICER, adjustment, "implement", null).statusCode(200);
    }

    @Test
    void R25_what_is_short_still_after_a_retraction_is_drafted_again() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "25700000.00");
        measure(house, "REDUCE", "\"amount\":{\"amount\":\"300000.00\",\"currency\":\"GBP\"}")
                .statusCode(201);
        measure(house, "REDUCE", "\"amount\":{\"amount\":\"600000.00\",\"currency\":\"GBP\"}")
                .statusCode(201)
                .body("adjustments", contains(house.path("adjustments/ADJ-2")));

        house.verb(Role.CO_DONOR, "donor-measures/DM-2", "retract", BECAUSE).statusCode(200);

        house.get(Role.AUDITOR, "adjustments/ADJ-2").body("state", equalTo("WITHDRAWN"));
        house.get(Role.AUDITOR, "adjustments/ADJ-3")
                .body("state", equalTo("DRAFT"))
                .body("moves.amount", contains("2570000.00"));
        house.get(Role.AUDITOR, "contributions/POUNDS").body("shortfall.amount", equalTo("2570000.00"));
        house.get(Role.CO_DONOR, "donor-measures/DM-1")
                .body("adjustments", contains(house.path("adjustments/ADJ-1"), house.path("adjustments/ADJ-3")));
        measure(house, "REDUCE", "\"ref\":\"THIRD\",\"amount\":{\"amount\":\"600000.00\",\"currency\":\"GBP\"}")
                .statusCode(201)
                .body("adjustments", contains(house.path("adjustments/ADJ-4")));
        house.verb(Role.CO_DONOR, "donor-measures/THIRD", "retract", BECAUSE).statusCode(200);
        house.verb(Role.CO_DONOR, "donor-measures/DM-1", "retract", BECAUSE).statusCode(200);
        house.get(Role.AUDITOR, "adjustments").body("items.state", not(hasItem("DRAFT")));
    }

    @Test
    void R10_R12_a_reduction_before_a_later_one_of_the_same_instalment_cuts_what_that_one_left() {
        House house = House.opened().withPounds();
        LocalDate today = LocalDate.parse(house.today());
        String later = today.plusDays(60).toString();
        String less = "\"contribution\":\"POUNDS\",\"amount\":{\"amount\":\"%s\",\"currency\":\"GBP\"}";
        notified(house, Role.CO_DONOR, "REDUCE", later, less.formatted("500000.00"))
                .statusCode(201);

        notified(house, Role.CO_DONOR, "REDUCE", today.plusDays(10).toString(), less.formatted("2500000.00"))
                .statusCode(422)
                .body("rule", equalTo("R10"));
        notified(house, Role.CO_DONOR, "REDUCE", today.plusDays(10).toString(), less.formatted("2499999.99"))
                .statusCode(201)
                .body("effects[0].change.amount", equalTo("-2499999.99"))
                .body("effects[0].committed.amount", equalTo("0.01"));

        house.get(Role.AUDITOR, "contributions/POUNDS/history?asOf=" + later)
                .body("amount.amount", equalTo("0.01"))
                .body(
                        "deltas.effectiveFrom",
                        contains("2026-02-18", today.plusDays(10).toString(), later, later))
                .body("deltas[3].amount.amount", equalTo("0.00"));
        house.verb(Role.CO_DONOR, "donor-measures/DM-1", "retract", BECAUSE).statusCode(409);
        house.verb(Role.CO_DONOR, "donor-measures/DM-2", "retract", BECAUSE).statusCode(200);
        house.verb(Role.CO_DONOR, "donor-measures/DM-1", "retract", BECAUSE).statusCode(200);
        house.get(Role.AUDITOR, "contributions/POUNDS/history?asOf=" + later)
                .body("amount.amount", equalTo("3000000.00"));
    }

    @Test
    void R11_R13_a_measure_that_breaks_a_rule_changes_nothing() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);

        measure(house, "REDUCE", "\"amount\":{\"amount\":\"1200000.01\",\"currency\":\"GBP\"}")
                .statusCode(422)
                .body("errors.rule", hasItem("R11"));
        measure(house, "INCREASE", "\"amount\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}")
                .statusCode(422)
                .body("errors.rule", hasItem("R13"));
        measure(house, "REFUND_REQUEST", "\"amount\":{\"amount\":\"1800000.01\",\"currency\":\"GBP\"}")
                .statusCode(422)
                .body("errors.rule", hasItem("R11"));
        measure(house, "SUSPEND", "\"amount\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/amount"));
        house.get(Role.CO_DONOR, "donor-measures").body("items", empty());
    }

    @Test
    void R11_all_that_is_asked_back_together_is_at_most_what_came() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        measure(house, "REFUND_REQUEST", "\"ref\":\"BACK\",\"amount\":{\"amount\":\"1000000.00\",\"currency\":\"GBP\"}")
                .statusCode(201);

        measure(house, "REFUND_REQUEST", "\"amount\":{\"amount\":\"800000.01\",\"currency\":\"GBP\"}")
                .statusCode(422)
                .body("errors.rule", hasItem("R11"))
                .body("askedBefore.amount", equalTo("1000000.00"));
        measure(house, "REFUND_REQUEST", "\"amount\":{\"amount\":\"800000.00\",\"currency\":\"GBP\"}")
                .statusCode(201);
        house.verb(Role.CO_DONOR, "donor-measures/BACK", "retract", BECAUSE).statusCode(200);
        measure(house, "REFUND_REQUEST", "\"amount\":{\"amount\":\"1000000.00\",\"currency\":\"GBP\"}")
                .statusCode(201);
    }

    @Test
    void R14_a_suspension_holds_at_once_and_until_it_is_resumed_and_is_acknowledged_in_time() {
        House house = House.opened().withPounds();

        measure(house, "SUSPEND", "\"ref\":\"PAUSE\"")
                .statusCode(201)
                .body("effects[0].standing", equalTo("SUSPENDED"));
        house.get(Role.LEAD_FINANCE, "contributions/POUNDS")
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedBy", contains("MEASURE"));
        house.verb(
                        Role.LEAD_FINANCE,
                        "contributions/POUNDS/instalments/1",
                        "call",
                        "{}",
                        house.etag(Role.LEAD_FINANCE, "contributions/POUNDS"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R14"));
        measure(house, "SUSPEND", null)
                .statusCode(409)
                .body("rule", equalTo("R14"))
                .body("state", equalTo("SUSPENDED"))
                .body("allowedActions", empty());
        house.get(Role.CO_DONOR, "obligations?kind=MEASURE_ACKNOWLEDGEMENT")
                .body("items.ref", contains("ACK-PAUSE"))
                .body("items.owner", contains("LD"))
                .body("items.state", contains("DUE_SOON"));
        house.verb(Role.LEAD_OFFICER, "donor-measures/PAUSE", "acknowledge", "{\"note\":\"Stopped\"}")
                .statusCode(200)
                .body("state", equalTo("EFFECTIVE"))
                .body("acknowledgement", equalTo("Stopped"));
        house.get(Role.CO_DONOR, "obligations?kind=MEASURE_ACKNOWLEDGEMENT").body("items.state", contains("DONE"));
        house.verb(Role.CO_DONOR, "donor-measures/PAUSE", "retract", BECAUSE)
                .statusCode(409)
                .body("state", equalTo("EFFECTIVE"));

        measure(house, "RESUME", null).statusCode(201);
        house.get(Role.CO_DONOR, "donor-measures/PAUSE")
                .body("state", equalTo("ENDED"))
                .body("endedOn", equalTo(house.today()))
                .body("inEffect", equalTo(false));
        house.get(Role.LEAD_FINANCE, "contributions/POUNDS").body("state", equalTo("COMMITTED"));
        measure(house, "RESUME", null).statusCode(409);
    }

    @Test
    void R102_a_donor_speaks_for_its_own_money() {
        House house = House.opened().withGrant().withPounds();
        String tomorrow = LocalDate.parse(house.today()).plusDays(1).toString();

        notified(house, Role.LEAD_OFFICER, "SUSPEND", house.today(), "\"contribution\":\"POUNDS\"")
                .statusCode(403)
                .body("rule", equalTo("R102"));
        notified(house, Role.CO_DONOR, "SUSPEND", house.today(), "\"contribution\":\"GRANT\"")
                .statusCode(403);
        notified(house, Role.CO_DONOR, "SUSPEND", "2026-01-01", "\"contribution\":\"POUNDS\"")
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveFrom"));
        notified(
                        house,
                        Role.LEAD_OFFICER,
                        "REDUCE",
                        tomorrow,
                        "\"contribution\":\"GRANT\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"DKK\"}")
                .statusCode(201)
                .body("inEffect", equalTo(false))
                .body("effects[0].committed.amount", equalTo("299999999.00"));
        house.get(Role.CO_DONOR, "contributions/GRANT")
                .body("amount.amount", equalTo("300000000.00"))
                .body("available.amount", equalTo("299999999.00"));
        house.verb(Role.CO_DONOR, "donor-measures/DM-1", "retract", BECAUSE).statusCode(403);
    }

    @Test
    void R12_what_is_withheld_is_committed_but_not_receivable_until_it_is_resumed() {
        House house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1000000.00", "8.52", "B1").statusCode(201);

        measure(house, "WITHHOLD", "\"instalments\":[2]")
                .statusCode(201)
                .body("effects[0].instalments.state", contains("WITHHELD"));
        measure(house, "WITHHOLD", "\"instalments\":[2]").statusCode(409);
        house.get(Role.CO_DONOR, "receivables")
                .statusCode(200)
                .body("receivable.amount", equalTo("6853333.33"))
                .body("overdue.amount", equalTo("6853333.33"))
                .body("withheld.amount", equalTo("10280000.00"))
                .body("items.contribution", contains("POUNDS"))
                .body("items[0].instalments.state", contains("PART_RECEIVED", "WITHHELD"))
                .body("items[0].instalments.overdue", contains(true, false))
                .body("items[0].instalments[0].missing.amount", equalTo("800000.00"));
        house.get(Role.CO_DONOR, "receivables?donor=LD").body("items", empty());
        house.get(Role.CO_DONOR, "obligations?kind=INSTALMENT")
                .body("items.state", containsInAnyOrder("OVERDUE", "WAIVED"));

        measure(house, "RESUME", null).statusCode(201).body("effects[0].instalments.state", contains("PLANNED"));
        house.get(Role.CO_DONOR, "donor-measures/DM-1").body("endedOn", equalTo(house.today()));
        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("withheld.amount", equalTo("0.00"))
                .body("overdue.amount", equalTo("17133333.33"));
    }

    @Test
    void R15_a_withdrawal_leaves_what_came_and_funds_nothing_new() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "20000000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.5666666667", "B1").statusCode(201);

        notified(house, Role.CO_DONOR, "WITHDRAW", house.today(), null)
                .statusCode(201)
                .body("effects[0].committed.amount", equalTo("1800000.00"))
                .body("effects[0].available.amount", equalTo("15420000.00"))
                .body("effects[0].shortfall.amount", equalTo("4580000.00"))
                .body("adjustments", contains(house.path("adjustments/ADJ-1")));
        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("state", equalTo("WITHDRAWN"))
                .body("refundProposal.unspent.amount", equalTo("15420000.00"));
        house.get(Role.CO_DONOR, "obligations?owner=LD&limit=200")
                .body("items.ref", hasItems("ACK-DM-1", "REFUND-DM-1"))
                .body(
                        "items.find { it.ref == 'REFUND-DM-1' }.dueOn",
                        equalTo(LocalDate.parse(house.today()).plusMonths(6).toString()));
        String more = house.submitted(House.budget(house.today(), "CONTRIBUTION_JOINS", "1000.00", "1000000.00")
                .replace("\"lines\":[", "\"lines\":[" + """
                        {"line":"L3","outcome":"OUT-CA1","coreArea":"CA1","geo":"RS","costType":"DIRECT","amount":"1.00",
                         "years":[{"year":2026,"amount":"1.00"}],"funding":[{"contribution":"POUNDS","amount":"1.00"}]},"""));
        house.approve(more).statusCode(422).body("errors.rule", hasItem("R15"));
        measure(house, "INCREASE", "\"amount\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}")
                .statusCode(409)
                .body("rule", equalTo("R10"))
                .body("state", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());
    }

    private static ValidatableResponse measure(House house, String kind, String more) {
        return notified(
                house,
                Role.CO_DONOR,
                kind,
                house.today(),
                "\"contribution\":\"POUNDS\"" + (more == null ? "" : "," + more));
    }

    private static ValidatableResponse notified(House house, Role role, String kind, String from, String more) {
        return house.post(
                role, house.path("donor-measures"), """
                {"kind":"%s","reason":"because","effectiveFrom":"%s"%s}""".formatted(kind, from, more == null ? "" : "," + more));
    }
}
