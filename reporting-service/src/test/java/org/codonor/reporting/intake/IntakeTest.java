package org.codonor.reporting.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.codonor.common.audit.VerifyAudit;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.reporting.redrawing.TellingPdf;
import org.codonor.test.ContractFilter;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class IntakeTest {
    private static final ContractFilter CONTRACT = new ContractFilter("reporting");

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void nobody_is_left_alone_because_of_what_other_tests_asked() {
        breakers.resetAll();
    }

    @Test
    void r79_somebody_without_an_account_reports_comes_back_reads_a_question_and_answers() {
        Scene scene = Scene.begin();
        String receipt = reported(scene, "{\"text\":\"Offers were copied.\",\"where\":\"An office\"}");
        lookUp(scene, receipt)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("state", equalTo("RECEIVED"))
                .body("messages", empty())
                .body("text", nullValue());
        Response listed = officer(scene).get(scene.path("suspicions"));
        listed.then().statusCode(200).body("items.reporterWroteLast", contains(true));
        String suspicion = listed.path("items[0].self");

        verb(scene, officer(scene), suspicion, "ask", "{\"text\":\"By whom?\"}")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("allowedActions", contains("ask", "set-aside", "take-up"));
        anybody()
                .body("{\"receipt\":\"" + receipt.replace("-", " ") + "\",\"text\":\"By the seller.\"}")
                .post(scene.path("suspicions/messages"))
                .then()
                .statusCode(200)
                .body("messages.text", contains("By whom?", "By the seller."))
                .body("messages.from", contains("OFFICER", "REPORTER"));
        officer(scene)
                .get(suspicion)
                .then()
                .statusCode(200)
                .body("text", equalTo("Offers were copied."))
                .body("where", equalTo("An office"))
                .body("messages", hasSize(2));
        verb(scene, officer(scene), suspicion, "set-aside", "{\"reason\":\"Elsewhere.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SET_ASIDE"));
        verb(scene, officer(scene), suspicion, "set-aside", "{\"reason\":\"Again.\"}")
                .then()
                .statusCode(409);
        lookUp(scene, receipt).then().body("state", equalTo("SET_ASIDE"));
        scene.as("CO", Role.CASE_OFFICER).get(suspicion).then().statusCode(404);
        scene.as("LEAD", Role.AUDITOR)
                .get(scene.path("reporting-audit/reads"))
                .then()
                .body("items.size()", equalTo(4)); // each time an officer saw the content
    }

    @Test
    void a_suspicion_is_taken_up_in_a_new_case_that_names_nobody_or_in_one_there_is() {
        Scene scene = Scene.begin();
        String receipt = reported(scene, "{\"text\":\"Boxes were missing.\"}");
        reported(scene, "{\"text\":\"The same boxes.\"}");
        List<String> suspicions = officer(scene).get(scene.path("suspicions")).path("items.self");
        String register = """
                {"register":{"title":"Missing boxes","description":"Boxes did not arrive.","type":"SIMPLE_THEFT",
                 "amounts":{"notYetKnown":true}}}""";
        Response taken = verb(scene, officer(scene), suspicions.get(0), "take-up", register);
        taken.then().statusCode(200).body("state", equalTo("TAKEN_UP")).body("allowedActions", contains("ask"));
        String irregularity = taken.path("irregularity");
        officer(scene)
                .get(scene.path("irregularity-cases/" + irregularity))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("received.channel", equalTo("PUBLIC"))
                .body("received.by", nullValue());
        scene.finance()
                .get(scene.path("irregularity-cases/" + irregularity))
                .then()
                .statusCode(200)
                .body("sight", equalTo("MONEY"))
                .body("received.channel", nullValue());
        verb(scene, officer(scene), suspicions.get(0), "take-up", register)
                .then()
                .statusCode(409);
        verb(scene, officer(scene), suspicions.get(1), "take-up", "{\"irregularity\":\"IRR-0\"}")
                .then()
                .statusCode(404);
        verb(scene, officer(scene), suspicions.get(1), "take-up", "{\"irregularity\":\"" + irregularity + "\"}")
                .then()
                .statusCode(200)
                .body("irregularity", equalTo(irregularity));
        lookUp(scene, receipt).then().body("state", equalTo("TAKEN_UP")).body("irregularity", nullValue());
    }

    @Test
    void no_trail_that_donors_read_tells_of_a_case_that_it_came_in_by_a_report() throws Exception {
        Scene scene = Scene.begin();
        reported(scene, "{\"text\":\"Boxes were missing.\"}");
        String suspicion = officer(scene).get(scene.path("suspicions")).path("items[0].self");
        verb(scene, officer(scene), suspicion, "ask", "{\"text\":\"Which?\"}")
                .then()
                .statusCode(200);
        verb(scene, officer(scene), suspicion, "set-aside", "{\"reason\":\"Elsewhere.\"}")
                .then()
                .statusCode(200);
        verb(scene, officer(scene), suspicion, "take-up", """
                {"register":{"title":"Missing boxes","description":"Boxes did not arrive.","type":"SIMPLE_THEFT",
                 "amounts":{"notYetKnown":true}}}""").then().statusCode(200);

        for (String path : List.of("reporting-audit", "reporting-audit/export", "changes")) {
            String trail = scene.as("LEAD", Role.AUDITOR).get(scene.path(path)).asString();
            assertThat(trail).contains("registerIrregularityCase");
            assertThat(Traces.holds(trail, "suspicion", "SUS-", "takeSuspicionUp", "askReporter", "setSuspicionAside"))
                    .isFalse();
        }
        String chain = scene.as("LEAD", Role.AUDITOR)
                .get(scene.path("reporting-audit/anonymous/export"))
                .asString();
        assertThat(chain.lines()).hasSize(4);
        assertThat(chain).contains("askReporter", "setSuspicionAside", "takeSuspicionUp", "Elsewhere.");
        assertThat(chain).doesNotContain("irregularity-case");
        try (var export = new BufferedReader(new StringReader(chain))) {
            assertThat(VerifyAudit.verify("reporting", scene.programme() + "/anonymous", Map.of(), export, System.out))
                    .isTrue();
        }
    }

    @Test
    void a_receipt_opens_its_report_and_nothing_else_does() throws SQLException {
        Scene scene = Scene.begin();
        String receipt = reported(scene, "{\"text\":\"Something.\"}");
        lookUp(scene, "0000-0000-0000-0000-0000").then().statusCode(404);
        lookUp(Scene.begin(), receipt).then().statusCode(404);
        anybody()
                .body("{\"receipt\":\"123\"}")
                .post(scene.path("suspicions/lookup"))
                .then()
                .statusCode(400)
                .body(not(containsString("123")));
        scene.as("LEAD", Role.LEAD_OFFICER).get(scene.path("suspicions")).then().statusCode(403);
        try (var nobody = Database.as("", "", "");
                var rows = nobody.createStatement().executeQuery("select count(*) from suspicions")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(Traces.inDatabase(receipt, receipt.replace("-", ""))).isEmpty();
    }

    @Test
    void r79_a_suspicion_needs_no_other_service() {
        Scene scene = Scene.begin();
        Neighbours.answer(scene.internal(""), 503, Neighbours.problem(503));
        reported(scene, "{\"text\":\"While all is down.\",\"amount\":{\"amount\":\"0.01\",\"currency\":\"EUR\"}}");
        Neighbours.answer("/internal/v1/programmes/P-NONE", 404, Neighbours.problem(404));
        anybody()
                .body("{\"text\":\"Where?\"}")
                .post("/v1/programmes/P-NONE/suspicions")
                .then()
                .statusCode(404);
    }

    @Test
    void files_are_known_by_their_bytes_cleaned_and_only_ever_downloaded() throws Exception {
        Scene scene = Scene.begin();
        String receipt = reported(scene, "{\"text\":\"See the picture.\"}");
        byte[] picture = FileKindTest.picture("png");
        attach(scene, receipt, picture).then().statusCode(200).body("attachments.kind", contains("PNG"));
        attach(scene, receipt, new byte[] {'M', 'Z', 0})
                .then()
                .statusCode(422)
                .body("type", equalTo("/errors/file-not-taken"));
        String suspicion = officer(scene).get(scene.path("suspicions")).path("items[0].self");
        Response file = officer(scene).get(suspicion + "/attachments/1");
        file.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", startsWith("attachment; filename=\"SUS-"));
        assertThat(file.asByteArray()).isEqualTo(picture);
        officer(scene)
                .header("If-None-Match", file.header("ETag"))
                .get(suspicion + "/attachments/1")
                .then()
                .statusCode(304);
        officer(scene).get(suspicion + "/attachments/2").then().statusCode(404);
    }

    @Test
    void r92_a_pdf_is_kept_as_pictures_of_its_pages_and_only_for_a_report_that_is_there() throws Exception {
        Scene scene = Scene.begin();
        String word = "Canary" + scene.programme().hashCode();
        byte[] pdf = TellingPdf.of(word);
        try (var traces = new Traces()) {
            attach(scene, "0000-0000-0000-0000-0000", pdf).then().statusCode(404);
            String receipt = reported(scene, "{\"text\":\"See the statement.\"}");
            attach(scene, receipt, pdf).then().statusCode(200).body("attachments.kind", contains("PDF"));
            attach(scene, receipt, "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/errors/file-not-taken"))
                    .body("detail", containsString("Send a picture of the page"));
            String suspicion = officer(scene).get(scene.path("suspicions")).path("items[0].self");
            byte[] kept = officer(scene).get(suspicion + "/attachments/1").asByteArray();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .contains("/DCTDecode")
                    .doesNotContain(word);
            assertThat(Traces.inDatabase(word)).isEmpty();
            assertThat(traces.inLogs(word)).isEmpty();
        }
    }

    @Test
    void r92_an_identity_opens_to_two_custodians_with_reasons_and_its_canary_is_nowhere_else() throws Exception {
        Scene scene = Scene.begin();
        String name = "Canary" + scene.programme().hashCode();
        String contact = "box " + scene.programme() + "@canary.example";
        String agent = "Agent-" + name;
        try (var traces = new Traces()) {
            String identity = "{\"name\":\"%s\",\"contact\":\"%s\"}".formatted(name, contact);
            Response made = anybody()
                    .header("User-Agent", agent)
                    .header("X-Forwarded-For", "203.0.113.77")
                    .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .body("{\"text\":\"I was there.\",\"identity\":" + identity + "}")
                    .post(scene.path("suspicions"));
            made.then().statusCode(201);
            String wrong = anybody()
                    .body("{\"text\":7,\"" + name + "\":1,\"identity\":{\"name\":[\"" + name + "\"]}}")
                    .post(scene.path("suspicions"))
                    .then()
                    .statusCode(400)
                    .extract()
                    .asString();
            String suspicion = officer(scene).get(scene.path("suspicions")).path("items[0].self");
            Response read = opened(scene, suspicion);
            read.then().statusCode(200).header("Cache-Control", "no-store").header("ETag", nullValue());
            assertThat(read.<String>path("name")).isEqualTo(name);

            var shown = new ArrayList<>(List.of(
                    made.asString() + made.headers(), wrong, read.headers().toString()));
            for (String path : List.of(
                    "reporting-audit",
                    "reporting-audit/export",
                    "reporting-audit/reads",
                    "reporting-audit/reads/export",
                    "suspicions",
                    "changes")) {
                shown.add(scene.as("LEAD", Role.AUDITOR).get(scene.path(path)).asString());
            }
            shown.add(scene.as("LEAD", Role.AUDITOR).get(suspicion).asString());
            shown.add(scene.as("LEAD", Role.AUDITOR)
                    .get(suspicion + "/identity-opening")
                    .asString());
            assertThat(shown).noneMatch(text -> Traces.holds(text, name, contact));
            assertThat(shown.get(6)).contains("reporter-identity", "To warn");
            String[] traits = {name, contact, agent, "203.0.113.77", "4bf92f3577b34da6a3ce929d0e0e4736"};
            assertThat(Traces.inDatabase(traits)).isEmpty();
            assertThat(traces.inLogs(traits)).isEmpty();
            assertThat(Traces.inDatabase(scene.programme())).contains("suspicions", "audit_entries", "read_entries");
        }
    }

    @Test
    void r92_every_look_at_an_identity_needs_a_reason_and_is_recorded_with_it_and_a_refused_one_shows_nothing() {
        Scene scene = Scene.begin();
        reported(scene, "{\"text\":\"I was there.\",\"identity\":{\"name\":\"Somebody\"}}");
        String suspicion = officer(scene).get(scene.path("suspicions")).path("items[0].self");
        for (String none : List.of("{}", "{\"reason\":\"\"}", "{\"reason\":\"  \"}", "{\"reason\":\"\\u00a0 \\t\"}")) {
            verb(scene, custodian(scene, "one"), suspicion, "approve-opening", none)
                    .then()
                    .statusCode(400);
        }
        opened(scene, suspicion).then().statusCode(200);
        for (String none : List.of("{}", "{\"reason\":\" \"}")) {
            verb(scene, custodian(scene, "two"), suspicion, "read-identity", none)
                    .then()
                    .statusCode(400);
        }
        verb(scene, custodian(scene, "two"), suspicion, "read-identity", "{\"reason\":\"To thank.\"}")
                .then()
                .statusCode(200);
        verb(scene, custodian(scene, "two"), suspicion, "read-identity", "{\"reason\":\"To thank again.\"}")
                .then()
                .statusCode(200);

        String looks = scene.as("LEAD", Role.AUDITOR)
                .get(scene.path("reporting-audit/reads/export"))
                .asString();
        assertThat(looks.lines().filter(line -> line.contains("reporter-identity")))
                .satisfiesExactly(
                        look -> assertThat(look).contains("subject\\\":\\\"one\\\"", "To warn."),
                        look -> assertThat(look).contains("subject\\\":\\\"two\\\"", "To thank."),
                        look -> assertThat(look).contains("subject\\\":\\\"two\\\"", "To thank again."));
    }

    @Test
    void r79_of_an_anonymous_report_the_day_is_known_and_no_time() throws Exception {
        Scene scene = Scene.begin();
        Logger access = Logger.getLogger("org.codonor.access");
        access.setLevel(Level.INFO);
        try (var traces = new Traces()) {
            String receipt = reported(scene, "{\"text\":\"At night.\"}");
            String message = "{\"receipt\":\"" + receipt + "\",\"text\":\"Again.\"}";
            anybody()
                    .body(message)
                    .post(scene.path("suspicions/messages"))
                    .then()
                    .statusCode(200);
            reported(scene, "{\"text\":\"The next one.\"}");
            Response listed = officer(scene).get(scene.path("suspicions"));
            assertThat(traces.inLogs("reportSuspicion", "answerAsReporter")).isEmpty();
            assertThat(traces.inLogs("listSuspicions")).isNotEmpty();
            assertThat(listed.<List<String>>path("items.id"))
                    .hasSize(2)
                    .allMatch(id -> UUID.fromString(id).version() == 4);
            for (String path : List.of("reporting-audit", "reporting-audit/export", "changes")) {
                String trail =
                        scene.as("LEAD", Role.AUDITOR).get(scene.path(path)).asString();
                assertThat(Traces.holds(trail, "suspicion", "SUS-")).isFalse();
            }
        } finally {
            access.setLevel(Level.WARNING);
        }
        RequestSpecification auditor = scene.as("LEAD", Role.AUDITOR);
        String chain =
                auditor.get(scene.path("reporting-audit/anonymous/export")).asString();
        assertThat(chain.lines())
                .hasSize(3)
                .allMatch(line -> line.matches(".*\"recordedAt\":\"[0-9-]{10}T00:00:00(.00000[0-9])?Z\".*"))
                .noneMatch(line -> line.contains("traceId"));
        Response checkpoint = auditor.get(scene.path("reporting-audit/anonymous/checkpoint"));
        checkpoint.then().statusCode(200).body("chain", equalTo("anonymous")).body("at", containsString("T00:00:00"));
        Map<Long, String> noted = Map.of(3L, checkpoint.path("hash"));
        try (var export = new BufferedReader(new StringReader(chain))) {
            assertThat(VerifyAudit.verify("reporting", scene.programme() + "/anonymous", noted, export, System.out))
                    .isTrue();
        }
    }

    private static Response opened(Scene scene, String suspicion) {
        verb(scene, custodian(scene, "one"), suspicion, "approve-opening", "{\"reason\":\"Danger.\"}")
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("allowedActions", empty());
        verb(scene, custodian(scene, "one"), suspicion, "approve-opening", "{\"reason\":\"More.\"}")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R92"));
        verb(scene, custodian(scene, "one"), suspicion, "read-identity", "{\"reason\":\"Alone.\"}")
                .then()
                .statusCode(409);
        verb(scene, custodian(scene, "two"), suspicion, "approve-opening", "{\"reason\":\"Agreed.\"}")
                .then()
                .statusCode(200)
                .body("open", equalTo(true));
        verb(scene, custodian(scene, "three"), suspicion, "read-identity", "{\"reason\":\"Curious.\"}")
                .then()
                .statusCode(409);
        verb(scene, officer(scene), suspicion, "read-identity", "{\"reason\":\"Mine.\"}")
                .then()
                .statusCode(403);
        return verb(scene, custodian(scene, "one"), suspicion, "read-identity", "{\"reason\":\"To warn.\"}");
    }

    private static RequestSpecification anybody() {
        return given().filter(CONTRACT).contentType("application/json");
    }

    private static RequestSpecification officer(Scene scene) {
        return scene.as("LEAD", Role.CASE_OFFICER);
    }

    private static RequestSpecification custodian(Scene scene, String subject) {
        return given().filter(CONTRACT).auth().oauth2(Tokens.of(subject, "LEAD", scene.programme(), Role.CUSTODIAN));
    }

    private static String reported(Scene scene, String body) {
        Response answer = anybody().body(body).post(scene.path("suspicions"));
        answer.then().statusCode(201);
        return answer.path("receipt");
    }

    private static Response lookUp(Scene scene, String receipt) {
        return anybody().body("{\"receipt\":\"" + receipt + "\"}").post(scene.path("suspicions/lookup"));
    }

    private static Response attach(Scene scene, String receipt, byte[] file) {
        return anybody()
                .body("{\"receipt\":\"%s\",\"content\":\"%s\"}"
                        .formatted(receipt, Base64.getEncoder().encodeToString(file)))
                .post(scene.path("suspicions/attachments"));
    }

    /** A verb with the ETag of what it is about: of the seal for custodians, else of the suspicion. */
    private static Response verb(Scene scene, RequestSpecification who, String suspicion, String verb, String body) {
        boolean ofSeal = verb.endsWith("opening") || verb.endsWith("identity");
        String etag = ofSeal
                ? who.get(suspicion + "/identity-opening").header("ETag")
                : officer(scene).get(suspicion).header("ETag");
        return who.header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .post(suspicion + "/" + verb);
    }
}
