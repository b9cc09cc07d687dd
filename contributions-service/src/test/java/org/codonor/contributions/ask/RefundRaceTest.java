package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes back to a donor while partners are paid and pay back: 500 came, 300 are with a partner. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RefundRaceTest {
    @Inject
    Given books;

    private String programme;
    private Asking ask;

    @BeforeEach
    void a_partner_with_money_of_a_co_donor() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "CD", "CD-1", "500.00");
        books.planned(programme, "2025-10-01", Map.of("L1", Map.of("CD-1", "500.00")));
        books.received(programme, "CD-1", "500.00", "2026-01-05");
        ask.commit("A-1", "P1", "L1", "CD-1", "500.00").then().statusCode(200);
        UUID first = UUID.randomUUID();
        ask.reserve(first, "A-1", "CD-1", "300.00").then().statusCode(200);
        ask.pay(first, "A-1", "CD-1", "300.00", "2026-03-02").then().statusCode(200);
    }

    @Test
    void R95_R74_a_recovery_goes_back_to_its_donor_once_and_takes_nothing_from_the_plan() {
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", "{\"line\":\"L1\",\"amount\":\"200.00\"}")
                .then()
                .statusCode(200);
        ask.put("reporting", UUID.randomUUID(), "establish", """
                "claimRef":"IRR-1","agreement":"A-1","lines":[{"line":"L1","ofQuarter":"2026Q2","amount":"50.00"}]
                """, "2026-10-20", "IRREGULARITY_CASE")
                .then()
                .statusCode(200);
        refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
        ask.put("partners", UUID.randomUUID(), "refund", """
                "agreement":"A-1","claimRef":"IRR-1","amount":"50.00","reason":"RECOVERY"
                """, "2026-11-12", "PARTNER_REFUND")
                .then()
                .statusCode(200);

        refund("RECOVERY", "50.01", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("R95"));
        refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
        refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);

        given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("reporting"))
                .get("/internal/v1/programmes/" + programme + "/claims/IRR-1")
                .then()
                .body("byDonor[0].returned", equalTo("50.00"));
        person(Role.AUDITOR)
                .get("/v1/programmes/" + programme + "/contributions/CD-1")
                .then()
                .body("returned.amount", equalTo("0.00"))
                .body("available.amount", equalTo("500.00"));
        // R74: 200 + 100 = 500 - (200 - 50) - 50
        person(Role.AUDITOR)
                .get("/v1/programmes/" + programme + "/balances?groupBy=none")
                .then()
                .body("items[0].balanceLead", equalTo("200.00"))
                .body("items[0].balancePartner", equalTo("100.00"))
                .body("items[0].expenditure", equalTo("150.00"));
    }

    @Test
    void R54_of_refunds_and_payments_at_once_for_the_last_krone_one_happens() {
        var turn = new AtomicInteger();
        List<Response> answers = Asking.atOnce(
                16,
                () -> turn.incrementAndGet() % 2 == 0
                        ? refund("UNSPENT", "200.00", "")
                        : ask.reserve(UUID.randomUUID(), "A-1", "CD-1", "200.00"));

        assertThat(Asking.count(answers, 200) + Asking.count(answers, 201)).isEqualTo(1);
        assertThat(answers).extracting(Response::statusCode).allMatch(status -> status < 500);
        person(Role.AUDITOR)
                .get("/v1/programmes/" + programme + "/contributions/CD-1")
                .then()
                .statusCode(200);
    }

    private Response refund(String reason, String amount, String more) {
        return person(Role.LEAD_FINANCE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"contribution":"CD-1","reason":"%s","valueDate":"2026-11-13","bankRef":"%s",
                         "amount":{"amount":"%s","currency":"DKK"}%s}""".formatted(reason, UUID.randomUUID(), amount, more))
                .post("/v1/programmes/" + programme + "/donor-refunds");
    }

    private io.restassured.specification.RequestSpecification person(Role role) {
        return given().filter(new ContractFilter("contributions")).auth().oauth2(Tokens.of("LD", programme, role));
    }
}
