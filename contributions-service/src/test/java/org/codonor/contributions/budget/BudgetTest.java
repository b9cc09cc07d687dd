package org.codonor.contributions.budget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BudgetTest {
    @Inject
    DataSource database;

    @Test
    void a_first_version_is_drafted_submitted_and_approved_and_opens_the_books() {
        House house = House.opened().withGrant();

        String ref = house.create("budget-versions", House.budget("2025-10-01", "INITIAL", "299999000.00", "0.00"))
                .body("state", equalTo("DRAFT"))
                .body("no", nullValue())
                .body("total", equalTo("300000000.00"))
                .body("allowedActions", contains("change", "submit", "discard"))
                .extract()
                .path("ref");
        house.verb(Role.LEAD_OFFICER, "budget-versions/" + ref, "submit", null)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("allowedActions", empty());
        house.approve(ref)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("no", equalTo(1))
                .body("approvedBy.roles", contains("lead-controller"))
                .body("transaction", notNullValue());

        house.get(Role.PARTNER_REPORTER, "").body("openFrom", equalTo("2025Q4"));
    }

    @Test
    void R23_an_approved_version_is_fixed_and_versions_are_numbered_without_gaps() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");
        String dropped = house.create("budget-versions", House.budget("2025-10-01", "ADJUSTMENT", "1.00", "0.00"))
                .extract()
                .path("ref");
        house.verb(Role.LEAD_OFFICER, "budget-versions/" + dropped, "discard", null)
                .statusCode(200);

        String second = house.decided(House.budget("2026-01-01", "DECISION", "2000.00", "0.00"));
        house.approve(second).statusCode(200).body("no", equalTo(2)).body("state", equalTo("IN_FORCE"));

        house.get(Role.CO_DONOR, "budget-versions/BV-1").body("state", equalTo("SUPERSEDED"));
        house.patch(Role.LEAD_OFFICER, "budget-versions/" + second, "{\"validFrom\":\"2026-02-01\"}")
                .statusCode(409)
                .body("rule", equalTo("R23"));
        house.verb(Role.LEAD_OFFICER, "budget-versions/" + dropped, "submit", null)
                .statusCode(409);
    }

    @Test
    void four_eyes_the_person_who_made_a_version_does_not_approve_it() {
        House house = House.opened().withGrant();
        String ref = house.submitted(House.budget("2025-10-01", "INITIAL", "1000.00", "0.00"));
        String token = org.codonor.test.Tokens.of(
                "LD-lead-officer", "LD", house.programme, Role.LEAD_OFFICER, Role.LEAD_CONTROLLER);
        String etag = given().auth()
                .oauth2(token)
                .get(house.path("budget-versions/" + ref))
                .header("ETag");

        given().auth()
                .oauth2(token)
                .header("If-Match", etag)
                .post(house.path("budget-versions/" + ref + "/approve"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/four-eyes"))
                .body("allowedActions", contains("return", "reject"));
    }

    @Test
    void R27_R28_money_outside_a_hard_earmark_is_refused_on_a_region_that_only_looks_like_its_own() {
        House house = House.opened().withGrant().withPounds();

        for (String geo : new String[] {"TR", "ALL-REG"}) {
            house.post(Role.LEAD_OFFICER, house.path("budget-versions"), line("CA1", geo, "POUNDS"))
                    .statusCode(422)
                    .body("rule", equalTo("R27"))
                    .body("errors.pointer", contains("/lines/0/funding/0/amount"));
        }
        house.post(Role.LEAD_OFFICER, house.path("budget-versions"), line("ASY", "RS", "POUNDS"))
                .statusCode(422)
                .body("rule", equalTo("R28"));
        house.post(Role.LEAD_OFFICER, house.path("budget-versions"), line("CA1", "WB-REG", "POUNDS"))
                .statusCode(201);
    }

    @Test
    void R24_R26_R27_everything_wrong_is_listed_at_once() {
        House house = House.opened().withGrant().withPounds();

        house.post(Role.LEAD_OFFICER, house.path("budget-versions"), """
                {"validFrom":"2026-04-01","reason":"INITIAL","total":"7.00","lines":[
                 {"line":"L1","outcome":"OUT-CA1","coreArea":"ASY","geo":"TR","costType":"DIRECT","amount":"10.00",
                  "years":[{"year":2026,"amount":"9.99"}],
                  "funding":[{"contribution":"POUNDS","amount":"10.01"},{"contribution":"NOBODY","amount":"0.00"}]},
                 {"line":"L1","outcome":"OUT-X","coreArea":"CA1","geo":"XX","costType":"DIRECT","amount":"0.00",
                  "years":[],"funding":[]}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/total",
                                "/lines/0/years",
                                "/lines/0/funding",
                                "/lines/0/coreArea",
                                "/lines/0/funding/0/amount",
                                "/lines/0/funding/0/amount",
                                "/lines/0/funding/1/contribution",
                                "/lines/1/line",
                                "/lines/1/outcome",
                                "/lines/1/geo"))
                .body("errors.rule", hasItems("R24", "R26", "R27", "R28"));
    }

    @Test
    void R26_a_line_keeps_what_it_is_for_life() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");

        house.post(Role.LEAD_OFFICER, house.path("budget-versions"), line("CA1", "TR", "GRANT"))
                .statusCode(422)
                .body("rule", equalTo("R26"))
                .body("errors.pointer", contains("/lines/0/geo"));
    }

    @Test
    void R25_R18_after_the_receipts_no_more_is_planned_than_they_are_worth_and_differences_are_treated_first() {
        House house = House.opened()
                .withGrant()
                .withBudget("2025-10-01", "INITIAL", "1000.00", "0.00")
                .withPounds()
                .withBudget("2026-02-18", "CONTRIBUTION_JOINS", "1000.00", "25700000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        house.received(2, "2026-03-26", "1200000.00", "8.56", "B2").statusCode(201);
        String exact = house.submitted(House.budget("2026-04-01", "FX_TECHNICAL", "1000.00", "25608000.00"));

        house.approve(exact).statusCode(409).body("rule", equalTo("R18")).body("untreated", contains("RC-B1", "RC-B2"));
        for (String receipt : new String[] {"RC-B1", "RC-B2"}) {
            house.verb(
                            Role.LEAD_CONTROLLER,
                            "fx-differences/" + receipt,
                            "treat",
                            "{\"treatment\":\"BUDGET_REDUCTION\"}")
                    .statusCode(200);
        }
        String tooMuch = house.create(
                        "budget-versions", House.budget("2026-04-01", "FX_TECHNICAL", "1000.00", "25608000.01"))
                .extract()
                .path("ref");
        house.verb(Role.LEAD_OFFICER, "budget-versions/" + tooMuch, "submit", null)
                .statusCode(422)
                .body("rule", equalTo("R25"))
                .body("available.amount", equalTo("25608000.00"))
                .body("requested.amount", equalTo("25608000.01"));
        house.get(Role.CO_DONOR, "budget-versions/" + tooMuch).body("state", equalTo("DRAFT"));
        house.approve(exact)
                .statusCode(200)
                .body("no", equalTo(3))
                .body("funding.find { it.contribution == 'POUNDS' }.amount", equalTo("25608000.00"));

        // a difference is booked once, and the refusal says by which version
        String again = house.submitted(House.budget("2026-04-01", "FX_TECHNICAL", "1000.00", "25516000.00"));
        house.approve(again)
                .statusCode(422)
                .body("rule", equalTo("R18"))
                .body("errors[0].detail", containsString("-92000.00 of them is booked by BV-3"));
        house.get(Role.AUDITOR, "budget-versions/" + again).body("state", equalTo("SUBMITTED"));
    }

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

    private static void refusedToJoin(House house, String version, String... codes) {
        house.approve(house.submitted(version))
                .statusCode(422)
                .body("rule", equalTo("R31"))
                .body("errors.code", contains(codes));
    }

    @Test
    void R09_a_pledge_may_not_be_planned() {
        House house = House.opened().withGrant().withArrangement();
        house.create("contributions", House.POUNDS);
        String ref = house.create("budget-versions", House.budget("2026-02-18", "INITIAL", "1000.00", "0.01"))
                .extract()
                .path("ref");

        house.verb(Role.LEAD_OFFICER, "budget-versions/" + ref, "submit", null)
                .statusCode(422)
                .body("rule", equalTo("R25"))
                .body("available.amount", equalTo("0.00"));
    }

    @Test
    void R23_the_database_itself_keeps_an_approved_version() throws Exception {
        House house = House.opened().withGrant().withBudget("2026-01-01", "INITIAL", "1000.00", "0.00");
        String id = house.get(Role.AUDITOR, "budget-versions/BV-1").extract().path("id");

        for (String sql : new String[] {
            "delete from budget_lines where budget = '%s'",
            "delete from funding_plan where budget = '%s'",
            "insert into budget_years values ('%s', 'L1', 2029, 1)"
        }) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                Assertions.assertThatThrownBy(() -> statement.execute(sql.formatted(id)))
                        .hasMessageContaining("R23");
            }
        }
    }

    @Test
    void R39_a_version_does_not_begin_before_the_one_before_it_and_names_what_it_stands_on() {
        House house = House.opened().withGrant().withBudget("2026-01-01", "INITIAL", "1000.00", "0.00");
        String ref = house.submitted(House.budget("2025-12-31", "CONTRIBUTION_JOINS", "1000.00", "0.00"));

        house.approve(ref).statusCode(422).body("errors.pointer", hasItems("/validFrom", "/approvalRef"));
    }

    @Test
    void a_coming_version_waits_for_its_first_day() {
        House house = House.opened().withGrant().withBudget("2026-01-01", "INITIAL", "1000.00", "0.00");

        house.approve(house.decided(House.budget(
                        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(5).toString(), "DECISION", "2000.00", "0.00")))
                .statusCode(200)
                .body("state", equalTo("APPROVED"));

        house.get(Role.CO_DONOR, "budget-versions").body("items.state", contains("APPROVED", "IN_FORCE"));
    }

    @Test
    void a_returned_version_is_changed_and_becomes_a_draft_again() {
        House house = House.opened().withGrant();
        String ref = house.submitted(House.budget("2026-01-01", "INITIAL", "1000.00", "0.00"));
        house.verb(Role.LEAD_CONTROLLER, "budget-versions/" + ref, "return", "{\"reason\":\"Explain\"}")
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("remark", equalTo("Explain"));

        house.verb(Role.LEAD_OFFICER, "budget-versions/" + ref, "submit", null).statusCode(409);
        house.patch(Role.LEAD_OFFICER, "budget-versions/" + ref, "{\"validFrom\":\"2026-02-01\"}")
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("validFrom", equalTo("2026-02-01"))
                .body("lines.size()", equalTo(2));
        house.patch(Role.LEAD_OFFICER, "budget-versions/" + ref, "{\"total\":\"1.00\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem(startsWith("/total")));
    }

    @Test
    void of_two_approvals_at_once_one_is_made() throws Exception {
        House house = House.opened().withGrant();
        String ref = house.submitted(House.budget("2026-01-01", "INITIAL", "1000.00", "0.00"));
        String etag = house.etag(Role.LEAD_CONTROLLER, "budget-versions/" + ref);
        var racing = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            racing.add(() -> house.verb(Role.LEAD_CONTROLLER, "budget-versions/" + ref, "approve", null, etag)
                    .statusCode());
        }

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(racing)) {
                statuses.add(answer.get());
            }
        }

        Assertions.assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void R24_a_year_that_stands_twice_hides_nothing_else() {
        House house = House.opened().withGrant();

        house.post(
                        Role.LEAD_OFFICER,
                        house.path("budget-versions"),
                        House.budget("2026-01-01", "INITIAL", "1000.00", "0.00")
                                .replace("\"years\":[", "\"years\":[{\"year\":2026,\"amount\":\"1.00\"},")
                                .replace("\"geo\":\"TR\"", "\"geo\":\"XX\""))
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("twice", "twice", "sum", "sum", "unknown"));
    }

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

    private static void proposed(House house, String decision, String version) {
        house.create("decisions", """
                {"ref":"%s","kind":"APPROVE_BUDGET","text":"So it is.","linkedRef":"%s"}""".formatted(decision, version));
    }

    private static void agreed(House house, String decision, String version) {
        proposed(house, decision, version);
        house.verb(Role.LEAD_OFFICER, "decisions/" + decision, "agree", null).statusCode(200);
        house.verb(Role.CO_DONOR, "decisions/" + decision, "agree", null).statusCode(200);
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

    private static String line(String area, String geo, String contribution) {
        return """
                {"validFrom":"2026-04-01","reason":"ADJUSTMENT","lines":[
                 {"line":"L1","outcome":"OUT-%s","coreArea":"%s","geo":"%s","costType":"DIRECT","amount":"10.00",
                  "years":[{"year":2026,"amount":"10.00"}],"funding":[{"contribution":"%s","amount":"10.00"}]}]}""".formatted(area, area, geo, contribution);
    }
}
