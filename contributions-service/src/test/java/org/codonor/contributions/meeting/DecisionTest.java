package org.codonor.contributions.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the donors decide together (R99), and what they ask each other to do (R100). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DecisionTest {
    @Inject
    Decisions decisions;

    @Test
    void r99_a_decision_is_agreed_when_every_donor_of_its_meeting_agreed() {
        Table table = Table.afterAnnualMeeting();
        String decision =
                table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"APPROVE_WORKPLAN\",\"linkedRef\":\"WP-2030\"");

        table.house
                .verb(Role.LEAD_OFFICER, decision, "agree", null)
                .body("state", equalTo("PROPOSED"))
                .body("outstanding", contains("CD"));
        assertThat(decisions.decided(table.house.programme, "D1").orElseThrow().stands(DecisionKind.APPROVE_WORKPLAN))
                .isFalse();
        table.house.verb(Role.LEAD_OFFICER, decision, "agree", null).statusCode(409);
        table.house
                .verb(Role.CO_DONOR, decision, "agree", null)
                .body("state", equalTo("AGREED"))
                .body("agreements.party", contains("CD", "LD"))
                .body("decidedOn", equalTo("2029-10-15"));

        assertThat(decisions.decided(table.house.programme, "D1").orElseThrow().stands(DecisionKind.APPROVE_WORKPLAN))
                .isTrue();
        table.house.get(Role.AUDITOR, "meetings/A").body("decisions", contains("D1"));
        table.house.verb(Role.LEAD_OFFICER, decision, "implement", null).body("state", equalTo("IMPLEMENTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVE_BUDGET", "APPROVE_WORKPLAN"})
    void r99_what_comes_into_force_is_put_to_every_donor_whoever_was_in_the_room(String kind) {
        Table table = Table.laid().on("2029-10-01").alone("T").held("T", "2029-10-01");
        String decision = table.proposed("D1", "\"meeting\":\"T\",\"kind\":\"%s\"".formatted(kind));

        table.house.get(Role.AUDITOR, decision).body("outstanding", contains("CD", "LD"));
        table.house.verb(Role.LEAD_OFFICER, decision, "agree", null).body("state", equalTo("PROPOSED"));
        table.house.verb(Role.CO_DONOR, decision, "agree", null).body("state", equalTo("AGREED"));
    }

    @Test
    void r99_those_who_were_not_all_asked_revoke_no_decision_of_all_donors() {
        Table table = Table.laid().on("2029-10-01").alone("T").held("T", "2029-10-01");
        String all = table.proposed("D1", "\"meeting\":\"T\",\"kind\":\"APPROVE_WORKPLAN\"");
        agreed(table, all);
        String some = table.proposed("D2", "\"meeting\":\"T\",\"kind\":\"OTHER\"");
        table.house.verb(Role.LEAD_OFFICER, some, "agree", null).body("state", equalTo("AGREED"));

        table.house
                .verb(Role.LEAD_OFFICER, all, "revoke", "{\"by\":\"D2\"}")
                .statusCode(422)
                .body("errors[0].rule", equalTo("R99"));
        table.house.get(Role.AUDITOR, all).body("state", equalTo("AGREED"));
    }

    @Test
    void r99_another_service_reads_when_the_meeting_was_that_decided() {
        Table table = Table.afterAnnualMeeting();
        String decision = table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"APPROVE_WORKPLAN\"");
        table.house.verb(Role.LEAD_OFFICER, decision, "agree", null).statusCode(200);
        table.on("2030-01-04")
                .house
                .verb(Role.CO_DONOR, decision, "agree", null)
                .statusCode(200);

        given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("partners"))
                .get("/internal" + table.house.path(decision))
                .then()
                .statusCode(200)
                .body("agreedOn", equalTo("2030-01-04"))
                .body("meetingOn", equalTo("2029-10-15"));
    }

    @Test
    void r99_nothing_is_decided_before_the_meeting_was_held() {
        Table table = Table.laid().on("2029-09-28").planned("A", "ANNUAL", "2029-10-15");
        String decision = table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"NOTE_REPORT\"");

        table.house
                .verb(Role.LEAD_OFFICER, decision, "agree", null)
                .statusCode(409)
                .body("meeting", equalTo(table.house.path("meetings/A")))
                .body("state", equalTo("PLANNED"))
                .body("allowedActions", hasItem("convene"));
    }

    @Test
    void r99_one_donors_no_is_enough() {
        Table table = Table.afterAnnualMeeting();
        String decision = table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"OTHER\"");
        table.house.verb(Role.LEAD_OFFICER, decision, "agree", null).statusCode(200);

        table.house
                .verb(Role.CO_DONOR, decision, "decline", "{\"reason\":\"Not yet.\"}")
                .body("state", equalTo("NOT_AGREED"))
                .body("reason", equalTo("Not yet."))
                .body("allowedActions", hasSize(0));
    }

    @Test
    void r99_a_decision_in_writing_asks_every_donor_with_a_committed_contribution() {
        Table alone = new Table(House.opened().withArrangement()).on("2029-09-28");
        String decision = alone.proposed("D1", "\"kind\":\"OTHER\"");
        alone.house.get(Role.AUDITOR, decision).body("outstanding", contains("LD"));
        alone.house.verb(Role.CO_DONOR, decision, "agree", null).statusCode(422).body("rule", equalTo("R99"));

        Table both = Table.laid().on("2029-09-28");
        both.house
                .get(Role.AUDITOR, both.proposed("D1", "\"kind\":\"OTHER\""))
                .body("outstanding", contains("CD", "LD"));
    }

    @Test
    void what_is_decided_on_must_exist_where_it_is_kept_here() {
        Table table = Table.laid();

        table.house
                .post(Role.LEAD_OFFICER, table.house.path("decisions"), """
                        {"kind":"APPROVE_BUDGET","text":"Yes.","linkedRef":"BV-9"}""")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/linkedRef"));
        table.house.post(Role.LEAD_OFFICER, table.house.path("decisions"), """
                        {"kind":"OTHER","text":"Yes.","meeting":"NONE"}""").statusCode(422);
    }

    @Test
    void an_agreed_decision_is_revoked_only_by_a_later_agreed_one() {
        Table table = Table.afterAnnualMeeting();
        String first = table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"OTHER\"");
        String second = table.proposed("D2", "\"meeting\":\"A\",\"kind\":\"OTHER\"");
        agreed(table, first);
        table.house.verb(Role.LEAD_OFFICER, first, "revoke", "{\"by\":\"D2\"}").statusCode(422);
        agreed(table, second);

        table.house.verb(Role.LEAD_OFFICER, second, "revoke", "{\"by\":\"D1\"}").statusCode(422);
        table.house
                .verb(Role.LEAD_OFFICER, first, "revoke", "{\"by\":\"D2\"}")
                .body("state", equalTo("REVOKED"))
                .body("revokedBy", equalTo("D2"));
    }

    @Test
    void a_decision_is_deferred_to_a_meeting_still_to_come() {
        Table table = Table.afterAnnualMeeting().planned("NEXT", "ANNUAL", "2030-10-15");
        String decision = table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"OTHER\"");

        table.house
                .verb(Role.LEAD_OFFICER, decision, "defer", "{\"meeting\":\"A\"}")
                .statusCode(422);
        table.house
                .verb(Role.LEAD_OFFICER, decision, "defer", "{\"meeting\":\"NEXT\"}")
                .body("state", equalTo("DEFERRED"))
                .body("deferredTo", equalTo("NEXT"));
        table.house.get(Role.CO_DONOR, "decisions?state=DEFERRED&meeting=A").body("items.ref", contains("D1"));
    }

    @Test
    void r99_of_an_agreement_and_a_refusal_at_once_one_stands() throws Exception {
        Table table = Table.afterAnnualMeeting();
        String decision = table.proposed("D1", "\"meeting\":\"A\",\"kind\":\"OTHER\"");
        table.house.verb(Role.LEAD_OFFICER, decision, "agree", null).statusCode(200);
        String etag = table.house.etag(Role.CO_DONOR, decision);
        String officers = table.house.etag(Role.LEAD_OFFICER, decision);
        var start = new CyclicBarrier(2);

        int yes;
        int no;
        try (var people = Executors.newFixedThreadPool(2)) {
            var agrees = people.submit(() -> {
                start.await();
                return table.house
                        .verb(Role.CO_DONOR, decision, "agree", null, etag)
                        .statusCode();
            });
            var declines = people.submit(() -> {
                start.await();
                return table.house
                        .verb(Role.LEAD_OFFICER, decision, "decline", "{\"reason\":\"No.\"}", officers)
                        .statusCode();
            });
            yes = agrees.get();
            no = declines.get();
        }

        assertThat(yes == 200).isNotEqualTo(no == 200);
        table.house.get(Role.AUDITOR, decision).body("state", equalTo(yes == 200 ? "AGREED" : "NOT_AGREED"));
    }

    @Test
    void r100_a_co_donor_works_on_its_own_action_points_and_no_others() {
        Table table = Table.afterAnnualMeeting();
        String theirs = point(table, "CD", "2029-11-10");
        String ours = point(table, "LD", "2029-11-10");

        table.house.verb(Role.CO_DONOR, theirs, "start", null).body("state", equalTo("IN_PROGRESS"));
        table.house.verb(Role.CO_DONOR, ours, "start", null).statusCode(403);
        table.house.verb(Role.CO_DONOR, theirs, "drop", "{\"reason\":\"x\"}").statusCode(403);
        table.house
                .verb(Role.CO_DONOR, theirs, "complete", "{\"evidence\":\"D-7\",\"doneOn\":\"2029-10-16\"}")
                .statusCode(422);
        table.house
                .verb(Role.CO_DONOR, theirs, "complete", "{\"evidence\":\"D-7\"}")
                .body("state", equalTo("DONE"))
                .body("doneOn", equalTo("2029-10-15"));
    }

    @Test
    void r100_an_action_point_is_owned_by_an_organisation_of_the_programme() {
        Table table = Table.afterAnnualMeeting();

        table.house
                .post(Role.LEAD_OFFICER, table.house.path("action-points"), """
                        {"meeting":"A","text":"Do it.","owner":"NOSUCH","dueOn":"2029-11-10"}""")
                .statusCode(422)
                .body("errors[0].rule", equalTo("R100"))
                .body("errors[0].pointer", equalTo("/owner"));
    }

    @Test
    void r100_what_is_overdue_stands_on_the_next_agenda_until_it_is_done_or_carried_over() {
        Table table = Table.afterAnnualMeeting().planned("NEXT", "TECHNICAL", "2029-12-03");
        String late = point(table, "CD", "2029-11-10");
        point(table, "LD", "2029-11-20");
        table.on("2029-11-10");
        table.house.get(Role.AUDITOR, "action-points?overdue=true").body("items", hasSize(0));

        table.on("2029-11-11");
        table.house.get(Role.AUDITOR, "action-points?overdue=true").body("items.ref", contains("AP-1"));
        table.house.get(Role.AUDITOR, "meetings/NEXT").body("overdueActionPoints", contains("AP-1"));
        table.house
                .verb(Role.LEAD_OFFICER, late, "carry-over", "{\"dueOn\":\"2029-11-10\"}")
                .statusCode(422);
        table.house
                .verb(Role.LEAD_OFFICER, late, "carry-over", "{\"dueOn\":\"2030-01-15\",\"meeting\":\"NEXT\"}")
                .body("state", equalTo("CARRIED_OVER"))
                .body("carriedTo", equalTo("AP-3"));

        table.house
                .get(Role.CO_DONOR, "action-points/AP-3")
                .body("carriedFrom", equalTo("AP-1"))
                .body("meeting", equalTo("NEXT"))
                .body("dueOn", equalTo("2030-01-15"))
                .body("state", equalTo("OPEN"));
        table.house.get(Role.AUDITOR, "meetings/NEXT").body("overdueActionPoints", hasSize(0));
        table.house.get(Role.AUDITOR, "action-points?owner=CD").body("items.ref", contains("AP-1", "AP-3"));
    }

    private static String point(Table table, String owner, String dueOn) {
        String ref = table.house
                .create("action-points", """
                        {"meeting":"A","text":"Do it.","owner":"%s","dueOn":"%s"}""".formatted(owner, dueOn))
                .extract()
                .path("ref");
        return "action-points/" + ref;
    }

    private static void agreed(Table table, String decision) {
        table.house.verb(Role.LEAD_OFFICER, decision, "agree", null).statusCode(200);
        table.house.verb(Role.CO_DONOR, decision, "agree", null).statusCode(200);
    }
}
