package org.codonor.reporting.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.codonor.common.audit.Hash;
import org.codonor.common.identity.Role;
import org.codonor.reporting.LedgerFigures;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ClosingTest {
    private static final String FIRST = "2025Q4";

    private final String duty = UUID.randomUUID().toString();
    private Scene scene;

    @BeforeEach
    void a_programme_whose_first_quarter_can_be_closed() {
        scene = Scene.begin();
        scene.duties(Scene.duty(duty, "AG-1", "ORG", "QUARTERLY_FINANCIAL", FIRST, "2026-01-30"));
        Neighbours.answer(scene.internal("/report-facts"), 204, "");
        LedgerFigures.answer(
                scene,
                LedgerFigures.spent(FIRST, "LEAD", "LEAD-1", "84.21"),
                LedgerFigures.spent(FIRST, "CO", "CO-1", "15.79"),
                LedgerFigures.stock(FIRST, "CO", "CO-1", "balanceTotal", "5.00"));
        LedgerFigures.closes(scene, FIRST, "2026Q1");
    }

    @AfterEach
    void the_neighbours_kept_their_contracts() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void r77_the_checklist_names_what_is_missing_and_the_close_is_refused_with_it() {
        controller()
                .get(quarter(FIRST))
                .then()
                .statusCode(200)
                .body("state", equalTo("PRELIMINARY"))
                .body("fiscalQuarters.CO", equalTo("2025-26-FQ3"))
                .body("checklist.code", contains("PRELIMINARY", "EARLIER_QUARTERS", "REPORT", "BALANCES"))
                .body("checklist.outcome", contains("FULFILLED", "FULFILLED", "MISSING", "FULFILLED"))
                .body("checklist[2].partner", equalTo("ORG"))
                .body("coverage.missing", equalTo(1))
                .body("allowedActions", contains("close"));
        close(FIRST)
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/quarter-incomplete"))
                .body("rule", equalTo("R77"))
                .body("missing[0].agreement", equalTo("AG-1"))
                .body("missing", hasSize(1));
        close("2026Q1").then().statusCode(409).body("missing.code", hasItem("EARLIER_QUARTERS"));
        close("2026Q4").then().statusCode(409).body("missing.code", hasItem("PRELIMINARY"));
        controller()
                .get(scene.path("quarters"))
                .then()
                .statusCode(200)
                .body("items.quarter", contains("2026Q4", "2026Q3", "2026Q2", "2026Q1", FIRST))
                .body("items.state", contains("OPEN", "PRELIMINARY", "PRELIMINARY", "PRELIMINARY", "PRELIMINARY"));
        controller().get(quarter("2025Q3")).then().statusCode(404);
        controller().get(quarter(FIRST) + "/package").then().statusCode(404);
        scene.officer().get(quarter(FIRST)).then().body("allowedActions", empty());
        scene.officer()
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"x\"")
                .post(quarter(FIRST) + "/close")
                .then()
                .statusCode(403);
    }

    @Test
    void a_refusal_of_the_ledger_restores_preliminary_and_says_why() {
        accepted();
        LedgerFigures.refuses(scene, "RC-7 has no treatment.");
        close(FIRST).then().statusCode(409).body("detail", equalTo("RC-7 has no treatment."));
        controller()
                .get(quarter(FIRST))
                .then()
                .body("state", equalTo("PRELIMINARY"))
                .body("ledger.outcome", equalTo("REFUSED"))
                .body("ledger.refusal.detail", equalTo("RC-7 has no treatment."));
        LedgerFigures.closes(scene, FIRST, "2026Q1");
        close(FIRST).then().statusCode(200).body("state", equalTo("CLOSED")).body("ledger.attempt", equalTo(2));
    }

    @Test
    void r77_figures_of_a_closed_quarter_are_the_same_bytes_whatever_is_booked_and_whoever_is_silent() {
        accepted();
        closed();
        Response before = figures("");
        assertThat(before.jsonPath().getList("rows.status")).contains("CLOSED").doesNotContain("PRELIMINARY");
        assertThat(before.jsonPath().getString("knownAt")).isEqualTo("2026-11-16T10:00:00.923456Z");
        assertThat(before.header("Cache-Control")).contains("immutable");
        assertThat(before.jsonPath().getString("quarters[0].coverage.share")).isEqualTo("100.0");
        byte[] zip = download(1);

        corrected();
        assertThat(figures("&restated=true").jsonPath().getList("rows.amount")).contains("80.21");
        assertThat(figures("&knownAt=2026-10-01T00:00:00Z").jsonPath().getList("rows.status"))
                .contains("PRELIMINARY");
        for (String path : new String[] {"", "/head", "/figure-rows", "/rates", "/closing-checks"}) {
            Neighbours.answer(scene.internal(path), 503, Neighbours.problem(503));
        }
        assertThat(figures("").asByteArray()).isEqualTo(before.asByteArray());
        assertThat(figures("").header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(figures("", "2025-FQ4").asByteArray()).isEqualTo(before.asByteArray());
        assertThat(download(1)).isEqualTo(zip);
        for (String path : new String[] {
            "quarterly-figures/2025Q1", "annual-figures/2025?groupBy=donor", "donor-statements/LEAD?year=2025"
        }) {
            var answer = scene.as("CO", Role.CO_DONOR).get(scene.path(path));
            assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
            assertThat(answer.asString()).as(path).contains("CLOSED").doesNotContain("PRELIMINARY");
        }
        var beforeTheBooks = scene.as("CO", Role.CO_DONOR).get(scene.path("quarterly-figures/2025Q1"));
        assertThat(beforeTheBooks.jsonPath().getMap("quarters[0]")).doesNotContainKey("version");
    }

    @Test
    void the_package_verifies_offline() throws IOException {
        accepted();
        closed();
        Map<String, byte[]> files = unzipped(download(1));
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines().count()).isEqualTo(files.size() - 1);
        sums.lines()
                .forEach(line -> assertThat(Hash.hex(Hash.sha256(files.get(line.substring(66)))))
                        .isEqualTo(line.substring(0, 64)));
        assertThat(new String(files.get("figures.csv"), StandardCharsets.UTF_8))
                .contains(",expenditure,q,PRO_RATA,84.21,DKK,OUT-1");
        assertThat(new String(files.get("rates.csv"), StandardCharsets.UTF_8)).contains("8.5200000000");
        assertThat(new String(files.get("coverage.csv"), StandardCharsets.UTF_8))
                .contains("ORG,AG-1,ACCEPTED");
        controller()
                .get(quarter(FIRST) + "/package")
                .then()
                .statusCode(200)
                .body("sha256", equalTo(Hash.hex(Hash.sha256(files.get("manifest.json")))))
                .body("manifest.files.name", hasItem("figures.csv"))
                .body("cut.seq", equalTo(8));
    }

    @Test
    void r101_donors_talk_about_each_version_of_a_package_and_partners_see_none_of_it() {
        accepted();
        closed();
        String kept = quarter(FIRST) + "/package";
        String said = comments(controller(), kept)
                .then()
                .statusCode(201)
                .body("on", equalTo(kept))
                .extract()
                .path("self");
        comments(controller(), kept + "?version=2").then().statusCode(404);

        corrected();
        reissue().then().statusCode(200);

        comments(scene.as("CO", Role.CO_DONOR), kept + "?version=2")
                .then()
                .statusCode(201)
                .body("on", equalTo(kept + "?version=2"));
        controller()
                .queryParam("on", kept + "?version=1")
                .get(scene.path("comments"))
                .then()
                .body("items.self", contains(said));
        comments(scene.reporter(), kept).then().statusCode(404);
        scene.reporter().get(said).then().statusCode(404);
    }

    @Test
    void a_reissue_is_version_2_with_its_difference_and_reason_and_version_1_stays() throws IOException {
        accepted();
        closed();
        byte[] first = download(1);
        String plain = figures("").asString();
        reissue().then().statusCode(409).body("type", equalTo("/errors/nothing-to-reissue"));

        corrected();
        reissue()
                .then()
                .statusCode(200)
                .body("packages.version", contains(1, 2))
                .body("packages[1].reason", equalTo("Booked twice."));
        String difference = new String(unzipped(download(2)).get("difference.csv"), StandardCharsets.UTF_8);
        assertThat(difference.lines().toList()).anyMatch(line -> line.contains("84.21,80.21,-4.00"));
        assertThat(figures("&version=2").jsonPath().getList("rows.amount")).contains("80.21");
        assertThat(download(1)).isEqualTo(first);
        assertThat(figures("").asString()).isEqualTo(plain);
    }

    @Test
    void r65_what_was_foreseen_is_divided_by_the_keys_and_compared_with_what_was_spent() {
        Neighbours.answer(scene.internal("/attribution-previews"), 200, """
                {"programme":"%s","currency":"DKK","lines":[{"index":0,"line":"L1","ofQuarter":"2026Q1",
                 "amount":"10.00","basis":"PRO_RATA","frozen":false,"parts":[
                 {"contribution":"LEAD-1","donor":"LEAD","amount":"8.00"},
                 {"contribution":"CO-1","donor":"CO","amount":"2.00"}]}]}
                """.formatted(scene.programme()));
        scene.drafts(Scene.report("ER-1", FIRST, Scene.line("L1", "100.00"))
                        .replaceFirst(
                                "\"lines\"",
                                "\"forecasts\":[{\"kind\":\"EXPENDITURE\",\"line\":\"L1\",\"quarter\":\"2026Q1\","
                                        + "\"amount\":{\"amount\":\"10.00\",\"currency\":\"DKK\"}}],\"lines\""))
                .then()
                .statusCode(201);
        scene.submittedAndAccepted("ER-1", FIRST);
        LedgerFigures.closes(scene, FIRST, "2026Q1");
        closed();
        LedgerFigures.answer(scene, LedgerFigures.spent("2026Q1", "CO", "CO-1", "3.00"));
        scene.officer()
                .get(scene.path("quarterly-figures/" + FIRST + "?measure=forecastExpenditureQ1"))
                .then()
                .statusCode(200)
                .body("rows.amount", contains("2.00", "0.00", "8.00"));
        scene.officer()
                .get(scene.path("quarterly-figures/2026Q1?measure=variance"))
                .then()
                .statusCode(200)
                .body("rows.donor", contains("CO", "JULY", "LEAD"))
                .body("rows.amount", contains("-1.00", "0.00", "8.00"));
        scene.officer()
                .get(scene.path("figure-explanations?quarter=2026Q1&measure=variance&period=q&donor=CO"))
                .then()
                .statusCode(200)
                .body("sum", equalTo("-1.00"))
                .body("formula", containsString("forecastExpenditureQ1 of " + FIRST + " - expenditure"))
                .body("items.event", contains("forecastExpenditureQ1", "expenditure"))
                .body("items.quarter", contains(FIRST, "2026Q1"))
                .body("items.amount", contains("2.00", "-3.00"))
                .body("items[1].source.self", containsString("measure=expenditure&period=q&donor=CO"));
    }

    private void accepted() {
        scene.accepted("ER-1", FIRST);
        LedgerFigures.closes(scene, FIRST, "2026Q1");
    }

    private void closed() {
        close(FIRST)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedBy.party", equalTo("LEAD"))
                .body("packages", hasSize(1))
                .body("allowedActions", contains("reissue"));
    }

    private void corrected() {
        scene.ledgerStands(30);
        LedgerFigures.answer(
                scene,
                LedgerFigures.spent(FIRST, "LEAD", "LEAD-1", "80.21"),
                LedgerFigures.spent(FIRST, "CO", "CO-1", "15.79"),
                LedgerFigures.stock(FIRST, "CO", "CO-1", "balanceTotal", "5.00"));
    }

    private Response comments(RequestSpecification who, String on) {
        return who.contentType("application/json")
                .body("{\"on\":\"%s\",\"text\":\"Verified.\"}".formatted(on))
                .post(scene.path("comments"));
    }

    private Response reissue() {
        return controller()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", controller().get(quarter(FIRST)).header("ETag"))
                .contentType("application/json")
                .body("{\"reason\":\"Booked twice.\"}")
                .post(quarter(FIRST) + "/reissue");
    }

    private Response close(String quarter) {
        return controller()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", controller().get(quarter(quarter)).header("ETag"))
                .post(quarter(quarter) + "/close");
    }

    private Response figures(String more) {
        return figures(more, FIRST);
    }

    private Response figures(String more, String name) {
        return scene.as("CO", Role.FIGURES_READER)
                .get(scene.path("quarterly-figures/" + name + "?groupBy=donor,line&measure=expenditure" + more));
    }

    private byte[] download(int version) {
        return scene.as("CO", Role.FIGURES_READER)
                .get(quarter(FIRST) + "/package.zip?version=" + version)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-v" + version + ".zip"))
                .extract()
                .asByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), in.readAllBytes());
            }
        }
        return files;
    }

    private RequestSpecification controller() {
        return scene.as("LEAD", Role.LEAD_CONTROLLER);
    }

    private String quarter(String name) {
        return scene.path("quarters/" + name);
    }
}
