package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.irregularity.Office.unknown;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Neighbours.Question;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** The clocks of a case: each counted once by its days, met once, late by derivation, and in the register. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ClocksTest {
    @Test
    void r80_r81_r82_r83_r94_each_clock_is_counted_by_its_days_and_stands_in_the_register() throws Exception {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.changes(ref, "{\"urgent\":true}").then().statusCode(200);

        var counted = new TreeSet<Integer>();
        for (Question asked : Neighbours.asked(office.scene.internal("/working-days"))) {
            counted.add(Integer.valueOf(String.valueOf(asked.query()).replaceAll(".*days=([0-9]+).*", "$1")));
        }
        assertThat(counted).containsExactly(2, 5, 10);
        assertThat(registered(office, 5)).containsExactly("R80", "R81", "R82", "R83", "R94");
    }

    @Test
    void r80_the_partners_days_are_fourteen_and_lateness_is_told_in_days() {
        Office office = Office.open();

        String inTime = office.told(unknown().replace("2026-11-10", "2026-11-02"));
        String late = office.told(unknown().replace("2026-11-10", "2026-11-01"));

        assertThat(partnersDays(office, inTime)).containsExactly("2026-11-16", "2026-11-16", null);
        assertThat(partnersDays(office, late)).containsExactly("2026-11-15", "2026-11-16", 1);
    }

    @Test
    void r83_what_was_done_in_time_stays_so_and_what_was_not_becomes_late_without_being_counted_again() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.notice(office::cases, ref + "-N2", "send", "{}").then().statusCode(200);
        Neighbours.answer(
                office.scene.internal("/working-days"),
                200,
                "{\"from\":\"2026-11-16\",\"days\":5,\"date\":\"2026-12-31\",\"endsAt\":\"2026-12-31T23:00:00Z\"}");

        office.scene.clock("2026-11-25T10:00:00Z");

        office.notice(office::cases, ref + "-N2", "send", "{}").then().statusCode(409);
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.findAll { it.owedTo == 'CO' }.doneOn", contains("2026-11-16"))
                .body("deadlines.findAll { it.owedTo == 'CO' }.lateByDays", everyItem(nullValue()))
                .body("deadlines.findAll { it.owedTo == 'JULY' }.dueOn", contains("2026-11-23"))
                .body("deadlines.findAll { it.owedTo == 'JULY' }.lateByDays", contains(2));
    }

    @Test
    void r83_r94_urgency_that_becomes_known_after_the_first_notice_is_told_to_every_donor() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.sendsAll(ref);

        office.changes(ref, "{\"urgent\":true}").then().statusCode(200);

        office.read(office.cases(), ref)
                .then()
                .body("notices.findAll { it.state == 'PLANNED' }.donor", contains("CO", "JULY"))
                .body("notices.findAll { it.state == 'PLANNED' }.kind", everyItem(equalTo("FOLLOW_UP")))
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }.owedTo", contains("CO", "JULY"))
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }.doneOn", everyItem(nullValue()));
    }

    @Test
    void r94_an_urgent_notice_is_counted_once_however_often_the_case_is_said_to_be_urgent() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);

        for (boolean urgent : new boolean[] {true, false, true}) {
            office.changes(ref, "{\"urgent\":" + urgent + "}").then().statusCode(200);
        }
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }.owedTo", contains("CO", "JULY"));

        office.sendsAll(ref);
        for (boolean urgent : new boolean[] {false, true}) {
            office.changes(ref, "{\"urgent\":" + urgent + "}").then().statusCode(200);
        }
        office.read(office.cases(), ref)
                .then()
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }.owedTo", contains("CO", "JULY"))
                .body("notices.findAll { it.state == 'PLANNED' }", empty());
    }

    @Test
    void r94_a_notice_of_a_write_off_tells_nobody_of_the_urgency() {
        Office office = Office.open();
        String ref = office.opened("{\"notYetKnown\":true}", false);
        office.sendsAll(ref);
        office.does(
                        ref,
                        "notices",
                        "{\"recipient\":\"CO_DONOR\",\"donor\":\"CO\",\"kind\":\"FOLLOW_UP\",\"about\":\"WRITE_OFF\"}")
                .then()
                .statusCode(201);

        office.changes(ref, "{\"urgent\":true}").then().statusCode(200);

        office.read(office.cases(), ref)
                .then()
                .body("notices.findAll { it.state == 'PLANNED' }.donor", contains("CO", "CO", "JULY"))
                .body("notices.findAll { it.state == 'PLANNED' }.about", contains("WRITE_OFF", "CASE", "CASE"))
                .body("deadlines.findAll { it.kind == 'URGENT_NOTICE' }.owedTo", contains("CO", "JULY"));
    }

    private static List<Object> partnersDays(Office office, String ref) {
        var days = office.read(office.cases(), ref)
                .jsonPath()
                .<String, Object>getMap("deadlines.find { it.kind == 'PARTNER_NOTICE' }");
        return Arrays.asList(days.get("dueOn"), days.get("doneOn"), days.get("lateByDays"));
    }

    /** The rules of what the register was told; that is told in a moment. */
    private static Set<String> registered(Office office, int rules) throws InterruptedException {
        var told = new TreeSet<String>();
        for (int look = 0; look < 50 && told.size() < rules; look++) {
            Thread.sleep(Duration.ofMillis(200));
            Neighbours.asked(office.scene.internal("/obligations/"))
                    .forEach(one -> told.add(one.body().path("rule").asText()));
        }
        return told;
    }
}
