package org.codonor.contributions.arrangement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.Test;

/** What becomes of an arrangement, and of the money under it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ArrangementTest {
    private static final String BECAUSE = "{\"reason\":\"because\"}";

    @Test
    void R07_a_draft_says_what_it_lacks_and_may_be_withdrawn() {
        House house = House.opened();
        house.create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","management":"d","audit":"\\u00a0\\u200b"}}""");

        house.get(Role.CO_DONOR, "arrangements/MOU/completeness")
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("missing.pointer", contains("/terms/instalmentPlan", "/terms/reporting", "/terms/audit"))
                .body("missing.rule", hasItem("R07"));
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "withdraw", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}")
                .statusCode(409)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void R14_a_suspended_arrangement_suspends_the_money_under_it_until_its_party_resumes() {
        House house = House.opened().withPounds();

        foreign(house, "suspend").statusCode(404);
        house.verb(Role.CO_DONOR, "arrangements/MOU", "suspend", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedBy", equalTo("CD"))
                .body("allowedActions", contains("resume"));
        house.get(Role.LEAD_FINANCE, "contributions/POUNDS")
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedBy", contains("ARRANGEMENT"));
        house.verb(
                        Role.LEAD_FINANCE,
                        "contributions/POUNDS/instalments/1",
                        "call",
                        "{}",
                        house.etag(Role.LEAD_FINANCE, "contributions/POUNDS"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("R14"));
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "resume", BECAUSE).statusCode(403);
        house.verb(Role.CO_DONOR, "arrangements/MOU", "resume", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"));
        house.get(Role.LEAD_FINANCE, "contributions/POUNDS")
                .body("state", equalTo("COMMITTED"))
                .body("suspendedBy", empty());
        house.get(Role.AUDITOR, "contributions/POUNDS/history")
                .body("deltas.standing", hasItem("SUSPENDED"))
                .body("deltas.source", contains("COMMITMENT", "ARRANGEMENT", "ARRANGEMENT"));
    }

    @Test
    void R15_a_terminated_arrangement_shows_what_is_to_go_back_and_closes_when_all_is_settled() {
        House house = House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "0.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);

        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "close", null).statusCode(409);
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"2020-01-01"}""").statusCode(422);
        String today = house.today();
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"%s"}""".formatted(today))
                .statusCode(200)
                .body("state", equalTo("TERMINATED"))
                .body("endsOn", equalTo(today))
                .body("refundProposals", hasSize(1))
                .body("refundProposals[0].unspent.amount", equalTo("15336000.00"));
        house.get(Role.CO_DONOR, "contributions/POUNDS")
                .body("state", equalTo("WITHDRAWN"))
                .body("amount.amount", equalTo("1800000.00"))
                .body("receivable.amount", equalTo("0.00"))
                .body("instalments.state", contains("RECEIVED", "CANCELLED"))
                .body("refundProposal.balanceLead.amount", equalTo("15336000.00"));
        house.verb(Role.LEAD_FINANCE, "contributions/POUNDS", "report-obligations", """
                {"amount":{"amount":"336000.00","currency":"DKK"},"asOf":"%s","note":"statement"}""".formatted(today))
                .statusCode(200)
                .body("refundProposal.unspent.amount", equalTo("15000000.00"));
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "close", null)
                .statusCode(409)
                .body("state", equalTo("TERMINATED"))
                .body("allowedActions", contains("close"))
                .body("open", contains("POUNDS"));
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "settle", "{\"waiver\":\"all\"}")
                .statusCode(409)
                .body("state", equalTo("WITHDRAWN"))
                .body("allowedActions", contains("settle"))
                .body("balanceLead.amount", equalTo("15336000.00"));
    }

    @Test
    void r25_what_the_budget_plans_of_a_terminated_arrangement_and_will_not_come_is_drafted_as_after_a_withdrawal() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "20000000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.5666666667", "B1").statusCode(201);
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"REDUCE","contribution":"POUNDS","reason":"less","effectiveFrom":"%s",
                 "amount":{"amount":"900000.00","currency":"GBP"}}""".formatted(house.today()))
                .statusCode(201)
                .body("effects[0].shortfall.amount", equalTo("2010000.00"))
                .body("adjustments", contains(house.path("adjustments/ADJ-1")));

        String later = LocalDate.parse(house.today()).plusDays(30).toString();
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"%s"}""".formatted(later))
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("adjustments", contains(house.path("adjustments/ADJ-2")));

        house.get(Role.CO_DONOR, "adjustments/ADJ-1").body("state", equalTo("WITHDRAWN"));
        house.get(Role.CO_DONOR, "adjustments/ADJ-2")
                .body("state", equalTo("DRAFT"))
                .body("classification", equalTo("MAJOR"))
                .body("type", equalTo("CEILING"))
                .body("validFrom", equalTo(later))
                .body("moves.fromLine", contains("L1"))
                .body("moves.contribution", contains("POUNDS"))
                .body("moves.amount", contains("4580000.00"));
        house.get(Role.CO_DONOR, "contributions/POUNDS").body("available.amount", equalTo("15420000.00"));
    }

    @Test
    void r25_a_termination_that_leaves_what_is_planned_drafts_nothing() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "15420000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.5666666667", "B1").statusCode(201);

        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"%s"}""".formatted(house.today()))
                .statusCode(200)
                .body("state", equalTo("TERMINATED"))
                .body("refundProposals[0].unspent.amount", equalTo("15420000.00"))
                .body("adjustments", empty());

        house.get(Role.LEAD_OFFICER, "adjustments").body("items", empty());
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"%s"}""".formatted(house.today()))
                .statusCode(409)
                .body("state", equalTo("TERMINATED"))
                .body("allowedActions", contains("close"));
    }

    @Test
    void a_contribution_of_which_nothing_came_is_cancelled_and_its_arrangement_closes() {
        House house = House.opened().withPounds();
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "cancel", BECAUSE)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("available.amount", equalTo("0.00"))
                .body("allowedActions", empty());
        house.get(Role.AUDITOR, "balances?groupBy=contribution")
                .body("items.find { it.contribution == 'POUNDS' }.available", equalTo("0.00"));

        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"%s"}""".formatted(house.today()))
                .statusCode(200);
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "close", null)
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void an_instalment_is_called_and_cancelled_with_a_plan_that_holds() {
        House house = House.opened().withPounds();
        String two = "contributions/POUNDS/instalments/2";
        String first = house.etag(Role.LEAD_FINANCE, "contributions/POUNDS");

        house.verb(Role.LEAD_FINANCE, two, "call", "{\"dueOn\":\"2026-04-01\"}", first)
                .then()
                .statusCode(422)
                .body("rule", equalTo("R13"));
        String called = house.verb(Role.LEAD_FINANCE, two, "call", "{\"dueOn\":\"2026-03-30\"}", first)
                .then()
                .statusCode(200)
                .body("instalments[1].state", equalTo("CALLED"))
                .body("instalments[1].dueOn", equalTo("2026-03-30"))
                .body("instalments.overdue", contains(true, true))
                .body("overdue.amount", equalTo("25700000.00"))
                .extract()
                .header("ETag");
        house.get(Role.CO_DONOR, "obligations?kind=INSTALMENT").body("items.dueOn", hasItem("2026-03-30"));
        String plan = """
                {"reason":"at once","instalments":[{"no":2,"plannedOn":"2026-03-27","latestOn":"2026-03-31","amount":"%s"}]}""";
        String one = "contributions/POUNDS/instalments/1";
        house.verb(Role.LEAD_FINANCE, one, "cancel", plan.formatted("2999999.99"), called)
                .then()
                .statusCode(422)
                .body("rule", equalTo("R12"));
        house.verb(Role.LEAD_FINANCE, one, "cancel", plan.formatted("3000000.00"), called)
                .then()
                .statusCode(200)
                .body("instalments.state", contains("CANCELLED", "CALLED"))
                .body("receivable.amount", equalTo("25700000.00"));
        house.received(1, "2026-03-05", "1.00", "8.52", "B1").statusCode(422);
        house.get(Role.CO_DONOR, "obligations?kind=INSTALMENT")
                .body("items.ref", contains("INST-POUNDS-2"))
                .body("items.ref", not(hasItem("INST-POUNDS-1")));
    }

    private static ValidatableResponse foreign(House house, String verb) {
        return given().auth()
                .oauth2(Tokens.of("C2", house.programme, Role.CO_DONOR))
                .header("If-Match", "\"x\"")
                .contentType("application/json")
                .body(BECAUSE)
                .post(house.path("arrangements/MOU/" + verb))
                .then();
    }
}
