package org.codonor.contributions.amendment;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;

/**
 * A signed arrangement MOU with a contribution PLUS of GBP 1,000.00 at 8, earmarked for CA1 in RS and its region, of
 * which the budget plans DKK 4,000.00 on L1; and what people do to amend it.
 */
final class Understanding {
    static final String PLUS = """
            {"ref":"PLUS","donor":"CD","arrangement":"MOU","amount":{"amount":"1000.00","currency":"GBP"},
             "indicativeRate":"8","effectiveFrom":"2026-02-18","availableFrom":"2025-01-01","availableTo":"2029-12-31",
             "earmark":{"strictness":"HARD","geos":["RS","WB-REG"],"coreAreas":["CA1"]},
             "instalments":[{"no":1,"plannedOn":"2026-03-06","amount":"1000.00"}]}""";
    static final String DAYS = "{\"kind\":\"TERMS\",\"terms\":{\"consultationDays\":15,\"tacitConsent\":true}}";

    final House house;
    final LocalDate today;

    private Understanding(House house) {
        this.house = house;
        today = LocalDate.parse(house.today());
    }

    static Understanding reached() {
        House house = House.opened().withGrant().withArrangement();
        house.create("contributions", PLUS);
        house.verb(Role.LEAD_CONTROLLER, "contributions/PLUS", "commit", null).statusCode(200);
        house.approve(house.submitted(budget("2025-10-01", "INITIAL", line("L1", "CA1", "RS"))))
                .statusCode(200);
        return new Understanding(house);
    }

    /** Lines of DKK 5,000.00 each; PLUS pays 4,000.00 of them in all. */
    static String budget(String validFrom, String reason, String... lines) {
        return """
                {"validFrom":"%s","reason":"%s","approvalRef":"MOU","lines":[%s]}""".formatted(validFrom, reason, String.join(",", lines));
    }

    static String line(String code, String coreArea, String geo) {
        return line(code, coreArea, geo, "4000.00");
    }

    static String line(String code, String coreArea, String geo, String plus) {
        String grant = new java.math.BigDecimal("5000.00")
                .subtract(new java.math.BigDecimal(plus))
                .toPlainString();
        return """
                {"line":"%s","outcome":"OUT-%s","coreArea":"%s","geo":"%s","costType":"DIRECT","amount":"5000.00",
                 "years":[{"year":2026,"amount":"5000.00"}],"funding":[{"contribution":"GRANT","amount":"%s"},
                 {"contribution":"PLUS","amount":"%s"}]}""".formatted(code, coreArea, coreArea, geo, grant, plus);
    }

    static String amount(String change) {
        return "{\"kind\":\"AMOUNT\",\"contribution\":\"PLUS\",\"change\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}"
                .formatted(change);
    }

    static String earmark(String geos, String areas, String adjustment) {
        return """
                {"kind":"EARMARK","contribution":"PLUS","adjustment":"%s",
                 "earmark":{"strictness":"HARD","geos":[%s],"coreAreas":[%s]}}""".formatted(adjustment, geos, areas);
    }

    static String until(String day) {
        return "{\"kind\":\"AVAILABILITY\",\"contribution\":\"PLUS\",\"availableTo\":\"%s\"}".formatted(day);
    }

    ValidatableResponse draft(LocalDate from, String... changes) {
        return house.post(Role.LEAD_OFFICER, house.path("arrangements/MOU/amendments"), """
                {"reason":"because","effectiveFrom":"%s","changes":[%s]}""".formatted(
                        from, String.join(",", changes)));
    }

    /** The path of a new draft. */
    String drafted(LocalDate from, String... changes) {
        int no = draft(from, changes).statusCode(201).extract().path("no");
        return "arrangements/MOU/amendments/" + no;
    }

    ValidatableResponse sign(String amendment) {
        return house.verb(Role.LEAD_OFFICER, amendment, "sign", "{\"signedOn\":\"" + today + "\"}");
    }

    /** The path of an amendment that is signed today. */
    String signed(LocalDate from, String... changes) {
        String amendment = drafted(from, changes);
        sign(amendment).statusCode(200);
        return amendment;
    }

    ValidatableResponse withdraw(String amendment) {
        return house.verb(Role.LEAD_OFFICER, amendment, "withdraw", "{\"reason\":\"otherwise\"}");
    }

    ValidatableResponse read(String thing) {
        return house.get(Role.CO_DONOR, thing).statusCode(200);
    }

    /** An adjustment to these geographies and core areas of the earmark of PLUS, put to the co-donor. */
    String consulted(String geos, String areas) {
        return consulted(
                ",\"earmark\":{\"strictness\":\"HARD\",\"geos\":[%s],\"coreAreas\":[%s]}".formatted(geos, areas));
    }

    /** The same with the wanted earmark as it is written, or nothing to lift it. */
    String consulted(String wanted) {
        String ref = house.create("adjustments", """
                {"title":"Earmark","rationale":"Needed","type":"EARMARK","validFrom":"%s","earmarks":["PLUS"],
                 "wantedEarmarks":[{"contribution":"PLUS"%s}]}""".formatted(today, wanted))
                .extract()
                .path("ref");
        house.verb(Role.LEAD_OFFICER, "adjustments/" + ref, "classify", null).statusCode(200);
        house.verb(Role.LEAD_OFFICER, "adjustments/" + ref, "consult", """
                {"documents":[{"name":"Note","reference":"F-1","sha256":"%s"}]}""".formatted("ab".repeat(32)))
                .statusCode(200);
        return ref;
    }

    /** One to which the co-donor consented. */
    String agreed(String geos, String areas) {
        return agreed(consulted(geos, areas));
    }

    String agreed(String ref) {
        house.verb(
                        Role.CO_DONOR,
                        "consultations/" + ref + "-R1",
                        "respond",
                        "{\"response\":\"CONSENT\",\"text\":\"Yes\"}")
                .statusCode(200);
        house.verb(Role.LEAD_CONTROLLER, "adjustments/" + ref, "approve", null).statusCode(200);
        return ref;
    }

    void clock(LocalDate day) {
        given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("replay"))
                .contentType("application/json")
                .body("{\"now\":\"" + day + "T12:00:00Z\"}")
                .put("/internal/v1/programmes/" + house.programme + "/clock")
                .then()
                .statusCode(204);
    }
}
