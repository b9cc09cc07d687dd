package org.codonor.reporting.irregularity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.casestatement.OwedStatements;
import org.codonor.test.ContractFilter;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others read of cases: donors in statements, the public in its register, auditors in dossiers. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class StatementTest {
    private static final String SIXTY = "{\"suspected\":{\"amount\":\"60.00\",\"currency\":\"DKK\"}}";
    private static final ContractFilter CONTRACT = new ContractFilter("reporting");

    @Inject
    OwedStatements owed;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void nobody_is_left_alone_because_of_what_other_tests_asked() {
        breakers.resetAll();
    }

    @Test
    void r93_a_quarter_is_told_in_numbers_and_issued_once_nil_included() {
        Office office = Office.open();
        String ref = office.opened(SIXTY, false);
        String quarter = office.scene.path("irregularity-statements/2026Q4");
        office.controller()
                .get(quarter)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("dueOn", equalTo("2027-03-01"))
                .body("counts.opened", equalTo(1))
                .body("counts.casesOpenAtEnd", equalTo(1))
                .body("amounts.suspected.amount", equalTo("60.00"))
                .body("ageing.cases", contains(1, 0, 0, 0))
                .body("cases.ref", contains(ref))
                .body("allowedActions", empty());
        office.coDonor().get(quarter).then().statusCode(200).body("cases", nullValue());
        office.controller()
                .header("If-Match", office.controller().get(quarter).header("ETag"))
                .post(quarter + "/issue")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R93"));
        office.scene.clock("2027-03-05T10:00:00Z");
        office.controller().get(quarter).then().body("late", equalTo(true)).body("allowedActions", contains("issue"));
        issue(office, quarter).then().statusCode(200).body("status", equalTo("ISSUED"));
        office.changes(ref, "{\"content\":{\"amounts\":{\"suspected\":{\"amount\":\"75.00\",\"currency\":\"DKK\"}}}}")
                .then()
                .statusCode(200);
        office.controller().get(quarter).then().body("amounts.suspected.amount", equalTo("60.00"));
        issue(office, quarter).then().statusCode(409);
        office.coDonor()
                .get(quarter + ".csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-irregularities-2026Q4.csv"))
                .body(containsString("2026Q4,ISSUED,suspected,,,60.00,DKK"))
                .body(containsString("2026Q4,ISSUED,ageing,DAYS_0_90,1,0.00,DKK"))
                .body(not(containsString(ref)));
        office.controller()
                .get(office.scene.path("irregularity-statements/2026Q3"))
                .then()
                .body("nil", equalTo(true));
        office.controller()
                .get(office.scene.path("irregularity-statements/2027Q2"))
                .then()
                .statusCode(422);
        office.controller()
                .get(office.scene.path("irregularity-statements/Q1"))
                .then()
                .statusCode(400);
    }

    @Test
    void r93_a_correction_counts_as_long_as_what_it_corrects_before_and_after_a_follow_up() {
        Office office = Office.open();
        String ref = office.opened(SIXTY, false);
        String first = office.scene.path("irregularity-statements/2026Q4");

        office.changes(ref, suspected("70.00")).then().statusCode(200);
        office.scene.clock("2027-01-10T10:00:00Z");
        office.does(ref, "follow-ups", "{\"text\":\"More\"," + amounts("90.00") + "}")
                .then()
                .statusCode(200);
        office.changes(ref, suspected("95.00")).then().statusCode(200);

        office.cases().get(first).then().body("cases.suspected.amount", contains("70.00"));
        office.scene.clock("2027-04-01T10:00:00Z");
        office.cases()
                .get(office.scene.path("irregularity-statements/2027Q1"))
                .then()
                .statusCode(200)
                .body("cases.suspected.amount", contains("95.00"))
                .body("amounts.suspected.amount", equalTo("95.00"));
        office.read(office.cases(), ref).then().body("content.amounts.suspected.amount", equalTo("95.00"));
    }

    private static String suspected(String amount) {
        return "{\"content\":{" + amounts(amount) + "}}";
    }

    private static String amounts(String amount) {
        return "\"amounts\":{\"suspected\":{\"amount\":\"" + amount + "\",\"currency\":\"DKK\"}}";
    }

    @Test
    void the_format_that_is_accepted_is_the_format_of_register_and_statement() {
        Office office = Office.open();
        String register = office.scene.path("public-irregularities");
        String statement = office.scene.path("irregularity-statements/2026Q4");
        for (String json : List.of("application/json", "*/*", "text/csv;q=0.5, application/json")) {
            anybody().accept(json).get(register).then().statusCode(200).contentType("application/json");
            office.controller()
                    .accept(json)
                    .get(statement)
                    .then()
                    .statusCode(200)
                    .contentType("application/json");
        }
        String csv = anybody()
                .accept("text/csv")
                .get(register)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertThat(csv).isEqualTo(anybody().get(register + ".csv").asString());
        String feed = anybody()
                .accept("application/atom+xml")
                .get(register)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertThat(feed).isEqualTo(anybody().get(register + ".atom").asString());
        String table = office.controller()
                .accept("text/csv")
                .get(statement)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(table).isEqualTo(office.controller().get(statement + ".csv").asString());
        for (String other : List.of("application/pdf", "application/rss+xml")) {
            anybody()
                    .accept(other)
                    .get(register)
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("/errors/not-acceptable"));
            office.controller().accept(other).get(statement).then().statusCode(406);
        }
    }

    @Test
    void r91_the_public_reads_what_passed_the_check_and_nothing_else() throws SQLException {
        Office office = Office.open();
        String ref = office.opened(SIXTY, false);
        String register = office.scene.path("public-irregularities");
        String publish = "{\"publish\":true,\"reason\":\"Nobody is harmed\"}";
        office.does(ref, "summarise", "{\"text\":\"Vouchers & <boxes> are missing.\"}");
        anybody().get(register).then().statusCode(200).body("items", empty());
        office.does(ref, "check-exemption", publish).then().statusCode(200);
        anybody()
                .get(register)
                .then()
                .body("items.ref", contains(ref))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].summary", equalTo("Vouchers & <boxes> are missing."));
        String csv = anybody()
                .get(register + ".csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("ref,state,openedOn").contains(ref + ",OPEN,2026-11-16");
        anybody()
                .get(register + ".atom")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .body(containsString("Vouchers &amp; &lt;boxes&gt; are missing."))
                .body(not(containsString("without receipts")));
        try (var nobody = Database.as("", "", "");
                var rows = nobody.createStatement().executeQuery("select count(*) from irregularity_cases")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        office.does(ref, "summarise", "{\"text\":\"Another text.\"}");
        anybody().get(register).then().body("items", empty());
    }

    @Test
    void r82_a_dossier_and_forms_are_filled_for_those_who_see_all_of_a_case() throws IOException {
        Office office = Office.open();
        String ref = office.opened(SIXTY, true);
        office.scene
                .as("LEAD", Role.AUDITOR)
                .get(office.path("/" + ref + "/dossier"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("case.ref", equalTo(ref))
                .body("forms.form", contains("LEAD_DONOR", "CLASSIFIED"))
                .body("audit.entry", hasItem(containsString("openIrregularityCase")))
                .body("reads.size()", greaterThan(0));
        byte[] zip = office.scene
                .as("LEAD", Role.AUDITOR)
                .get(office.path("/" + ref + "/dossier.zip"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", containsString(ref + ".zip"))
                .extract()
                .asByteArray();
        assertThat(names(zip))
                .containsExactly(
                        ref + "/README.txt",
                        ref + "/case.json",
                        ref + "/forms/LEAD_DONOR.txt",
                        ref + "/forms/CLASSIFIED.txt",
                        ref + "/audit.ndjson",
                        ref + "/reads.ndjson",
                        ref + "/SHA256SUMS");
        office.cases()
                .get(office.path("/" + ref + "/forms/CLASSIFIED"))
                .then()
                .statusCode(200)
                .body("fields.find { it.label == 'Payment suspended' }.value", equalTo("Yes"))
                .body("fields.find { it.label == 'Amount affected' }.value", equalTo("60.00 DKK"));
        office.cases()
                .get(office.path("/" + ref + "/forms/LEAD_DONOR.txt"))
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("Amount suspected\n   60.00 DKK"));
        office.scene
                .as("CO", Role.CASE_OFFICER)
                .get(office.path("/" + ref + "/dossier"))
                .then()
                .statusCode(404);
        office.cases()
                .get(office.path("/" + ref + "/forms/LEAD_DONOR"))
                .then()
                .body("fields.find { it.label == 'New case' }.value", equalTo("Yes"));
        office.scene.clock("2026-11-20T10:00:00Z");
        office.sendsAll(ref);
        office.cases()
                .get(office.path("/" + ref + "/forms/LEAD_DONOR"))
                .then()
                .body("fields.find { it.label == 'New case' }.value", equalTo("No"))
                .body("fields.find { it.label == 'Dates of earlier reports' }.value", equalTo("2026-11-20"));
        office.cases()
                .get(office.path("/" + ref + "/forms/CLASSIFIED"))
                .then()
                .body("fields.find { it.label == 'Date of the first information' }.value", equalTo("2026-11-10"))
                .body("fields.find { it.label == 'Date of the first finding' }.value", equalTo("2026-11-16"))
                .body("fields.find { it.label == 'Earlier reports' }.value", equalTo("2026-11-20"));
        office.cases().get(office.path("/" + ref + "/forms/OTHER")).then().statusCode(404);
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void r93_a_statement_is_owed_when_its_quarter_has_ended_and_done_when_it_is_issued() throws SQLException {
        Office office = Office.open();
        office.opened(SIXTY, false);
        office.scene.clock("2027-01-02T10:00:00Z");
        owed.sweep();
        owed.sweep();
        assertThat(owedTo(office.scene.programme(), "2027-03-01")).containsOnly("CO", "JULY");
        issue(office, office.scene.path("irregularity-statements/2026Q4"))
                .then()
                .statusCode(200)
                .body("issuedOn", equalTo("2027-01-02"));
        assertThat(Neighbours.asked(office.scene.internal("/obligations/"))
                        .getLast()
                        .body()
                        .path("doneOn")
                        .asText())
                .isEqualTo("2027-01-02");
    }

    @Test
    void r93_a_statement_stands_in_the_register_for_every_ended_quarter_also_when_nobody_looked_in_time()
            throws SQLException {
        Office office = Office.open();
        office.opened(SIXTY, false);
        office.scene.clock("2027-07-05T10:00:00Z");
        String programme = office.scene.programme();

        issue(office, office.scene.path("irregularity-statements/2026Q4"))
                .then()
                .statusCode(200);
        issue(office, office.scene.path("irregularity-statements/2026Q3"))
                .then()
                .statusCode(200);
        assertThat(owedTo(programme, "2027-03-01")).containsExactlyInAnyOrder("CO", "JULY");
        assertThat(Neighbours.asked(office.scene.internal("/obligations/"))
                        .getLast()
                        .body()
                        .path("doneOn")
                        .asText())
                .isEqualTo("2027-07-05");
        owed.sweep();
        owed.sweep();
        assertThat(owedTo(programme, "2026-11-29")).isEmpty();
        assertThat(owedTo(programme, "2027-05-30")).containsExactlyInAnyOrder("CO", "JULY");
        assertThat(owedTo(programme, "2027-08-29")).containsExactlyInAnyOrder("CO", "JULY");
        assertThat(owedTo(programme, "2027-11-29")).isEmpty();
    }

    private static Response issue(Office office, String statement) {
        return office.controller()
                .header("If-Match", office.controller().get(statement).header("ETag"))
                .post(statement + "/issue");
    }

    private static RequestSpecification anybody() {
        return given().filter(CONTRACT);
    }

    /** To whom a statement is owed until that day. */
    private static List<String> owedTo(String programme, String day) throws SQLException {
        var owed = new ArrayList<String>();
        try (Connection connection = Database.as("all", "LEAD", programme);
                var query = connection.prepareStatement(
                        "select owed_to from case_deadlines where kind = 'STATEMENT' and due_on = ?::date")) {
            query.setString(1, day);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    owed.add(row.getString(1));
                }
            }
        }
        return owed;
    }
}
