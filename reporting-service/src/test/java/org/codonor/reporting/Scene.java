package org.codonor.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;

/** A programme of its own for one test: its neighbours answer for it, its people call. */
public final class Scene {
    private static final ContractFilter CONTRACT = new ContractFilter("reporting", "internal-reporting");

    private final String programme =
            "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    /** A programme in the year 2026 with one agreement, AG-1 of partner ORG, from December 2025. */
    public static Scene begin() {
        CDI.current().select(CircuitBreakerMaintenance.class).get().resetAll(); // an earlier test's silence is over
        var scene = new Scene();
        Neighbours.answer(scene.internal(""), 200, scene.snapshot(""));
        scene.agreement("AG-1", "ORG", "2025-12-01", "XXA", "XXA");
        scene.duties();
        Neighbours.answer(scene.internal("/changes"), 200, "{\"head\":0,\"upTo\":0,\"items\":[]}");
        Neighbours.answer(scene.internal("/obligations/"), 204, "");
        Neighbours.answer(scene.internal("/dispositions/"), 204, "");
        Neighbours.answer(scene.internal("/working-days"), 404, Neighbours.problem(404));
        Neighbours.answer(scene.internal("/work-plans/"), 404, Neighbours.problem(404));
        scene.ledgerStands(7);
        scene.clock("2026-11-16T10:00:00Z");
        return scene;
    }

    public String programme() {
        return programme;
    }

    public String internal(String path) {
        return "/internal/v1/programmes/" + programme + path;
    }

    public String path(String path) {
        return "/v1/programmes/" + programme + "/" + path;
    }

    public RequestSpecification as(String party, Role... roles) {
        return given().filter(CONTRACT).auth().oauth2(Tokens.of(party, programme, roles));
    }

    public RequestSpecification reporter() {
        return as("ORG", Role.PARTNER_REPORTER);
    }

    public RequestSpecification officer() {
        return as("LEAD", Role.LEAD_OFFICER);
    }

    public RequestSpecification finance() {
        return as("LEAD", Role.LEAD_FINANCE);
    }

    public void clock(String now) {
        given().auth()
                .oauth2(Tokens.ofService("replay"))
                .contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put(internal("/clock"))
                .then()
                .statusCode(204);
    }

    /** The agreement as partners-service tells of it; currency codes A, B stand for what the programme uses. */
    public void agreement(String ref, String partner, String startsOn, String currency, String programmeCurrency) {
        agreement(ref, partner, startsOn, currency, programmeCurrency, "ACTIVE");
    }

    public void agreement(
            String ref, String partner, String startsOn, String currency, String programmeCurrency, String state) {
        Neighbours.answer(internal("/agreements/" + ref), 200, """
                {"id":"0199b0a1-5000-7d21-8e10-91c5a2e7d301","ref":"%s","self":"/v1/programmes/%s/agreements/%s",
                 "state":"%s","partner":"%s","startsOn":"%s","endsOn":"2029-12-31","signedOn":"2025-11-24",
                 "currency":"%s","programmeCurrency":"%s","fxMethod":"DISBURSEMENT_RATE","indirectRatePct":"7.0",
                 "reportSchedule":{"quarterlyDays":30,"annualDueOn":"03-31","auditDueOn":"06-30","finalDays":90},
                 "lines":[{"line":"L1","amount":"1000.00","commitments":[]},
                          {"line":"L2","amount":"1000.00","commitments":[]}]}
                """.formatted(
                        ref, programme, ref, state, partner, startsOn, code(currency), code(programmeCurrency)));
    }

    public void ledgerStands(long seq) {
        Neighbours.answer(
                internal("/head"),
                200,
                "{\"epoch\":1,\"seq\":%d,\"hash\":\"%s\",\"recordedAt\":\"2026-08-21T09:12:44.123456Z\"}"
                        .formatted(seq, "a".repeat(64)));
    }

    /** The draft of a report; returns what was answered. */
    public Response drafts(String body) {
        return reporter().contentType("application/json").body(body).post(path("expenditure-reports"));
    }

    public String drafted(String ref, String quarter) {
        drafts(report(ref, quarter, line("L1", "100.00"))).then().statusCode(201);
        return ref;
    }

    /** What partners-service says that partners owe. */
    public void duties(String... duties) {
        Neighbours.answer(internal("/report-duties"), 200, "{\"items\":[" + String.join(",", duties) + "]}");
    }

    public static String duty(String id, String agreement, String partner, String kind, String period, String dueOn) {
        return """
                {"id":"%s","agreement":"%s","partner":"%s","kind":"%s","period":"%s","periodEndsOn":"2025-12-31",
                 "dueOn":"%s"}""".formatted(id, agreement, partner, kind, period, dueOn);
    }

    /** A plan in force with one line that has an amount in one year. */
    public void plan(String line, int year, String amount) {
        Neighbours.answer(internal(""), 200, snapshot("""
                ,"plan":{"version":"019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e10","no":1,"validFrom":"2026-01-01","total":"%3$s",
                  "lines":[{"line":"%1$s","mainLine":"%1$s","outcome":"OUT-1","coreArea":"CA1","geo":"BA",
                    "costType":"DIRECT","leadOwn":false,"salary":false,"amount":"%3$s",
                    "years":[{"year":%2$d,"amount":"%3$s"}],"funding":[{"contribution":"LEAD-1","amount":"%3$s"}]}]}
                """.formatted(line, year, amount)));
    }

    /** What AG-1 plans for a year: A1 for all of it, A2 for its last two months. */
    public void workPlan(int year) {
        String activity = """
                {"code":"%s","title":"%s","coreArea":"CA1","geo":"BA","outcome":"OUT-1","fromMonth":%d,"toMonth":12,
                 "outputs":["Reports"],"budget":[{"line":"L1","amount":{"amount":"1.00","currency":"DKK"}}]}""";
        Neighbours.answer(internal("/work-plans/AG-1/" + year), 200, """
                {"id":"0199b0a1-5000-7d21-8e10-91c5a2e7d3a1","ref":"WP-%1$d","self":"/v1/programmes/%2$s/work-plans/WP-%1$d",
                 "state":"APPROVED","agreement":"AG-1","partner":"ORG","year":%1$d,"no":1,"activities":[%3$s,%4$s],
                 "lines":[{"line":"L1","amount":{"amount":"2.00","currency":"DKK"}}]}
                """.formatted(
                year, programme, activity.formatted("A1", "Monitor", 1), activity.formatted("A2", "Teach", 11)));
    }

    /** The draft of an activity report; returns what was answered. */
    public Response draftsActivities(String body) {
        return reporter().contentType("application/json").body(body).post(path("activity-reports"));
    }

    public void requestChanges(String ref, String reason) {
        Response answer = officer()
                .header("If-Match", etag(officer(), ref))
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post(path("expenditure-reports/" + ref + "/request-changes"));
        ok(answer, "CHANGES_REQUESTED");
    }

    /** What the partner changes in a report. */
    public Response changes(String ref, String patch) {
        return reporter()
                .header("If-Match", etag(reporter(), ref))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path("expenditure-reports/" + ref));
    }

    public Response verb(RequestSpecification who, String ref, String verb) {
        return verb(who, ref, verb, UUID.randomUUID().toString(), etag(who, ref));
    }

    public Response verb(RequestSpecification who, String ref, String verb, String key, String etag) {
        return who.header("Idempotency-Key", key)
                .header("If-Match", etag)
                .post(path("expenditure-reports/" + ref + "/" + verb));
    }

    public String etag(RequestSpecification who, String ref) {
        return read(who, ref).getHeader("ETag");
    }

    public Response read(RequestSpecification who, String ref) {
        return who.get(path("expenditure-reports/" + ref));
    }

    /** A report that finance has checked. */
    public String checked(String ref, String quarter) {
        drafted(ref, quarter);
        submittedAndChecked(ref);
        return ref;
    }

    public String accepted(String ref, String quarter) {
        drafted(ref, quarter);
        submittedAndAccepted(ref, quarter);
        return ref;
    }

    public void submittedAndAccepted(String ref, String quarter) {
        submittedAndChecked(ref);
        ledgerAccepts(quarter);
        ok(verb(officer(), ref, "accept"), "ACCEPTED");
    }

    public void submittedAndChecked(String ref) {
        ok(verb(reporter(), ref, "submit"), "SUBMITTED");
        ok(verb(officer(), ref, "review"), "IN_REVIEW");
        ok(verb(finance(), ref, "check"), "CHECKED");
    }

    public void ledgerAccepts(String quarter) {
        Neighbours.answer(internal("/asks"), 200, """
                {"outcome":"ACCEPTED","act":"accept","attempt":1,"epoch":1,"seq":8,"hash":"%s",
                 "recordedAt":"2026-11-16T10:00:01.123456Z","transaction":"019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20",
                 "self":"/v1/programmes/%s/transactions/019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e20","quarter":"%s",
                 "attribution":[{"index":0,"line":"L1","ofQuarter":"%s","keyFromQuarter":"%s","basis":"PRO_RATA",
                   "parts":[{"contribution":"LEAD-1","donor":"LEAD","amount":"84.21"},
                            {"contribution":"CO-1","donor":"CO","amount":"15.79"}]}]}
                """.formatted("b".repeat(64), programme, quarter, quarter, quarter));
    }

    public static String report(String ref, String quarter, String... lines) {
        return """
                {"ref":"%s","agreement":"AG-1","quarter":"%s","lines":[%s],"irregularities":{"none":true}}
                """.formatted(ref, quarter, String.join(",", lines));
    }

    /** The partner registers a case about its agreement; answers with what it is called. */
    public String registersCase() {
        return reporter()
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"title":"Vouchers are missing","description":"Without receipts.","type":"NON_COMPLIANCE",
                         "agreement":"AG-1","onBehalfOfOrganisation":true,"amounts":{"notYetKnown":true}}""")
                .post(path("irregularity-cases"))
                .then()
                .statusCode(201)
                .extract()
                .path("ref");
    }

    public static String line(String line, String amount) {
        return """
                {"line":"%s","amount":{"amount":"%s","currency":"DKK"},"rate":"1","method":"DISBURSEMENT_RATE",
                 "programmeAmount":{"amount":"%s","currency":"DKK"}}""".formatted(line, amount, amount);
    }

    private static void ok(Response answer, String state) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("state")).isEqualTo(state);
    }

    private static String code(String letter) {
        return letter.replace("XXA", "DKK");
    }

    private String snapshot(String more) {
        return """
                {"programme":"%s","title":"A programme","currency":"DKK","timeZone":"Europe/Copenhagen",
                 "today":"2026-11-16","startsOn":"2025-01-01","endsOn":"2030-12-31","openFrom":"2025Q4",
                 "donors":[{"code":"LEAD","name":"Lead","role":"LEAD_DONOR","currency":"DKK","fiscalYearStartMonth":1},
                           {"code":"CO","name":"Co","role":"CO_DONOR","currency":"GBP","fiscalYearStartMonth":4},
                           {"code":"JULY","name":"July","role":"CO_DONOR","currency":"EUR","fiscalYearStartMonth":7}],
                 "geos":[],"coreAreas":[],"outcomes":[{"ref":"OUT-1","coreArea":"CA1","title":"An outcome"}],
                 "contributions":[
                   {"ref":"LEAD-1","donor":"LEAD","state":"COMMITTED","internal":true,"currency":"DKK",
                    "effectiveFrom":"2025-01-01","availableFrom":"2025-01-01","availableTo":"2030-12-31"},
                   {"ref":"CO-1","donor":"CO","state":"COMMITTED","internal":false,"currency":"GBP",
                    "effectiveFrom":"2026-02-18","availableFrom":"2026-02-18","availableTo":"2030-12-31"}]%s}
                """.formatted(programme, more);
    }
}
