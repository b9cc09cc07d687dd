package org.codonor.contributions.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Budgets in which a contribution joins, and that none changes what donors pay without them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class JoiningBudgetTest {
    @Test
    void R31_a_contribution_joins_once_on_its_own_arrangement_and_a_version_in_which_nothing_joins_is_none() {
        House house = House.opened()
                .withGrant()
                .withBudget("2026-01-01", "INITIAL", "1000.00", "0.00")
                .withPounds();
        house.create("contributions", House.POUNDS.replace("POUNDS", "MORE"));
        house.create("arrangements", """
                {"ref":"OTHER","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18",
                 "endsOn":"2030-12-31",
                 "terms":{"contribution":"a","instalmentPlan":"b","reporting":"c","management":"d","audit":"e"}}""");
        house.verb(Role.LEAD_OFFICER, "arrangements/OTHER", "sign", "{\"signedOn\":\"2026-02-18\"}")
                .statusCode(200);
        String joins = House.budget("2026-04-01", "CONTRIBUTION_JOINS", "1000.00", "10.00");

        refusedToJoin(house, joins.replace("\"MOU\"", "\"OTHER\""), "not-joining", "nothing-joins");
        refusedToJoin(house, joins.replace("\"MOU\"", "\"Act 1\""), "not-joining", "nothing-joins");
        refusedToJoin(house, House.budget("2026-04-01", "CONTRIBUTION_JOINS", "1000.00", "0.00"), "nothing-joins");
        house.approve(house.submitted(joins)).statusCode(200);
        String more = House.budget("2026-04-01", "CONTRIBUTION_JOINS", "1000.00", "11.00");
        refusedToJoin(house, more, "others-change", "nothing-joins");
    }

    @Test
    void R31_the_lead_donors_second_contribution_joins_on_its_own_approval() {
        House house = House.opened().withGrant().withBudget("2026-01-01", "INITIAL", "1000.00", "0.00");
        house.create("contributions", """
                {"ref":"SECOND","donor":"LD","approvalRef":"Act 2","amount":{"amount":"50.00","currency":"DKK"},
                 "effectiveFrom":"2026-01-01","availableFrom":"2026-01-01","availableTo":"2030-12-31"}""");
        String joins = House.budget("2026-04-01", "CONTRIBUTION_JOINS", "1000.00", "10.00")
                .replace("POUNDS", "SECOND")
                .replace("\"MOU\"", "\"Act 2\"");
        house.verb(Role.LEAD_CONTROLLER, "contributions/SECOND", "commit", null).statusCode(200);

        refusedToJoin(house, joins.replace("Act 2", "Act 1"), "not-joining", "nothing-joins");
        house.approve(house.submitted(joins)).statusCode(200).body("no", equalTo(2));
    }

    @Test
    void R31_what_joins_leaves_the_years_the_main_lines_and_the_salaries_of_the_plan_as_they_are() {
        House house = House.opened()
                .withGrant()
                .withBudget("2026-01-01", "INITIAL", "1000.00", "0.00")
                .withPounds();
        String joins = House.budget("2026-04-01", "CONTRIBUTION_JOINS", "1000.00", "10.00");
        String geo = "\"geo\":\"TR\"";

        String years = house.submitted(joins.replace(
                "{\"year\":2026,\"amount\":\"1000.00\"}",
                "{\"year\":2026,\"amount\":\"900.00\"},{\"year\":2027,\"amount\":\"100.00\"}"));
        house.approve(years)
                .statusCode(422)
                .body("rule", equalTo("R31"))
                .body("errors.pointer", contains("/lines/1/years", "/lines/1/years"));
        String mainLine = house.submitted(joins.replace(geo, geo + ",\"mainLine\":\"L1\",\"salary\":true"));
        house.approve(mainLine)
                .statusCode(422)
                .body("errors.pointer", contains("/lines/1/mainLine", "/lines/1/salary"));

        house.approve(house.submitted(joins)).statusCode(200).body("no", equalTo(2));
    }

    @Test
    void R39_R31_no_version_changes_what_donors_pay_without_them() {
        House house = House.opened()
                .withGrant()
                .withBudget("2026-01-01", "INITIAL", "1000.00", "0.00")
                .withPounds();

        String adjusted = house.submitted(House.budget("2026-04-01", "ADJUSTMENT", "1000.00", "0.00"));
        house.approve(adjusted).statusCode(422).body("rule", equalTo("R39"));
        String joins = house.submitted(House.budget("2026-04-01", "CONTRIBUTION_JOINS", "999.00", "10.00"));
        house.approve(joins).statusCode(422).body("rule", equalTo("R31"));
        String technical = house.submitted(House.budget("2026-04-01", "FX_TECHNICAL", "1000.00", "10.00"));
        house.approve(technical).statusCode(422).body("rule", equalTo("R18"));
    }

    private static void refusedToJoin(House house, String version, String... codes) {
        house.approve(house.submitted(version))
                .statusCode(422)
                .body("rule", equalTo("R31"))
                .body("errors.code", contains(codes));
    }
}
