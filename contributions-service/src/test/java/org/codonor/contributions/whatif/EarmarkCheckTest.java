package org.codonor.contributions.whatif;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.contributions.ask.Asking;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EarmarkCheckTest {
    private static final String BROKEN = "contributions[0].clauses.findAll { !it.holds }.rule";

    @Test
    void a_co_donor_is_told_each_clause_and_what_is_available_and_nothing_is_written() {
        House house = House.opened()
                .withGrant()
                .withBudget("2025-10-01", "INITIAL", "1000.00", "0.00")
                .withPounds()
                .withBudget("2026-02-18", "CONTRIBUTION_JOINS", "1000.00", "20000000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        String head = house.get(Role.AUDITOR, "balances").extract().asString();

        ask(house, "\"donor\":\"CD\",\"purpose\":\"CONTRACT\",\"line\":\"L1\",\"partner\":\"IOM\"", "20000000.00")
                .body("allowed", equalTo(true))
                .body("geo", equalTo("RS"))
                .body("available.amount", equalTo("20000000.00"))
                .body("contributions.contribution", contains("POUNDS"));
        ask(house, "\"contribution\":\"POUNDS\",\"purpose\":\"CONTRACT\",\"line\":\"L1\"", "20000000.01")
                .body("allowed", equalTo(false))
                .body(BROKEN, contains("R43"));
        ask(house, "\"donor\":\"CD\",\"purpose\":\"PLAN\",\"line\":\"L2\"", "1.00")
                .body("allowed", equalTo(false))
                .body("available.amount", equalTo("0.00"))
                .body(BROKEN, contains("R27", "R28"));
        ask(house, "\"donor\":\"CD\",\"purpose\":\"PAY\",\"partner\":\"IOM\",\"on\":\"2026-03-04\"", "1.00")
                .body("allowed", equalTo(false))
                .body(BROKEN, contains("R53", "R55", "R54"));
        ask(house, "\"donor\":\"CD\",\"purpose\":\"PLAN\",\"geo\":\"RS\"", "5616000.00")
                .body("contributions[0].clauses.find { it.rule == 'R25' }.available.amount", equalTo("5616000.00"))
                .body("allowed", equalTo(true));

        house.get(Role.AUDITOR, "balances").body(equalTo(head));
    }

    @Test
    void r12_r54_what_is_withheld_or_has_not_come_is_said_and_where_to_ask_about_the_partner() {
        House house = House.opened()
                .withGrant()
                .withBudget("2025-10-01", "INITIAL", "1000.00", "0.00")
                .withPounds()
                .withBudget("2026-02-18", "CONTRIBUTION_JOINS", "1000.00", "20000000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        String pounds = "\"contribution\":\"POUNDS\",\"partner\":\"IOM\",\"purpose\":";

        ask(house, pounds + "\"PAY\",\"on\":\"2026-03-10\"", "1.00")
                .body("contributions[0].clauses.find { it.code == 'cash' }.text", containsString("1200000.00"))
                .body("contributions[0].clauses.find { it.code == 'cash' }.text", containsString("2026-03-27"))
                .body("contributions[0].clauses.find { it.code == 'withheld' }.holds", equalTo(true))
                .body("elsewhere", containsString(house.path("partners/IOM/overview")));
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"WITHHOLD","contribution":"POUNDS","reason":"because","effectiveFrom":"%s","instalments":[2]}""".formatted(house.today()))
                .statusCode(201);

        ask(house, pounds + "\"CONTRACT\",\"line\":\"L1\"", "1.00")
                .body("allowed", equalTo(true))
                .body("contributions[0].clauses.find { it.code == 'withheld' }.holds", equalTo(false))
                .body("contributions[0].clauses.find { it.code == 'withheld' }.binding", equalTo(false))
                .body("contributions[0].clauses.find { it.code == 'withheld' }.text", containsString("1200000.00"))
                .body("elsewhere", containsString(house.path("partners/IOM.")));
        ask(house, "\"contribution\":\"POUNDS\",\"purpose\":\"PLAN\",\"line\":\"L1\"", "1.00")
                .body("elsewhere", nullValue());
    }

    @Test
    void R43_a_line_that_an_agreement_contracted_which_is_over_is_free_for_others() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");
        new Asking(house.programme)
                .commit("A-1", "UNICEF", "L1", "GRANT", "400.00")
                .then()
                .statusCode(200);
        String line = "\"contribution\":\"GRANT\",\"partner\":\"IOM\",\"purpose\":\"CONTRACT\",\"line\":\"L1\"";

        ask(house, line + ",\"on\":\"2029-12-31\"", "600.00")
                .body("allowed", equalTo(false))
                .body(BROKEN, contains("R43", "R43"));
        ask(house, line + ",\"on\":\"2030-01-01\"", "600.00").body("allowed", equalTo(true));
        ask(house, line + ",\"on\":\"2030-01-01\"", "600.01").body("allowed", equalTo(false));
    }

    @Test
    void R15_what_is_to_be_withdrawn_is_planned_no_more_by_no_version_on_any_day() {
        House house = House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "1000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.5666666667", "B1").statusCode(201);
        String later = java.time.LocalDate.parse(house.today()).plusDays(60).toString();
        house.post(Role.CO_DONOR, house.path("donor-measures"), """
                {"kind":"WITHDRAW","contribution":"POUNDS","reason":"over","effectiveFrom":"%s"}""".formatted(later))
                .statusCode(201);

        ask(house, "\"contribution\":\"POUNDS\",\"purpose\":\"PLAN\",\"line\":\"L1\"", "1.00")
                .body("allowed", equalTo(false))
                .body(BROKEN, contains("R15"))
                .body(
                        "contributions[0].clauses.find { it.rule == 'R15' }.text",
                        equalTo("POUNDS is to be withdrawn and funds nothing new."));
    }

    @Test
    void what_the_programme_does_not_know_or_what_contradicts_is_refused() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");

        refused(house, "\"donor\":\"LD\",\"line\":\"L9\"", "1.00").body("errors.pointer", contains("/line"));
        refused(house, "\"donor\":\"LD\",\"agreement\":\"AG-NOPE\",\"purpose\":\"PLAN\"", "1.00")
                .body("errors.pointer", contains("/agreement"));
        refused(house, "\"donor\":\"XX\"", "1.00").body("errors.pointer", contains("/donor"));
        refused(house, "\"donor\":\"LD\",\"contribution\":\"GRANT\",\"line\":\"L1\",\"geo\":\"TR\"", "0.00")
                .body("errors.pointer", contains("/amount", "/contribution", "/geo"));
    }

    private static ValidatableResponse ask(House house, String members, String amount) {
        return post(house, Role.CO_DONOR, members, amount).statusCode(200);
    }

    private static ValidatableResponse refused(House house, String members, String amount) {
        return post(house, Role.AUDITOR, members, amount).statusCode(422);
    }

    private static ValidatableResponse post(House house, Role role, String members, String amount) {
        return house.post(role, house.path("earmark-checks"), """
                {%s,"amount":{"amount":"%s","currency":"DKK"}}""".formatted(members, amount));
    }
}
