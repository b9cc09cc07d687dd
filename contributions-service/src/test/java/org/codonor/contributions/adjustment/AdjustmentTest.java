package org.codonor.contributions.adjustment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.Test;

/** What becomes of a proposal: who may propose, approve, implement and withdraw what. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AdjustmentTest {
    @Test
    void
            R38_R39_a_minor_adjustment_becomes_exactly_one_version_whose_lines_are_the_old_ones_plus_and_minus_its_moves() {
        Table table = Table.laid();
        String ref = table.minor("A", "B", "6000.00");
        table.read(ref)
                .body("shares.pct", contains("6.0", "7.5"))
                .body("shares.mainLine", contains("A", "B"))
                .body("shares.baseVersion", contains("BV-1", "BV-1"))
                .body("classificationReasons", empty())
                .body("state", equalTo("CLASSIFIED"));

        table.approve(ref).statusCode(200).body("state", equalTo("APPROVED"));
        table.officer(ref, "implement", null)
                .statusCode(200)
                .body("state", equalTo("IMPLEMENTED"))
                .body("resultingVersion", equalTo(table.house.path("budget-versions/BV-2")));

        table.officer(ref, "implement", null).statusCode(409);
        table.house
                .get(Role.CO_DONOR, "budget-versions/BV-2")
                .body("no", equalTo(2))
                .body("state", equalTo("IN_FORCE"))
                .body("approvalRef", equalTo(ref))
                .body("total", equalTo("330000.00"))
                .body("lines.amount", contains("94000.00", "86000.00", "50000.00", "100000.00"));
        table.house
                .get(Role.CO_DONOR, "budget-versions/BV-1/difference?to=BV-2")
                .body("total", equalTo("0.00"))
                .body("rows.line", contains("A", "B"))
                .body("rows.difference", contains("-6000.00", "6000.00"));
        String quarter = org.codonor.common.period.Quarter.of(Table.today()).toString();
        table.house
                .get(Role.CO_DONOR, "adjustments?classification=MINOR&approvedIn=" + quarter)
                .body("items.ref", contains(ref))
                .body("items.reportedIn", contains(quarter));
    }

    @Test
    void R23_versions_of_adjustments_implemented_at_once_are_numbered_without_gaps() {
        Table table = Table.laid();
        var refs = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            String ref = table.minor("A", "B", "100.00");
            table.approve(ref).statusCode(200);
            refs.add(ref);
        }
        List<Callable<Integer>> racing = new ArrayList<>();
        for (String ref : refs) {
            String etag = table.house.etag(Role.LEAD_OFFICER, "adjustments/" + ref);
            racing.add(() -> table.house
                    .verb(Role.LEAD_OFFICER, "adjustments/" + ref, "implement", null, etag)
                    .statusCode());
        }

        Assertions.assertThat(Table.atOnce(racing)).containsOnly(200);

        table.house.get(Role.AUDITOR, "budget-versions").body("items.no", contains(5, 4, 3, 2, 1));
        table.house.get(Role.AUDITOR, "budget-versions/BV-5").body("lines[0].amount", equalTo("99600.00"));
    }

    @Test
    void R31_an_earmark_that_changes_is_named_by_the_reference_of_what_an_arrangement_brings() {
        Table table = Table.laid();
        String id =
                table.house.get(Role.AUDITOR, "contributions/POUNDS").extract().path("id");

        table.house
                .post(
                        Role.LEAD_OFFICER,
                        table.house.path("adjustments"),
                        Table.body("EARMARK").replace("\"moves\":[]", """
                                "earmarks":["%1$s","GRANT"],
                                "wantedEarmarks":[{"contribution":"%1$s"},{"contribution":"GRANT"}]""".formatted(id)))
                .statusCode(422)
                .body("errors.pointer", contains("/earmarks/0", "/earmarks/1"))
                .body("errors.code", contains("unknown", "no-arrangement"));
    }

    @Test
    void R31_a_partner_that_leaves_is_one_that_was_there() {
        Table table = Table.laid();

        table.house
                .post(
                        Role.LEAD_OFFICER,
                        table.house.path("adjustments"),
                        Table.body("PARTNER_CHANGE").replace("\"moves\":[]", "\"partnersDropped\":[\"NOSUCH\"]"))
                .statusCode(422)
                .body("errors.pointer", contains("/partnersDropped/0"));
    }

    @Test
    void another_service_reads_where_an_adjustment_stands() {
        Table table = Table.laid();
        String ref = table.consulted(Table.body("SCOPE", Table.move("A", "B", "GRANT", "100.00")));

        given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("partners"))
                .get("/internal" + table.house.path("adjustments/" + ref))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_CONSULTATION"))
                .body("type", equalTo("SCOPE"))
                .body("extension", equalTo(null))
                .body("classification", equalTo("MAJOR"));
    }

    @Test
    void R39_R31_a_proposal_lists_everything_wrong_with_it_at_once() {
        Table table = Table.laid();

        table.house
                .post(
                        Role.LEAD_OFFICER,
                        table.house.path("adjustments"),
                        Table.body(
                                "REALLOCATION",
                                "{\"fromLine\":\"A\",\"contribution\":\"GRANT\",\"amount\":\"1.00\"}",
                                Table.move("A", "A", "GRANT", "0.00"),
                                Table.move("A", "Z", "NOBODY", "1.00")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/moves/0", "/moves/1/amount", "/moves/1", "/moves/2/contribution", "/moves/2/toLine"));
        table.house
                .post(
                        Role.LEAD_OFFICER,
                        table.house.path("adjustments"),
                        Table.body(
                                "FX_TECHNICAL", "{\"fromLine\":\"A\",\"contribution\":\"POUNDS\",\"amount\":\"1.00\"}"))
                .statusCode(422)
                .body("rule", equalTo("R18"));
    }

    @Test
    void R30_a_move_of_more_than_the_line_has_is_refused() {
        Table table = Table.laid();
        String ref = table.house
                .create("adjustments", Table.body("REALLOCATION", Table.move("A", "B", "GRANT", "90000.01")))
                .extract()
                .path("ref");

        table.officer(ref, "classify", null).statusCode(422).body("rule", equalTo("R30"));
    }

    @Test
    void four_eyes_the_author_does_not_approve() {
        Table table = Table.laid();
        String ref = table.minor("A", "B", "100.00");
        String token =
                Tokens.of("LD-lead-officer", "LD", table.house.programme, Role.LEAD_OFFICER, Role.LEAD_CONTROLLER);
        String path = table.house.path("adjustments/" + ref);
        String etag = given().auth().oauth2(token).get(path).header("ETag");

        given().auth()
                .oauth2(token)
                .header("If-Match", etag)
                .post(path + "/approve")
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/four-eyes"))
                .body("allowedActions", not(hasItem("approve")));
    }

    @Test
    void R99_an_adjustment_does_not_begin_next_years_budget_before_the_donors_decided_on_it() {
        Table table = Table.laid();
        int year = Table.today().getYear() + 1;
        String ref = table.classified(Table.body("REALLOCATION", Table.move("A", "B", "GRANT", "100.00"))
                .replace(Table.today().toString(), year + "-03-01"));

        table.approve(ref).statusCode(422).body("rule", equalTo("R99")).body("errors.pointer", contains("/validFrom"));
        table.read(ref).body("state", equalTo("CLASSIFIED"));
        table.house.approve(table.decidedOn(year + "-01-01")).statusCode(200);

        table.approve(ref).statusCode(200);
        table.officer(ref, "implement", null).statusCode(200).body("state", equalTo("IMPLEMENTED"));
    }

    @Test
    void R33_R38_an_approved_adjustment_that_a_later_version_overtook_is_withdrawn_by_a_controller() {
        Table table = Table.laid();
        String ref = table.minor("A", "B", "6000.00");
        table.approve(ref).statusCode(200).body("allowedActions", contains("implement", "withdraw"));
        String quarter = org.codonor.common.period.Quarter.of(Table.today()).toString();
        table.house
                .approve(table.decidedOn(Table.today().plusDays(1).toString()))
                .statusCode(200);
        table.officer(ref, "implement", null).statusCode(422).body("rule", equalTo("R39"));
        String reason = "{\"reason\":\"Overtaken by the donors' decision\"}";
        table.officer(ref, "withdraw", reason).statusCode(409).body("allowedActions", contains("implement"));

        table.house
                .verb(Role.LEAD_CONTROLLER, "adjustments/" + ref, "withdraw", reason)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("remark", equalTo("Overtaken by the donors' decision"))
                .body("allowedActions", empty());

        table.house
                .get(Role.CO_DONOR, "adjustments?classification=MINOR&approvedIn=" + quarter)
                .body("items", empty());
        table.read(table.minor("A", "B", "6000.00")).body("shares.earlier", contains("0.00", "0.00"));
        table.house
                .get(Role.CO_DONOR, "adjustments/" + ref + "/timeline")
                .body("items.what", contains("DRAFTED", "CLASSIFIED", "APPROVED", "WITHDRAWN"));
    }

    @Test
    void the_whole_story_is_one_list() {
        Table table = Table.laid();
        String ref = table.minor("A", "B", "6000.00");
        table.approve(ref).statusCode(200);
        table.officer(ref, "implement", null).statusCode(200);
        table.house.create("decisions", """
                {"ref":"DEC-A","kind":"ADJUSTMENT","text":"It is well.","linkedRef":"%s"}""".formatted(ref));

        table.house
                .get(Role.CO_DONOR, "adjustments/" + ref + "/timeline")
                .statusCode(200)
                .body("items.what", contains("DRAFTED", "CLASSIFIED", "APPROVED", "IMPLEMENTED", "DECISION"))
                .body("items[4].link", equalTo(table.house.path("decisions/DEC-A")))
                .body(
                        "items[1].text",
                        equalTo(
                                "MINOR. FROM A 6.0 % (6000.00 of 100000.00 in BV-1). TO B 7.5 % (6000.00 of 80000.00 in BV-1). "))
                .body("items[3].link", equalTo(table.house.path("budget-versions/BV-2")))
                .body("items.by", notNullValue());
    }
}
