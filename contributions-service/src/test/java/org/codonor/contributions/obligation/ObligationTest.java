package org.codonor.contributions.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.Test;

/** One register of what everybody owes: derived, registered by services, or by hand. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ObligationTest {
    private static final ContractFilter CONTRACT = new ContractFilter("contributions", "internal-contributions");
    private static final String REPORT = """
            {"version":%d,"ref":"%s","kind":"PARTNER_REPORT","title":"Report","owner":"%s","owedTo":["LD"],
             "dueOn":"2029-01-30","rule":"R58","sourceRef":"AG"%s}""";

    @Test
    void r12_instalments_are_owed_on_their_day_and_done_by_the_receipt_that_completes_them() {
        House house = House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "0.00");
        house.received(1, "2026-03-05", "1000000.00", "8.52", "B1").statusCode(201);
        house.received(1, "2026-03-09", "800000.00", "8.52", "B2").statusCode(201);
        house.received(2, "2026-03-26", "1199999.99", "8.52", "B3").statusCode(201);

        house.get(Role.CO_DONOR, "obligations?kind=INSTALMENT")
                .statusCode(200)
                .body("items.ref", contains("INST-POUNDS-1", "INST-POUNDS-2"))
                .body("items.owner", everyItem(equalTo("CD")))
                .body("items.owedTo", everyItem(contains("LD")))
                .body("items[0].dueOn", equalTo("2026-03-06"))
                .body("items[0].doneOn", equalTo("2026-03-09"))
                .body("items[0].state", equalTo("DONE_LATE"))
                .body("items[0].lateByDays", equalTo(3))
                .body("items[0].source.self", equalTo(house.path("contributions/POUNDS")))
                .body("items[1].doneOn", nullValue());
    }

    @Test
    void r96_an_annual_meeting_and_figures_are_owed_to_the_co_donor_in_each_year() {
        House house = House.opened().withPounds();

        house.get(Role.CO_DONOR, "obligations?kind=ANNUAL_MEETING&owedTo=CD")
                .body("items.ref", contains("AM-2026", "AM-2027", "AM-2028", "AM-2029", "AM-2030"))
                .body("items.dueOn", hasItem("2030-12-31"));
        house.get(Role.CO_DONOR, "obligations?kind=QUARTERLY_FIGURES&from=2026-05-01&to=2026-09-01")
                .body("items.ref", contains("QF-2026Q1-MOU", "QF-2026Q2-MOU"))
                .body("items.dueOn", contains("2026-05-30", "2026-08-29"));
    }

    @Test
    void one_list_per_party_says_what_it_owes_and_what_it_is_owed() {
        House house = House.opened().withPounds();
        fact(house, "partners", UUID.randomUUID(), REPORT.formatted(1, "PR-1", "PA", ""))
                .statusCode(204);

        house.get(Role.AUDITOR, "obligations?owner=CD").body("items.owner", everyItem(equalTo("CD")));
        house.get(Role.AUDITOR, "obligations?party=CD&limit=200")
                .body("items.ref", hasItems("INST-POUNDS-1", "AM-2026"))
                .body("items.ref", not(hasItem("PR-1")));
        house.get(Role.AUDITOR, "obligations?party=PA").body("items.ref", contains("PR-1"));
    }

    @Test
    void r101_a_partner_sees_its_own_and_nothing_else() {
        House house = House.opened().withPounds();
        fact(house, "partners", UUID.randomUUID(), REPORT.formatted(1, "PR-1", "PA", ""))
                .statusCode(204);
        fact(house, "partners", UUID.randomUUID(), REPORT.formatted(1, "PR-2", "PB", ""))
                .statusCode(204);

        partner(house, "PA", "obligations").statusCode(200).body("items.ref", contains("PR-1"));
        partner(house, "PA", "obligations?party=CD").body("items", hasSize(0));
        partner(house, "PA", "obligations/PR-1").statusCode(200);
        partner(house, "PA", "obligations/PR-2").statusCode(404);
        partner(house, "PA", "obligations/AM-2026").statusCode(404);
        String feed = partner(house, "PA", "obligations.ics").extract().asString();
        assertThat(feed.split("BEGIN:VEVENT", -1)).hasSize(2);
    }

    @Test
    void a_fact_is_taken_when_it_is_newer_and_ignored_when_it_is_not() {
        House house = House.opened();
        UUID id = UUID.randomUUID();
        String done = ",\"doneOn\":\"2029-02-02\",\"evidence\":\"RP-1\"";
        fact(house, "partners", id, REPORT.formatted(2, "PR-1", "PA", done)).statusCode(204);
        fact(house, "partners", id, REPORT.formatted(1, "PR-1", "PA", "")).statusCode(204);
        fact(house, "partners", id, REPORT.formatted(2, "PR-1", "PA", "")).statusCode(204);

        house.get(Role.LEAD_OFFICER, "obligations/PR-1")
                .body("state", equalTo("DONE_LATE"))
                .body("lateByDays", equalTo(3))
                .body("source.service", equalTo("partners"))
                .body("allowedActions", hasSize(0));
        fact(house, "partners", id, REPORT.formatted(3, "PR-1", "PA", ",\"withdrawn\":true"))
                .statusCode(204);
        house.get(Role.LEAD_OFFICER, "obligations/PR-1").statusCode(404);
    }

    @Test
    void a_service_tells_of_its_own_duties_only_and_a_person_of_none() {
        House house = House.opened();
        String body = REPORT.formatted(1, "PR-1", "PA", "");

        fact(house, "reporting", UUID.randomUUID(), body, Tokens.ofService("partners"))
                .statusCode(403);
        fact(house, "partners", UUID.randomUUID(), body, Tokens.of("LD", house.programme, Role.LEAD_OFFICER))
                .statusCode(403);
        fact(house, "partners", UUID.randomUUID(), body).statusCode(204);
        fact(house, "reporting", UUID.randomUUID(), body).statusCode(422);
    }

    @Test
    void of_versions_that_arrive_at_once_the_highest_stands() throws Exception {
        House house = House.opened();
        UUID id = UUID.randomUUID();
        var start = new CyclicBarrier(6);
        List<Future<Integer>> answers = new ArrayList<>();

        try (var services = Executors.newFixedThreadPool(6)) {
            for (int version = 1; version <= 6; version++) {
                String body = REPORT.formatted(
                        version,
                        "PR-1",
                        "PA",
                        ",\"evidence\":\"V" + version + "\",\"doneOn\":\"2029-01-0" + version + "\"");
                answers.add(services.submit(() -> {
                    start.await();
                    return fact(house, "partners", id, body).extract().statusCode();
                }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        house.get(Role.LEAD_OFFICER, "obligations/PR-1")
                .body("evidence", equalTo("V6"))
                .body("doneOn", equalTo("2029-01-06"));
    }

    @Test
    void what_nobody_follows_is_done_by_hand_with_evidence_by_its_owner_or_the_lead_donor() {
        House house = House.opened().withPounds();
        house.create("obligations", """
                {"ref":"EST","kind":"OTHER","title":"Estimate","owner":"CD","owedTo":["LD"],"dueOn":"2026-03-15"}""");
        String done = "{\"evidence\":\"D-1\",\"doneOn\":\"2026-03-14\"}";

        house.verb(Role.CO_DONOR, "obligations/QF-2026Q1-MOU", "fulfil", done).statusCode(403);
        house.verb(Role.CO_DONOR, "obligations/INST-POUNDS-1", "fulfil", done).statusCode(409);
        house.verb(Role.CO_DONOR, "obligations/EST", "fulfil", "{\"evidence\":\"D-1\",\"doneOn\":\"2030-01-01\"}")
                .statusCode(422);
        house.verb(Role.CO_DONOR, "obligations/EST", "fulfil", done)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("evidence", equalTo("D-1"));
        house.verb(Role.LEAD_OFFICER, "obligations/EST", "fulfil", done).statusCode(409);
        house.verb(
                        Role.LEAD_OFFICER,
                        "obligations/QF-2026Q1-MOU",
                        "fulfil",
                        "{\"evidence\":\"D-2\",\"doneOn\":\"2026-06-02\"}")
                .body("state", equalTo("DONE_LATE"))
                .body("lateByDays", equalTo(3));
    }

    @Test
    void a_duty_is_between_organisations_of_the_programme() {
        House house = House.opened();
        String duty = """
                {"kind":"OTHER","title":"Estimate","owner":"%s","owedTo":["LD","%s"],"dueOn":"2026-03-15"}""";
        fact(house, "partners", UUID.randomUUID(), REPORT.formatted(1, "PR-1", "PA", ""))
                .statusCode(204);

        house.post(Role.LEAD_OFFICER, house.path("obligations"), duty.formatted("NOSUCH", "NONE"))
                .statusCode(422)
                .body("errors.pointer", contains("/owner", "/owedTo/1"));
        house.post(Role.LEAD_OFFICER, house.path("obligations"), duty.formatted("PA", "CD"))
                .statusCode(201);
    }

    @Test
    void a_duty_is_waived_only_by_those_to_whom_it_is_owed() {
        House house = House.opened().withPounds();

        house.verb(Role.LEAD_OFFICER, "obligations/QF-2026Q1-MOU", "waive", "{\"reason\":\"x\"}")
                .statusCode(403);
        house.verb(Role.CO_DONOR, "obligations/QF-2026Q1-MOU", "waive", "{\"reason\":\"Annual report\"}")
                .body("state", equalTo("WAIVED"))
                .body("reason", equalTo("Annual report"))
                .body("lateByDays", nullValue());
    }

    @Test
    void of_a_fulfilment_and_a_waiver_at_once_one_stands() throws Exception {
        House house = House.opened().withPounds();
        String duty = "obligations/QF-2026Q1-MOU";
        String leads = house.etag(Role.LEAD_OFFICER, duty);
        String theirs = house.etag(Role.CO_DONOR, duty);
        var start = new CyclicBarrier(2);

        int done;
        int waived;
        try (var people = Executors.newFixedThreadPool(2)) {
            var fulfils = people.submit(() -> {
                start.await();
                return house.verb(Role.LEAD_OFFICER, duty, "fulfil", "{\"evidence\":\"D\"}", leads)
                        .statusCode();
            });
            var waives = people.submit(() -> {
                start.await();
                return house.verb(Role.CO_DONOR, duty, "waive", "{\"reason\":\"R\"}", theirs)
                        .statusCode();
            });
            done = fulfils.get();
            waived = waives.get();
        }

        assertThat(done == 200).isNotEqualTo(waived == 200);
        String state = house.get(Role.AUDITOR, duty).extract().path("state");
        assertThat(state.equals("WAIVED")).isEqualTo(waived == 200);
    }

    @Test
    void the_list_is_walked_whole_and_the_feed_answers_with_a_tag() {
        House house = House.opened().withPounds();
        List<String> walked = new ArrayList<>();
        String next = null;
        do {
            var page = house.get(Role.CO_DONOR, "obligations?limit=7" + (next == null ? "" : "&cursor=" + next))
                    .extract();
            walked.addAll(page.<List<String>>path("items.ref"));
            next = page.path("next");
        } while (next != null);

        assertThat(walked).doesNotHaveDuplicates().hasSize(2 + 5 + 20);
        var feed = house.get(Role.CO_DONOR, "obligations.ics?party=CD&from=2026-01-01")
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .extract();
        assertThat(feed.asString().split("BEGIN:VEVENT", -1)).hasSize(1 + walked.size());
        house.as(Role.CO_DONOR)
                .header("If-None-Match", feed.header("ETag"))
                .get(house.path("obligations.ics?party=CD&from=2026-01-01"))
                .then()
                .statusCode(304);
    }

    private static ValidatableResponse fact(House house, String source, UUID id, String body) {
        return fact(house, source, id, body, Tokens.ofService(source));
    }

    private static ValidatableResponse fact(House house, String source, UUID id, String body, String token) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/internal/v1/programmes/%s/obligations/%s/%s".formatted(house.programme, source, id))
                .then();
    }

    private static ValidatableResponse partner(House house, String party, String thing) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(Tokens.of(party, house.programme, Role.PARTNER_REPORTER))
                .get(house.path(thing))
                .then();
    }
}
