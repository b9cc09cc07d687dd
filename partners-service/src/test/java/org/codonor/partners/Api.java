package org.codonor.partners;

import static io.restassured.RestAssured.given;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;
import static org.codonor.common.identity.Role.PARTNER_FINANCE;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.common.period.Quarter;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** One programme of a test's own, and what its people do in it; every call obeys the contract. */
final class Api {
    private static final ContractFilter CONTRACT = new ContractFilter("partners", "internal-partners");

    final String programme = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    /** When agreements of tests end: after any day on which tests run, and soon, for each year has its duties. */
    static int lastYear() {
        return LocalDate.now(ZoneOffset.UTC).getYear() + 1;
    }

    static String end() {
        return lastYear() + "-12-31";
    }

    String person(String subject, String party, Role... roles) {
        return Tokens.of(subject, party, programme, roles);
    }

    String officer() {
        return person("officer", "AA", LEAD_OFFICER);
    }

    String controller() {
        return person("controller", "AA", LEAD_CONTROLLER);
    }

    String finance() {
        return person("finance", "AA", LEAD_FINANCE);
    }

    String partner() {
        return person("ppp-finance", "PPP", PARTNER_FINANCE);
    }

    String otherPartner() {
        return person("qqq-finance", "QQQ", PARTNER_FINANCE);
    }

    /** What another service reads of this programme, or writes. */
    RequestSpecification asService(String service) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(Tokens.ofService(service))
                .basePath("/internal/v1/programmes/" + programme);
    }

    Response tell(String path, String body) {
        return asService("reporting").contentType("application/json").body(body).put(path);
    }

    RequestSpecification as(String token) {
        return given().filter(CONTRACT).auth().oauth2(token).basePath("/v1/programmes/" + programme);
    }

    Response get(String token, String path) {
        return as(token).get(path);
    }

    Response post(String token, String path, String body) {
        return as(token).contentType("application/json").body(body).post(path);
    }

    /** A verb on a resource that was just read, with a fresh key. */
    Response verb(String token, String resource, String verb, String body) {
        return verb(token, resource, verb, body, UUID.randomUUID().toString());
    }

    Response verb(String token, String resource, String verb, String body, String key) {
        return verb(token, resource, verb, body, key, get(token, resource).header("ETag"));
    }

    Response verb(String token, String resource, String verb, String body, String key, String version) {
        RequestSpecification request =
                as(token).header("If-Match", String.valueOf(version)).header("Idempotency-Key", own(key));
        if (!body.isEmpty()) {
            request.contentType("application/json").body(body);
        }
        return request.post(resource + "/" + verb);
    }

    /** A verb on the first finding of AR-1, just read. */
    Response finding(String token, String verb, String body) {
        return as(token)
                .header(
                        "If-Match",
                        String.valueOf(get(token, "/audit-reports/AR-1").header("ETag")))
                .contentType("application/json")
                .body(body)
                .post("/audit-reports/AR-1/findings/1/" + verb);
    }

    /** A key of this programme: people with the same name act in other tests as well. */
    String own(String key) {
        return programme + "-" + key;
    }

    Response patch(String token, String resource, String patch) {
        return as(token)
                .header("If-Match", String.valueOf(get(token, resource).header("ETag")))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(resource);
    }

    /** How the ledger answers from now on: accept, refuse R54, down (503), mute (reads only), deaf (done, but its answer is lost). */
    void ledger(String mode) {
        given().body(mode).put(standIn() + "/control/" + programme).then().statusCode(200);
    }

    /** What the ledger heard of a thing: act, attempt, how often. */
    String heard(String id) {
        return given().body(id).put(standIn() + "/control/asks").asString();
    }

    /** What others heard of a thing: source, version, title. */
    String told(String id) {
        return given().body(id).put(standIn() + "/control/facts").asString();
    }

    static String complaints() {
        return given().get(standIn() + "/control/complaints").asString();
    }

    private static String standIn() {
        return ConfigProvider.getConfig().getValue("CODONOR_CONTRIBUTIONS_URL", String.class);
    }

    // --- what people do ---

    Response registered(String code) {
        return post(officer(), "/partners", """
                {"code": "%s", "name": "Partner %s", "kind": "STATE_AGENCY", "auditRegime": "EXTERNAL_AUDIT",
                 "reportingCurrency": "DKK"}""".formatted(code, code));
    }

    /** Registered, and with a due diligence that counts on any day on which tests sign. */
    void assessed(String code) {
        registered(code);
        diligence(code, "2020-01-01", end()).then().statusCode(201);
    }

    Response diligence(String code, String doneOn, String validUntil) {
        return post(officer(), "/due-diligence-assessments", """
                {"partner": "%s", "scope": "Finance and procurement", "doneOn": "%s", "validUntil": "%s",
                 "riskRating": "MODERATE", "findings": ["Vouchers are kept in one place only."],
                 "conditions": [{"text": "Copy vouchers", "dueOn": "2020-06-30"}]}""".formatted(code, doneOn, validUntil));
    }

    static String agreement(String ref, String partner, String startsOn, String endsOn, String commitments) {
        return """
                {"ref": "%s", "partner": "%s", "startsOn": "%s", "endsOn": "%s", "commitments": [%s],
                 "indirectRatePct": "7.0", "modality": "ADVANCE", "fxMethod": "DISBURSEMENT_RATE",
                 "clauses": {"antiCorruption": {"reference": "12"}, "audit": {"reference": "9"},
                 "refund": {"reference": "8"}, "reporting": {"reference": "7", "text": "Each quarter."}}}""".formatted(ref, partner, startsOn, endsOn, commitments);
    }

    static String commitment(String line, String contribution, String amount) {
        return """
                {"line": "%s", "contribution": "%s", "amount": {"amount": "%s", "currency": "DKK"}}""".formatted(line, contribution, amount);
    }

    /** An active agreement of 100.00 from AA-GRANT and 50.00 from BB-2026 under which nothing is owed yet. */
    String signed(String partner) {
        return signedSince(partner, quarter().first().toString());
    }

    static Quarter quarter() {
        return Quarter.of(LocalDate.now(ZoneOffset.UTC));
    }

    /** The same since a day; what was due since then is overdue. */
    String signedSince(String partner, String startsOn) {
        String ref = "AG-" + partner;
        assessed(partner);
        String money = commitment("L01", "AA-GRANT", "100.00") + "," + commitment("L01", "BB-2026", "50.00");
        post(officer(), "/agreements", agreement(ref, partner, startsOn, end(), money))
                .then()
                .statusCode(201);
        String path = "/agreements/" + ref;
        verb(officer(), path, "clear", "").then().statusCode(200);
        verb(controller(), path, "sign", "{\"signedOn\": \"2020-12-01\"}")
                .then()
                .statusCode(200);
        return path;
    }

    /** The half-year that begins with this quarter, as a request names it. */
    static String halfYear() {
        return period(quarter().first(), quarter().first().plusMonths(6).minusDays(1));
    }

    static String period(LocalDate from, LocalDate to) {
        return "\"periodFrom\": \"" + from + "\", \"periodTo\": \"" + to + "\"";
    }

    static String request(String ref, String agreement, String amount, String contribution) {
        return """
                {"ref": "%s", "agreement": "%s", %s,
                 "need": {"amount": "90.00", "currency": "DKK"}, "unspent": {"amount": "0.00", "currency": "DKK"},
                 "amount": {"amount": "%s", "currency": "DKK"},
                 "splits": [{"contribution": "%s", "amount": {"amount": "%s", "currency": "DKK"}}]}""".formatted(ref, agreement, halfYear(), amount, contribution, amount);
    }

    /** A request of 40.00, under review. */
    String inReview(String ref) {
        post(partner(), "/disbursement-requests", request(ref, "AG-PPP", "40.00", "AA-GRANT"))
                .then()
                .statusCode(201);
        String path = "/disbursement-requests/" + ref;
        verb(partner(), path, "submit", "").then().statusCode(200);
        verb(finance(), path, "review", "").then().statusCode(200);
        return path;
    }

    /** This quarter's report is accepted already: whatever is asked for after the first time may rest on it (R50). */
    void reported() {
        String quarter = quarter().toString();
        String id = asService("reporting")
                .get("/report-duties?agreement=AG-PPP")
                .path("items.find { it.kind == 'QUARTERLY_FINANCIAL' && it.period == '" + quarter + "' }.id");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        tell("/report-facts/reporting/" + id, """
                        {"version": 1, "agreement": "AG-PPP", "kind": "QUARTERLY_FINANCIAL", "period": "%s",
                         "ref": "ER-PPP", "submittedOn": "%s", "acceptedOn": "%s"}""".formatted(quarter, today, today))
                .then()
                .statusCode(204);
    }

    /** Approved after another, on this quarter's accepted report (R50). */
    String reportedAnd(String ref) {
        reported();
        return approved(ref);
    }

    String approved(String ref) {
        String path = inReview(ref);
        verb(controller(), path, "approve", "").then().statusCode(200);
        return path;
    }

    /** On the first day on which the agreement allows it. */
    static String payment(String bankRef) {
        return "{\"valueDate\": \"" + quarter().first() + "\", \"bankRef\": \"" + bankRef + "\"}";
    }
}
