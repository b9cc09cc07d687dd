package org.codonor.contributions.adjustment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsultationTest {
    private static final String MAJOR = Table.body("REALLOCATION", Table.move("A", "B", "GRANT", "20000.00"));
    private static final String TOUCHING = Table.body("REALLOCATION", Table.move("A", "B", "POUNDS", "100.00"));

    @Test
    void R34_R37_comments_lead_to_a_second_round_that_is_approved_and_the_story_tells_it_all() {
        Table table = Table.laid();
        String ref = table.consulted(MAJOR);
        table.approve(ref)
                .statusCode(409)
                .body("type", equalTo("/errors/consultation-missing"))
                .body("missing.code", contains("open"))
                .body("missing.donor", contains("CD"));
        table.answer(ref, 1, "COMMENTS").statusCode(200).body("state", equalTo("CLOSED"));
        table.read(ref).body("state", equalTo("CONSULTED"));

        table.officer(ref, "revise", "{\"reason\":\"Comments heard\"}")
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        table.officer(ref, "classify", null).statusCode(200);
        table.approve(ref).statusCode(409).body("missing.code", contains("not-consulted"));
        table.consult(ref).statusCode(200).body("consultations.size()", equalTo(2));
        table.answer(ref, 2, "NO_OBJECTION").statusCode(200);
        table.approve(ref).statusCode(200);
        table.officer(ref, "implement", null).statusCode(200).body("state", equalTo("IMPLEMENTED"));

        table.house
                .get(Role.CO_DONOR, "adjustments/" + ref + "/timeline")
                .body(
                        "items.what",
                        contains(
                                "DRAFTED",
                                "CLASSIFIED",
                                "CONSULTATION_OPENED",
                                "ANSWERED",
                                "CONSULTATION_CLOSED",
                                "REVISED",
                                "CLASSIFIED",
                                "CONSULTATION_OPENED",
                                "ANSWERED",
                                "CONSULTATION_CLOSED",
                                "APPROVED",
                                "IMPLEMENTED"));
    }

    @Test
    void R36_after_closing_a_donor_cannot_change_its_mind() {
        Table table = Table.laid();
        String ref = table.consulted(MAJOR);
        table.house.get(Role.CO_DONOR, "obligations/CO-" + ref + "-R1-CD").body("owner", equalTo("CD"));
        table.answer(ref, 1, "NO_OBJECTION").statusCode(200);
        table.house.get(Role.CO_DONOR, "obligations/CO-" + ref + "-R1-CD").body("state", equalTo("DONE"));

        table.answer(ref, 1, "OBJECTION").statusCode(409).body("type", equalTo("/errors/consultation-closed"));
    }

    @Test
    void R35_R36_the_deadline_is_the_end_of_a_working_day_and_silence_is_no_consent() {
        Table table = Table.laid();
        String ref = table.classified(MAJOR);
        table.officer(
                        ref,
                        "consult",
                        "{\"documents\":[" + Table.DOCUMENT + "],\"deadlineOn\":\""
                                + Table.today().plusDays(5) + "\"}")
                .statusCode(422)
                .body("rule", equalTo("R35"));
        table.consult(ref).statusCode(200);
        String deadline = table.house
                .get(Role.CO_DONOR, "consultations/" + ref + "-R1")
                .body("state", equalTo("OPEN"))
                .extract()
                .path("deadline");

        table.clock(deadline);

        table.answer(ref, 1, "NO_OBJECTION").statusCode(409).body("deadline", equalTo(deadline));
        table.read(ref).body("state", equalTo("CONSULTED"));
        table.approve(ref)
                .statusCode(409)
                .body("missing.code", contains("no-response"))
                .body("rule", equalTo("R36"));
        table.house
                .get(Role.CO_DONOR, "adjustments/" + ref + "/timeline")
                .body("items.what[-1]", equalTo("NO_RESPONSE"));
    }

    @Test
    void R35_a_deadline_is_neither_on_a_weekend_nor_on_a_holiday() {
        Table table = Table.laid();
        String ref = table.classified(MAJOR);
        LocalDate sunday = Table.today().plusDays(30).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        LocalDate monday = sunday.plusDays(1);
        table.house.create("calendar/holidays", "{\"holidays\":[{\"date\":\"" + monday + "\",\"name\":\"Day off\"}]}");

        for (LocalDate day : List.of(sunday.minusDays(1), sunday, monday)) {
            until(table, ref, day)
                    .statusCode(422)
                    .body("rule", equalTo("R35"))
                    .body("errors[0].pointer", equalTo("/deadlineOn"))
                    .body("errors[0].detail", containsString(monday.plusDays(1).toString()));
        }
        until(table, ref, monday.plusDays(1)).statusCode(200);
    }

    private static ValidatableResponse until(Table table, String ref, LocalDate day) {
        return table.officer(ref, "consult", "{\"documents\":[" + Table.DOCUMENT + "],\"deadlineOn\":\"" + day + "\"}");
    }

    @Test
    void R37_an_objection_is_answered_by_a_reasoned_decision_sent_to_all_donors() {
        Table table = Table.laid();
        String ref = table.consulted(MAJOR);
        table.answer(ref, 1, "OBJECTION").statusCode(200);
        table.approve(ref).statusCode(409).body("missing.rule", contains("R37"));

        table.house
                .verb(
                        Role.LEAD_CONTROLLER,
                        "consultations/" + ref + "-R1",
                        "answer-objections",
                        "{\"reason\":\"The risk is covered\"}")
                .statusCode(200)
                .body("objectionsAnswered.sentTo", contains("LD", "CD"));

        table.approve(ref).statusCode(200);
    }

    @Test
    void R36_what_touches_a_donors_own_funding_needs_its_consent() {
        Table table = Table.laid();
        String ref = table.consulted(TOUCHING);
        table.answer(ref, 1, "NO_OBJECTION").statusCode(200);
        table.approve(ref).statusCode(409).body("missing.code", contains("consent"));

        table.officer(ref, "revise", "{\"reason\":\"Ask for consent\"}").statusCode(200);
        table.officer(ref, "classify", null).statusCode(200);
        table.consult(ref).statusCode(200);
        table.answer(ref, 2, "CONSENT").statusCode(200);

        table.approve(ref).statusCode(200);
    }

    @Test
    void R36_of_answers_at_the_same_moment_one_closes_the_consultation_and_all_that_count_are_kept() {
        Table table = Table.laid();
        String ref = table.consulted(MAJOR);
        String path = "consultations/" + ref + "-R1";
        String etag = table.house.etag(Role.CO_DONOR, path);
        Callable<Integer> answer = () -> table.house
                .verb(Role.CO_DONOR, path, "respond", "{\"response\":\"CONSENT\"}", etag)
                .statusCode();

        List<Integer> statuses = Table.atOnce(List.of(answer, answer, answer));

        Assertions.assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        table.house.get(Role.CO_DONOR, path).body("answers.size()", equalTo(1));
    }

    @Test
    void withdrawing_an_adjustment_ends_its_consultation() {
        Table table = Table.laid();
        String ref = table.consulted(MAJOR);

        table.officer(ref, "withdraw", "{\"reason\":\"Not needed\"}")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        table.answer(ref, 1, "CONSENT").statusCode(409);
        for (String state : List.of("OPEN", "CLOSED")) {
            table.house.get(Role.CO_DONOR, "consultations?state=" + state).body("items.size()", equalTo(0));
        }
        table.house
                .get(Role.CO_DONOR, "consultations?state=WITHDRAWN&adjustment=" + ref)
                .body("items.adjustment", contains(table.house.path("adjustments/" + ref)));
    }

    @Test
    void R24_a_version_is_shown_by_year_by_contribution_and_as_csv_with_the_same_rows() {
        Table table = Table.laid();

        table.house.get(Role.CO_DONOR, "budget-versions/BV-1/years").body("totals.amount", contains("330000.00"));
        table.house
                .get(Role.CO_DONOR, "budget-versions/BV-1/funding-plan")
                .body("totals.amount", contains("320000.00", "10000.00"));
        String csv = table.house
                .as(Role.CO_DONOR)
                .header("Accept", "text/csv")
                .get(table.house.path("budget-versions/BV-1/funding-plan"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", containsString("BV-1-funding-plan.csv"))
                .extract()
                .asString();
        Assertions.assertThat(csv)
                .startsWith("line,mainLine,contribution,amount,currency\r\nA,A,GRANT,90000.00,DKK\r\n")
                .contains("A,A,POUNDS,10000.00,DKK\r\n");
    }
}
