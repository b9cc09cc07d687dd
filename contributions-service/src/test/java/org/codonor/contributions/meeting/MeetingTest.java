package org.codonor.contributions.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Meetings from plan to agreed minutes (R96 to R98). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MeetingTest {
    @Test
    void r96_an_annual_meeting_is_convened_with_its_agenda_its_pack_and_every_donor() {
        Table table = Table.laid().on("2029-09-28");
        table.house.create("meetings", """
                {"ref":"A","kind":"ANNUAL","title":"Annual","plannedOn":"2029-10-15",
                 "agenda":[{"kind":"PROGRESS","title":"Progress"}],"participants":[{"party":"LD","role":"Head"}]}""");

        table.officer("A", "convene", null)
                .statusCode(422)
                .body("rule", equalTo("R96"))
                .body("errors", hasSize(8))
                .body("errors.pointer", hasItems("/agenda", "/pack", "/participants"))
                .body("errors.detail", hasItem("CD is not invited."));

        table.house
                .patch(
                        Role.LEAD_OFFICER,
                        "meetings/A",
                        "{\"agenda\":%s,\"participants\":%s}".formatted(Table.AGENDA, Table.PARTICIPANTS))
                .statusCode(200);
        table.shared("A").officer("A", "convene", null).statusCode(200).body("state", equalTo("CONVENED"));
    }

    @Test
    void r96_the_year_says_whether_its_annual_meeting_was_held() {
        Table table = Table.laid().on("2029-09-28");
        table.house.get(Role.CO_DONOR, "annual-meetings/2025").body("state", equalTo("NOT_REQUIRED"));
        table.house
                .get(Role.CO_DONOR, "annual-meetings/2029")
                .body("state", equalTo("DUE"))
                .body("coDonors", contains("CD"))
                .body("dueOn", equalTo("2029-12-31"));
        table.house.get(Role.CO_DONOR, "annual-meetings/2028").body("state", equalTo("MISSED"));

        table.planned("A", "ANNUAL", "2029-10-15").shared("A").convened("A");
        table.planned("T", "TECHNICAL", "2029-10-02")
                .convened("T")
                .on("2029-10-15")
                .held("T", "2029-10-02");
        table.house
                .get(Role.CO_DONOR, "annual-meetings/2029")
                .body("state", equalTo("DUE"))
                .body("meeting", equalTo(table.house.path("meetings/A")));
        table.held("A", "2029-10-15");

        table.house
                .get(Role.AUDITOR, "annual-meetings/2029")
                .body("state", equalTo("HELD"))
                .body("heldOn", equalTo("2029-10-15"));
    }

    @Test
    void r96_an_annual_meeting_is_held_on_its_day_or_later_that_year() {
        Table table = Table.laid()
                .on("2029-09-28")
                .planned("A", "ANNUAL", "2029-12-31")
                .shared("A")
                .convened("A")
                .on("2030-01-02");

        for (String day : new String[] {"2029-12-30", "2030-01-01"}) {
            table.officer("A", "hold", "{\"heldOn\":\"%s\"}".formatted(day))
                    .statusCode(422)
                    .body("errors[0].rule", equalTo("R96"))
                    .body("errors[0].pointer", equalTo("/heldOn"));
        }
        table.house.get(Role.CO_DONOR, "annual-meetings/2029").body("state", equalTo("MISSED"));
        table.held("A", "2029-12-31");
        table.house.get(Role.CO_DONOR, "annual-meetings/2029").body("state", equalTo("HELD"));
    }

    @Test
    void r97_an_annual_meeting_was_not_held_before_its_pack_was_shared() {
        Table table = Table.laid()
                .on("2029-10-15")
                .planned("A", "ANNUAL", "2029-10-12")
                .shared("A")
                .convened("A");

        table.officer("A", "hold", "{\"heldOn\":\"2029-10-14\"}")
                .statusCode(422)
                .body("errors[0].rule", equalTo("R97"));
        table.held("A", "2029-10-15");
    }

    @Test
    void r97_a_pack_shared_ten_working_days_before_is_in_time() {
        Table table = Table.laid()
                .on("2029-10-01")
                .planned("A", "ANNUAL", "2029-10-15")
                .shared("A");

        table.house
                .get(Role.CO_DONOR, "meetings/A")
                .body("pack.dueOn", equalTo("2029-10-01"))
                .body("pack.completeOn", equalTo("2029-10-01"))
                .body("pack.missing", hasSize(0))
                .body("pack.lateByDays", nullValue());
    }

    @Test
    void r97_a_pack_completed_a_working_day_later_is_shown_as_late() {
        Table table = Table.laid().on("2029-10-01").planned("A", "ANNUAL", "2029-10-15");
        table.officer("A", "share", """
                {"documents":[{"kind":"ANNUAL_REPORT","title":"Report","reference":"D-1"},
                              {"kind":"WORK_PLAN","title":"Plans","reference":"D-3"}]}""");
        table.house.get(Role.CO_DONOR, "meetings/A").body("pack.lateByDays", nullValue());

        table.on("2029-10-02").shared("A");

        table.house
                .get(Role.CO_DONOR, "meetings/A")
                .body("pack.completeOn", equalTo("2029-10-02"))
                .body("pack.lateByDays", equalTo(1))
                .body("pack.documents", hasSize(6));
    }

    @Test
    void r98_minutes_are_agreed_when_each_donor_that_took_part_agreed() {
        Table table = Table.afterAnnualMeeting().on("2029-10-16");
        table.officer("A", "minutes", "{\"reference\":\"D-9\"}")
                .body("state", equalTo("MINUTES_DRAFT"))
                .body("minutes.agreeBy", equalTo("2029-11-06"))
                .body("minutes.outstanding", contains("CD", "LD"));

        table.officer("A", "agree", null).body("minutes.outstanding", contains("CD"));
        table.officer("A", "agree", null).statusCode(409);
        table.house
                .verb(Role.CO_DONOR, "meetings/A", "agree", null)
                .statusCode(200)
                .body("state", equalTo("MINUTES_AGREED"))
                .body("minutes.agreedOn", equalTo("2029-10-16"));
    }

    @Test
    void r98_minutes_count_as_agreed_after_fifteen_working_days() {
        Table table = Table.afterAnnualMeeting().on("2029-10-16");
        table.officer("A", "minutes", "{\"reference\":\"D-9\"}").statusCode(200);

        table.on("2029-11-06");
        table.house.get(Role.CO_DONOR, "meetings/A").body("state", equalTo("MINUTES_DRAFT"));
        table.on("2029-11-07");

        table.house
                .get(Role.CO_DONOR, "meetings/A")
                .body("state", equalTo("MINUTES_AGREED"))
                .body("minutes.agreedOn", equalTo("2029-11-07"))
                .body("minutes.outstanding", contains("CD", "LD"));
        table.house.verb(Role.CO_DONOR, "meetings/A", "agree", null).statusCode(409);
    }

    @Test
    void r98_a_revised_draft_is_agreed_anew() {
        Table table = Table.afterAnnualMeeting().on("2029-10-16");
        table.officer("A", "minutes", "{\"reference\":\"D-9\"}");
        table.house.verb(Role.CO_DONOR, "meetings/A", "agree", null).statusCode(200);

        table.officer("A", "minutes", "{\"reference\":\"D-10\"}")
                .statusCode(200)
                .body("minutes.agreements", hasSize(0))
                .body("minutes.outstanding", contains("CD", "LD"));
    }

    @Test
    void r98_a_donor_that_was_not_there_agrees_to_nothing() {
        Table table = Table.laid().on("2029-10-01").alone("T").held("T", "2029-10-01");
        table.officer("T", "minutes", "{\"reference\":\"D-9\"}");

        table.house
                .verb(Role.CO_DONOR, "meetings/T", "agree", null)
                .statusCode(422)
                .body("rule", equalTo("R98"));
    }

    @Test
    void a_postponed_meeting_is_planned_and_convened_again_and_a_cancelled_one_is_over() {
        Table table = Table.laid()
                .on("2029-09-28")
                .planned("A", "ANNUAL", "2029-10-15")
                .shared("A")
                .convened("A");

        table.officer("A", "postpone", "{\"reason\":\"Elections\"}").body("state", equalTo("POSTPONED"));
        table.officer("A", "hold", "{\"heldOn\":\"2029-09-28\"}").statusCode(409);
        table.officer("A", "replan", "{\"plannedOn\":\"2029-11-15\"}")
                .body("state", equalTo("PLANNED"))
                .body("allowedActions", hasItem("convene"));
        table.officer("A", "cancel", "{\"reason\":\"In writing\"}")
                .body("state", equalTo("CANCELLED"))
                .body("allowedActions", hasSize(0));
    }

    @Test
    void a_meeting_is_not_held_before_its_day_and_a_stale_reader_changes_nothing() {
        Table table = Table.laid().on("2029-09-28").planned("A", "ANNUAL", "2029-10-15");
        String seen = table.house.etag(Role.LEAD_OFFICER, "meetings/A");
        table.shared("A").convened("A");

        table.officer("A", "hold", "{\"heldOn\":\"2029-10-15\"}").statusCode(422);
        assertThat(table.house
                        .verb(Role.LEAD_OFFICER, "meetings/A", "cancel", "{\"reason\":\"x\"}", seen)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void r98_of_two_donors_that_agree_at_once_both_are_heard() throws Exception {
        Table table = Table.afterAnnualMeeting().on("2029-10-16");
        table.officer("A", "minutes", "{\"reference\":\"D-9\"}");
        var start = new CyclicBarrier(2);

        try (var people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = List.of(
                    people.submit(agreeing(table.house, Role.LEAD_OFFICER, start)),
                    people.submit(agreeing(table.house, Role.CO_DONOR, start)));
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 412);
            }
        }
        for (Role role : List.of(Role.LEAD_OFFICER, Role.CO_DONOR)) {
            assertThat(table.house
                            .verb(role, "meetings/A", "agree", null, table.house.etag(role, "meetings/A"))
                            .statusCode())
                    .isIn(200, 409);
        }

        table.house
                .get(Role.CO_DONOR, "meetings/A")
                .body("state", equalTo("MINUTES_AGREED"))
                .body("minutes.agreements.party", contains("CD", "LD"));
    }

    private static Callable<Integer> agreeing(House house, Role role, CyclicBarrier start) {
        String etag = house.etag(role, "meetings/A");
        return () -> {
            start.await();
            return house.verb(role, "meetings/A", "agree", null, etag).statusCode();
        };
    }

    @Test
    void meetings_are_listed_by_day() {
        Table table = Table.laid().on("2029-09-28");
        table.planned("B", "TECHNICAL", "2029-11-15").planned("A", "ANNUAL", "2029-10-15");

        table.house.get(Role.AUDITOR, "meetings").body("items.ref", contains("B", "A"));
        table.house.get(Role.AUDITOR, "meetings?sort=plannedOn&kind=ANNUAL").body("items.ref", contains("A"));
        table.house.get(Role.PARTNER_FINANCE, "meetings").statusCode(403);
    }
}
