package org.codonor.contributions;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;

/**
 * A programme of its own for each test, in DKK, with a lead donor LD and a co-donor CD that pays in GBP: the fixtures
 * are verbs, done by the people who may do them, through the public API.
 */
public final class House {
    private static final ContractFilter CONTRACT = new ContractFilter("contributions", "internal-contributions");

    public final String programme =
            "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    /** A programme with donors, geographies, core areas and outcomes. */
    public static House opened() {
        var house = new House();
        house.post(Role.LEAD_OFFICER, "/v1/programmes", """
                {"code":"%s","title":"Tests","currency":"DKK","timeZone":"Europe/Copenhagen",
                 "startsOn":"2025-01-01","endsOn":"2030-12-31"}""".formatted(house.programme))
                .statusCode(201);
        house.create("donors", """
                {"code":"LD","name":"Lead","role":"LEAD_DONOR","currency":"DKK","fiscalYearStartMonth":1}""");
        house.create("donors", """
                {"code":"CD","name":"Co","role":"CO_DONOR","currency":"GBP","fiscalYearStartMonth":4}""");
        for (String country : new String[] {"RS", "TR"}) {
            house.create("geos", """
                    {"code":"%s","name":"%s","kind":"COUNTRY"}""".formatted(country, country));
        }
        house.create("geos", """
                {"code":"WB-REG","name":"Region","kind":"REGION","members":["RS"]}""");
        house.create("geos", """
                {"code":"ALL-REG","name":"Whole","kind":"REGION","members":["WB-REG","TR"]}""");
        for (String area : new String[] {"CA1", "ASY"}) {
            house.create("core-areas", """
                    {"code":"%s","title":"%s","inArrangement":true}""".formatted(area, area));
            house.create("outcomes", """
                    {"ref":"OUT-%s","coreArea":"%s","title":"%s"}""".formatted(area, area, area));
        }
        return house;
    }

    public House withArrangement() {
        create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","instalmentPlan":"b","reporting":"c","management":"d","audit":"e"}}""");
        verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}")
                .statusCode(200);
        return this;
    }

    /** The lead donor's own contribution GRANT of 300 m, committed. */
    public House withGrant() {
        create("contributions", """
                {"ref":"GRANT","donor":"LD","approvalRef":"Act 1","amount":{"amount":"300000000.00","currency":"DKK"},
                 "effectiveFrom":"2025-01-01","availableFrom":"2025-01-01","availableTo":"2030-12-31"}""");
        verb(Role.LEAD_CONTROLLER, "contributions/GRANT", "commit", null).statusCode(200);
        return this;
    }

    /** The co-donor's contribution POUNDS of GBP 3 m at 8.5666666667, earmarked, in two instalments; committed. */
    public House withPounds() {
        withArrangement();
        create("contributions", POUNDS);
        verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null).statusCode(200);
        return this;
    }

    public static final String POUNDS = """
            {"ref":"POUNDS","donor":"CD","arrangement":"MOU","amount":{"amount":"3000000.00","currency":"GBP"},
             "indicativeRate":"8.5666666667","fiscalYear":"2025-26","effectiveFrom":"2026-02-18",
             "availableFrom":"2026-02-18","availableTo":"2030-12-31",
             "earmark":{"strictness":"HARD","geos":["RS","WB-REG"],"coreAreas":["CA1"]},
             "instalments":[{"no":1,"plannedOn":"2026-03-06","latestOn":"2026-03-31","amount":"1800000.00"},
                            {"no":2,"plannedOn":"2026-03-27","latestOn":"2026-03-31","amount":"1200000.00"}]}""";

    public ValidatableResponse received(int instalment, String day, String pounds, String rate, String bankRef) {
        return post(
                Role.LEAD_FINANCE, path("receipts"), """
                {"ref":"RC-%s","contribution":"POUNDS","instalment":%d,"valueDate":"%s",
                 "amount":{"amount":"%s","currency":"GBP"},"rate":"%s","rateSource":"Bank advice","bankRef":"%s"}""".formatted(bankRef, instalment, day, pounds, rate, bankRef));
    }

    public ValidatableResponse released(String day, String amount) {
        return post(Role.LEAD_FINANCE, path("internal-releases"), """
                {"contribution":"GRANT","valueDate":"%s","amount":{"amount":"%s","currency":"DKK"}}""".formatted(day, amount));
    }

    /** A budget of one line L1 (RS, CA1) and one line L2 (TR, ASY, the lead donor's). */
    public static String budget(String validFrom, String reason, String grant, String pounds) {
        String sum = new java.math.BigDecimal(grant)
                .add(new java.math.BigDecimal(pounds))
                .toPlainString();
        String funding = pounds.equals("0.00")
                ? "{\"contribution\":\"GRANT\",\"amount\":\"%s\"}".formatted(grant)
                : "{\"contribution\":\"GRANT\",\"amount\":\"%s\"},{\"contribution\":\"POUNDS\",\"amount\":\"%s\"}"
                        .formatted(grant, pounds);
        return """
                {"validFrom":"%s","reason":"%s","approvalRef":"MOU","lines":[
                 {"line":"L1","outcome":"OUT-CA1","coreArea":"CA1","geo":"RS","costType":"DIRECT","amount":"%s",
                  "years":[{"year":2026,"amount":"%s"}],"funding":[%s]},
                 {"line":"L2","outcome":"OUT-ASY","coreArea":"ASY","geo":"TR","costType":"DIRECT","amount":"1000.00",
                  "years":[{"year":2026,"amount":"1000.00"}],"funding":[{"contribution":"GRANT","amount":"1000.00"}]}]}""".formatted(validFrom, reason, sum, sum, funding);
    }

    /** Drafts and submits a version; returns its reference. */
    public String submitted(String budget) {
        String ref = create("budget-versions", budget).extract().path("ref");
        verb(Role.LEAD_OFFICER, "budget-versions/" + ref, "submit", null).statusCode(200);
        return ref;
    }

    /** Drafts and submits a version on which the donors then decide; returns its reference. */
    public String decided(String budget) {
        String ref = submitted(budget);
        String decision =
                "decisions/" + create("decisions", """
                {"kind":"APPROVE_BUDGET","text":"It is so.","linkedRef":"%s"}""".formatted(ref)).extract().path("ref");
        java.util.List<String> asked = get(Role.AUDITOR, decision).extract().path("outstanding");
        for (String donor : asked) {
            Role role = donor.equals("CD") ? Role.CO_DONOR : Role.LEAD_OFFICER;
            verb(role, decision, "agree", null).statusCode(200);
        }
        return ref;
    }

    public ValidatableResponse approve(String ref) {
        return verb(Role.LEAD_CONTROLLER, "budget-versions/" + ref, "approve", null);
    }

    public House withBudget(String validFrom, String reason, String grant, String pounds) {
        approve(submitted(budget(validFrom, reason, grant, pounds))).statusCode(200);
        return this;
    }

    public ValidatableResponse create(String collection, String body) {
        return post(Role.LEAD_OFFICER, path(collection), body).statusCode(201);
    }

    public ValidatableResponse post(Role role, String path, String body) {
        return as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** A verb on what the same person has just read. */
    public ValidatableResponse verb(Role role, String thing, String verb, String body) {
        return verb(role, thing, verb, body, etag(role, thing)).then();
    }

    public Response verb(Role role, String thing, String verb, String body, String etag) {
        RequestSpecification request =
                as(role).header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", etag);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post(path(thing) + "/" + verb);
    }

    public ValidatableResponse patch(Role role, String thing, String body) {
        return as(role).header("If-Match", etag(role, thing))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch(path(thing))
                .then();
    }

    public ValidatableResponse get(Role role, String thing) {
        return as(role).get(path(thing)).then();
    }

    public String etag(Role role, String thing) {
        return get(role, thing).statusCode(200).extract().header("ETag");
    }

    /** Today in Copenhagen, by the server's own clock. */
    public String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen")).toString();
    }

    public String path(String thing) {
        return "/v1/programmes/" + programme + (thing.isEmpty() ? "" : "/" + thing);
    }

    public RequestSpecification as(Role role) {
        String party = role == Role.CO_DONOR ? "CD" : "LD";
        return given().filter(CONTRACT).auth().oauth2(Tokens.of(party, programme, role));
    }
}
