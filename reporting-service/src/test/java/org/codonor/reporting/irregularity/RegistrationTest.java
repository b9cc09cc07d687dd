package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.irregularity.Office.reason;
import static org.codonor.reporting.irregularity.Office.suspicion;
import static org.codonor.reporting.irregularity.Office.unknown;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class RegistrationTest {
    @Test
    void r79_a_suspicion_is_registered_by_anybody_also_while_no_other_service_answers() {
        var office = new Office();
        Neighbours.answer(office.scene.internal(""), 503, Neighbours.problem(503));
        for (Role role : new Role[] {Role.FIGURES_READER, Role.CUSTODIAN, Role.CASE_OFFICER, Role.PARTNER_FINANCE}) {
            Response answer = office.tells(
                    office.scene.as("ANY", role),
                    suspicion("{\"suspected\":{\"amount\":\"0.01\",\"currency\":\"DKK\"}}"));
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            assertThat(answer.jsonPath().getString("state")).isEqualTo("ACKNOWLEDGED");
            assertThat(answer.jsonPath().getString("sight")).isEqualTo("REPORTER");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void r84_r92_what_breaks_rules_is_refused_whole_and_only_a_case_officer_chooses_the_reference() {
        var office = new Office();
        office.tells(office.partner(), suspicion("{}").replace("Vouchers are missing", "Ask ann@example.org"))
                .then()
                .statusCode(422)
                .body("errors.rule", contains("R84", "R92"))
                .body("errors.pointer", contains("/amounts", "/title"));
        office.tells(office.partner(), unknown().replace("{\"title\"", "{\"ref\":\"IRR-2026-007\",\"title\""))
                .then()
                .statusCode(422);
        office.tells(office.cases(), unknown().replace("{\"title\"", "{\"ref\":\"IRR-2026-007\",\"title\""))
                .then()
                .statusCode(201)
                .body("ref", equalTo("IRR-2026-007"))
                .body("sight", equalTo("WHOLE"));
        office.tells(office.cases(), unknown().replace("{\"title\"", "{\"ref\":\"IRR-2026-007\",\"title\""))
                .then()
                .statusCode(409);
        assertThat(office.told(unknown())).isEqualTo("IRR-2026-008");
    }

    @Test
    void r101_everybody_sees_as_much_as_concerns_him_and_nobody_learns_who_told_it() {
        var office = new Office();
        String ref = office.told(suspicion("{\"suspected\":{\"amount\":\"60.00\",\"currency\":\"DKK\"}}"));
        office.read(office.partner(), ref)
                .then()
                .statusCode(200)
                .body("sight", equalTo("REPORTER"))
                .body("content.title", equalTo("Vouchers are missing"))
                .body("steps", nullValue());
        office.read(office.cases(), ref)
                .then()
                .body("sight", equalTo("WHOLE"))
                .body("received.party", equalTo("ORG"))
                .body("allowedActions", contains("change", "assess", "follow-ups"));
        office.read(office.scene.finance(), ref)
                .then()
                .body("sight", equalTo("MONEY"))
                .body("content.description", nullValue())
                .body("received.on", notNullValue())
                .body("received.by", nullValue())
                .body("received.channel", nullValue())
                .body("received.onBehalfOfOrganisation", nullValue())
                .body("content.amounts.suspected.amount", equalTo("60.00"));
        String none = office.read(office.coDonor(), "IRR-2026-999").asString();
        String foreign = office.read(office.coDonor(), ref)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(strip(foreign)).isEqualTo(strip(none));
        office.read(office.scene.as("CO", Role.CASE_OFFICER), ref).then().statusCode(404);
        office.read(office.scene.as("OTHER", Role.PARTNER_REPORTER), ref).then().statusCode(404);
        office.coDonor().get(office.path("")).then().statusCode(200).body("items", empty());
        office.cases().get(office.path("?open=true")).then().body("items.ref", contains(ref));
        office.changes(ref, "{\"confidentiality\":\"STRICT\"}").then().statusCode(200);
        office.read(office.scene.finance(), ref).then().statusCode(404);

        String trail = office.scene
                .as("CO", Role.CO_DONOR)
                .get(office.scene.path("reporting-audit"))
                .asString();
        assertThat(trail)
                .contains("registerIrregularityCase")
                .doesNotContain("ORG")
                .doesNotContain(ref);
        office.scene
                .as("CO", Role.CO_DONOR)
                .get(office.scene.path("reporting-audit/reads"))
                .then()
                .body("items.size()", not(equalTo(0)))
                .body("items.ref", not(contains(ref)));
    }

    @Test
    void r101_whoever_told_a_case_sees_what_was_told_whatever_else_that_reader_may_see() {
        var office = Office.open();
        String own = suspicion("{\"notYetKnown\":true}").replace("\"onBehalfOfOrganisation\":true,", "");
        office.tells(office.scene.finance(), own)
                .then()
                .statusCode(201)
                .body("sight", equalTo("MONEY"))
                .body("content.description", equalTo("Somebody pays without receipts."))
                .body("received.channel", equalTo("SIGNED_IN"))
                .body("received.by.party", equalTo("LEAD"));
        String ref = office.tells(
                        office.coDonor(),
                        own.replace(
                                "{\"notYetKnown\":true}",
                                "{\"suspected\":{\"amount\":\"60.00\",\"currency\":\"DKK\"}}"))
                .jsonPath()
                .getString("ref");
        office.ok(office.does(ref, "assess", ""), "UNDER_ASSESSMENT");
        office.ok(office.does(ref, "open", "{\"reason\":\"Probable\",\"paymentHold\":false}"), "C_CASE_OPEN");
        office.changes(ref, "{\"content\":{\"description\":\"What was found.\",\"place\":\"Elsewhere\"}}")
                .then()
                .statusCode(200);
        office.sendsAll(ref);
        office.read(office.coDonor(), ref)
                .then()
                .body("sight", equalTo("DONOR"))
                .body("classification", equalTo("IRREGULARITY"))
                .body("content.description", equalTo("Somebody pays without receipts."))
                .body("content.place", nullValue())
                .body("content.amounts.suspected.amount", equalTo("60.00"))
                .body("received.party", equalTo("CO"));
        office.read(office.scene.finance(), ref)
                .then()
                .body("content.description", nullValue())
                .body("received.party", nullValue());
    }

    @Test
    void r80_a_partners_days_run_from_awareness_else_from_the_event_else_from_the_report_and_move_with_them() {
        var office = Office.open();
        LocalDate today = LocalDate.of(2026, 11, 16); // where the clock of these tests stands
        String aware = "\"awareOn\":\"2026-11-10\"";
        String none = office.told(unknown().replace(aware + ",", ""));
        assertThat(partnerNotice(office, none)).containsEntry("late", false);
        String from = day("occurredFrom", today.minusDays(40));
        String began = office.told(unknown().replace(aware, from));
        assertThat(partnerNotice(office, began))
                .containsEntry("startsOn", today.minusDays(40).toString())
                .containsEntry("lateByDays", 26);
        String ended = office.told(unknown().replace(aware, from + "," + day("occurredTo", today.minusDays(15))));
        assertThat(partnerNotice(office, ended)).containsEntry("lateByDays", 1);
        office.changes(ended, "{\"content\":{" + day("awareOn", today.minusDays(20)) + "}}")
                .then()
                .statusCode(200);
        assertThat(partnerNotice(office, ended))
                .containsEntry("startsOn", today.minusDays(20).toString())
                .containsEntry("lateByDays", 6);
        office.changes(ended, "{\"content\":{" + day("awareOn", today.minusDays(3)) + "}}")
                .then()
                .statusCode(200);
        assertThat(partnerNotice(office, ended)).containsEntry("late", false);
    }

    private static String day(String name, LocalDate day) {
        return "\"" + name + "\":\"" + day + "\"";
    }

    /** The one deadline of the partner, as the case officer reads it. */
    private static Map<String, Object> partnerNotice(Office office, String ref) {
        List<Map<String, Object>> found = office.read(office.cases(), ref)
                .jsonPath()
                .getList("deadlines.findAll { it.kind == 'PARTNER_NOTICE' }");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void r81_a_case_officer_assesses_what_came_in_and_rests_it_with_a_reason() {
        var office = new Office();
        String ref = office.told(unknown());
        office.does(ref, "dismiss", reason("No")).then().statusCode(409).body("state", equalTo("ACKNOWLEDGED"));
        office.ok(office.does(ref, "assess", ""), "UNDER_ASSESSMENT");
        office.changes(
                        ref,
                        "{\"classification\":\"SUSPECTED_FRAUD\",\"content\":{\"amounts\":{\"notYetKnown\":null,"
                                + "\"suspected\":{\"amount\":\"10.00\",\"currency\":\"DKK\"}}}}")
                .then()
                .statusCode(200)
                .body("classification", equalTo("SUSPECTED_FRAUD"))
                .body("content.amounts.suspected.amount", equalTo("10.00"));
        office.read(office.partner(), ref).then().body("content.amounts.notYetKnown", equalTo(true));
        office.ok(office.does(ref, "record-only", reason("Theft by third parties")), "RECORDED_ONLY");
        office.read(office.cases(), ref)
                .then()
                .body("steps.state", contains("REPORTED", "ACKNOWLEDGED", "UNDER_ASSESSMENT", "RECORDED_ONLY"))
                .body("steps[3].reason", equalTo("Theft by third parties"))
                .body("allowedActions", contains("follow-ups", "reopen"));
    }

    @ParameterizedTest
    @CsvSource({"all,LEAD,1", "party,ORG,1", "party,OTHER,0", "'',ORG,0"})
    void the_database_shows_a_case_to_whom_it_concerns(String scope, String party, int seen) throws SQLException {
        var office = new Office();
        office.told(unknown());
        try (Connection connection = Database.as(scope, party, office.scene.programme());
                var query = connection.prepareStatement("select count(*) from irregularity_cases");
                var row = query.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(seen);
        }
    }

    private static String strip(String problem) {
        return problem.replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }
}
