package org.codonor.contributions.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Next year's budget waits for the donors' decision (R99). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NextYearsBudgetTest {
    @Test
    void R99_next_years_budget_waits_for_the_donors_decision_and_until_then_the_last_version_continues() {
        House house = House.opened().withGrant().withBudget("2026-01-01", "INITIAL", "1000.00", "0.00");
        int year = LocalDate.parse(house.today()).getYear() + 1;
        String budget =
                House.budget(year + "-01-01", "DECISION", "2000.00", "0.00").replace("\"L2\"", "\"L3\"");
        String ref = house.submitted(budget);

        house.approve(ref).statusCode(409).body("rule", equalTo("R99"));
        house.get(Role.CO_DONOR, "budget-years/" + year)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("inForce", startsWith("/v1/"))
                .body("proposedState", equalTo("SUBMITTED"))
                .body("frozenLines", contains("L3"));
        house.get(Role.AUDITOR, "budget-years/2026").body("state", equalTo("CONTINUED"));
        String decision =
                house.create("decisions", """
                {"kind":"APPROVE_BUDGET","text":"So it is.","linkedRef":"%s"}""".formatted(ref)).extract().path("ref");
        house.approve(ref).statusCode(409).body("decisionState", equalTo("PROPOSED"));
        house.verb(Role.LEAD_OFFICER, "decisions/" + decision, "agree", null).statusCode(200);

        house.approve(ref)
                .statusCode(200)
                .body("approvalRef", equalTo(decision))
                .body("state", equalTo("APPROVED"));
        house.get(Role.AUDITOR, "budget-versions?inForceOn=" + house.today()).body("items.no", contains(1));
        house.get(Role.AUDITOR, "budget-versions?inForceOn=" + year + "-01-01").body("items.no", contains(2));
        house.get(Role.AUDITOR, "budget-versions?inForceOn=2025-12-31").body("items", empty());
        house.get(Role.AUDITOR, "budget-years/" + year)
                .body("state", equalTo("DECIDED"))
                .body("frozenLines", empty());
        house.create("decisions", """
                {"ref":"LATER","kind":"OTHER","text":"No."}""");
        house.verb(Role.LEAD_OFFICER, "decisions/LATER", "agree", null).statusCode(200);
        house.verb(Role.LEAD_OFFICER, "decisions/" + decision, "revoke", "{\"by\":\"LATER\"}")
                .statusCode(409)
                .body("rule", equalTo("R99"));
    }

    @Test
    void R99_the_decision_that_is_named_is_the_one_that_counts() {
        House house = House.opened()
                .withGrant()
                .withBudget("2026-01-01", "INITIAL", "1000.00", "0.00")
                .withPounds();
        int year = LocalDate.parse(house.today()).getYear() + 1;
        String ref = house.create("budget-versions", House.budget(year + "-01-01", "DECISION", "2000.00", "0.00"))
                .extract()
                .path("ref");
        agreed(house, "EARLY", ref);
        house.verb(Role.LEAD_OFFICER, "budget-versions/" + ref, "submit", null).statusCode(200);
        house.approve(ref).statusCode(409).body("decision", nullValue()).body("decisionState", nullValue());
        proposed(house, "NO", ref);
        house.verb(Role.CO_DONOR, "decisions/NO", "decline", "{\"reason\":\"Not yet\"}")
                .statusCode(200);

        house.approve(ref).statusCode(409).body("decision", equalTo("NO")).body("decisionState", equalTo("NOT_AGREED"));
        house.get(Role.CO_DONOR, "budget-years/" + year)
                .body("decision", equalTo("NO"))
                .body("decisionState", equalTo("NOT_AGREED"));

        agreed(house, "YES", ref);
        house.approve(ref).statusCode(200).body("approvalRef", equalTo("YES"));
        agreed(house, "AFTER", ref);
        house.get(Role.CO_DONOR, "budget-years/" + year).body("decision", equalTo("YES"));
    }

    @Test
    void R99_a_contribution_that_joins_does_not_begin_next_years_budget_before_the_donors_decided_on_it() {
        House house = House.opened()
                .withGrant()
                .withBudget("2026-01-01", "INITIAL", "1000.00", "0.00")
                .withPounds();
        int year = LocalDate.parse(house.today()).getYear() + 1;
        String joins = house.submitted(House.budget(year + "-01-01", "CONTRIBUTION_JOINS", "1000.00", "10.00"));

        house.approve(joins)
                .statusCode(422)
                .body("rule", equalTo("R99"))
                .body("errors.pointer", contains("/validFrom"));
        house.get(Role.CO_DONOR, "budget-years/" + year)
                .body("state", equalTo("OPEN"))
                .body("inForce", equalTo(house.path("budget-versions/BV-1")));
        house.approve(house.decided(House.budget(year + "-01-01", "DECISION", "1000.00", "0.00")))
                .statusCode(200);

        house.approve(joins).statusCode(200).body("no", equalTo(3));
    }

    private static void proposed(House house, String decision, String version) {
        house.create("decisions", """
                {"ref":"%s","kind":"APPROVE_BUDGET","text":"So it is.","linkedRef":"%s"}""".formatted(decision, version));
    }

    private static void agreed(House house, String decision, String version) {
        proposed(house, decision, version);
        house.verb(Role.LEAD_OFFICER, "decisions/" + decision, "agree", null).statusCode(200);
        house.verb(Role.CO_DONOR, "decisions/" + decision, "agree", null).statusCode(200);
    }
}
