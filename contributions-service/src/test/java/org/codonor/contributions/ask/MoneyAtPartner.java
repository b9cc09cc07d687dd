package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;

/** Of 500 that came from a co-donor, 300 are with a partner; what it spends, and what goes back to the donor. */
record MoneyAtPartner(String programme, Asking ask) {
    static MoneyAtPartner paid(Given books) {
        String programme = books.programme();
        var ask = new Asking(programme);
        books.committed(programme, "CD", "CD-1", "500.00");
        books.planned(programme, "2025-10-01", Map.of("L1", Map.of("CD-1", "500.00")));
        books.received(programme, "CD-1", "500.00", "2026-01-05");
        ask.commit("A-1", "P1", "L1", "CD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "CD-1", "300.00", "2026-03-02");
        return new MoneyAtPartner(programme, ask);
    }

    /** 200 were spent, 50 of them wrongly: the partner owes them under claim IRR-1. */
    void spentAndEstablished() {
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", "{\"line\":\"L1\",\"amount\":\"200.00\"}")
                .then()
                .statusCode(200);
        ask.put("reporting", UUID.randomUUID(), "establish", """
                "claimRef":"IRR-1","agreement":"A-1","lines":[{"line":"L1","ofQuarter":"2026Q2","amount":"50.00"}]
                """, "2026-10-20", "IRREGULARITY_CASE")
                .then()
                .statusCode(200);
    }

    Response refund(String reason, String amount, String more) {
        return person(Role.LEAD_FINANCE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"contribution":"CD-1","reason":"%s","valueDate":"2026-11-13","bankRef":"%s",
                         "amount":{"amount":"%s","currency":"DKK"}%s}""".formatted(reason, UUID.randomUUID(), amount, more))
                .post("/v1/programmes/" + programme + "/donor-refunds");
    }

    RequestSpecification person(Role role) {
        return given().filter(new ContractFilter("contributions")).auth().oauth2(Tokens.of("LD", programme, role));
    }
}
