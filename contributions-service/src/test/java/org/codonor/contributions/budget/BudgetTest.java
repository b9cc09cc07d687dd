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

/** A budget from its draft to its approval, and what it must keep to. */
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

    private static String line(String area, String geo, String contribution) {
        return """
                {"validFrom":"2026-04-01","reason":"ADJUSTMENT","lines":[
                 {"line":"L1","outcome":"OUT-%s","coreArea":"%s","geo":"%s","costType":"DIRECT","amount":"10.00",
                  "years":[{"year":2026,"amount":"10.00"}],"funding":[{"contribution":"%s","amount":"10.00"}]}]}""".formatted(area, area, geo, contribution);
    }
}
