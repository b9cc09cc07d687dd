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
import org.codonor.common.rows.Rows;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back to a donor while partners are paid and pay back: 500 came, 300 are with a partner. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RefundRaceTest {
    private static final UUID CASE = UUID.fromString("019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e92");

    @Inject
    Given books;

    @Inject
    Rows rows;

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
        spentAndEstablished();
        told(1, "RETURN_TO_DONORS", "");
        refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
        repaid();

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
    void r95_nothing_recovered_goes_back_before_its_case_said_where_it_goes() {
        spentAndEstablished();
        repaid();

        refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R95"))
                .body("state", equalTo("CLAIM_NOT_ISSUED"))
                .body("claimRef", equalTo("IRR-1"));
        told("partners", 1, "RETURN_TO_DONORS", "").then().statusCode(403);
        told(1, "RETURN_TO_DONORS", "");

        refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
    }

    @Test
    void r95_what_the_donors_decided_to_reuse_stays_until_they_decide_otherwise() {
        spentAndEstablished();
        repaid();
        told(1, "RETURN_TO_DONORS", "");
        refund("RECOVERY", "20.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);

        told(2, "REUSE_IN_PROGRAMME", ",\"decidedOn\":\"2026-11-05\",\"decision\":\"DEC-1\"");
        told(1, "RETURN_TO_DONORS", "");
        refund("RECOVERY", "30.00", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R95"))
                .body("errors.code", hasItem("stays-in-programme"))
                .body("decision", equalTo("DEC-1"))
                .body("case", equalTo("/v1/programmes/" + programme + "/irregularity-cases/IRR-1"));
        told(3, "RETURN_TO_DONORS", ",\"decidedOn\":\"2026-11-06\"");

        refund("RECOVERY", "30.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
        refund("RECOVERY", "30.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
    }

    @Test
    void r95_without_a_decision_the_donors_arrangement_counts() {
        spentAndEstablished();
        repaid();
        arranged("REUSE_IN_PROGRAMME");
        told(1, "RETURN_TO_DONORS", "");

        refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("stays-in-programme"))
                .body("arrangement", equalTo("MOU"));
        told(2, "RETURN_TO_DONORS", ",\"decidedOn\":\"2026-11-06\"");
        refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
    }

    @Test
    void r95_of_refunds_of_the_same_recovered_money_at_once_one_happens() {
        spentAndEstablished();
        repaid();
        told(1, "RETURN_TO_DONORS", "");

        List<Response> answers = Asking.atOnce(8, () -> refund("RECOVERY", "30.00", ",\"claimRef\":\"IRR-1\""));

        assertThat(Asking.count(answers, 201)).isEqualTo(1);
        assertThat(Asking.count(answers, 422)).isEqualTo(7);
        refund("RECOVERY", "20.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
        refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
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

    @ParameterizedTest
    @CsvSource({"refund, 60.00, UNSPENT", "exchange, -60.00, Changed back"})
    void R75_R87_of_what_is_unspent_at_a_partner_one_of_many_at_once_gets_it_and_the_others_learn_what_is_left(
            String act, String amount, String reason) {
        spentAndEstablished();
        String why = ",\"reason\":\"" + reason + "\"";

        List<Response> answers =
                Asking.atOnce(12, () -> ask.money(UUID.randomUUID(), act, "A-1", "CD-1", amount, "2026-11-12", why));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(refused -> refused.then()
                        .statusCode(409)
                        .body("rule", equalTo("R75"))
                        .body("available.amount", equalTo("40.00"))
                        .body("requested.amount", equalTo("60.00")));
        // 300 paid, 150 spent, 60 left, 50 owed back
        person(Role.AUDITOR)
                .get("/v1/programmes/" + programme + "/balances?groupBy=none")
                .then()
                .body("items[0].balancePartner", equalTo("90.00"));
    }

    private void spentAndEstablished() {
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", "{\"line\":\"L1\",\"amount\":\"200.00\"}")
                .then()
                .statusCode(200);
        ask.put("reporting", UUID.randomUUID(), "establish", """
                "claimRef":"IRR-1","agreement":"A-1","lines":[{"line":"L1","ofQuarter":"2026Q2","amount":"50.00"}]
                """, "2026-10-20", "IRREGULARITY_CASE")
                .then()
                .statusCode(200);
    }

    private void repaid() {
        ask.put("partners", UUID.randomUUID(), "refund", """
                "agreement":"A-1","claimRef":"IRR-1","amount":"50.00","reason":"RECOVERY"
                """, "2026-11-12", "PARTNER_REFUND")
                .then()
                .statusCode(200);
    }

    /** What the case says of its recovered money. */
    private void told(int version, String disposition, String more) {
        told("reporting", version, disposition, more).then().statusCode(204);
    }

    private Response told(String service, int version, String disposition, String more) {
        return given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService(service))
                .contentType("application/json")
                .body("""
                        {"version":%d,"claimRef":"IRR-1","disposition":"%s",
                         "self":"/v1/programmes/%s/irregularity-cases/IRR-1"%s}""".formatted(version, disposition, programme, more))
                .put("/internal/v1/programmes/" + programme + "/dispositions/" + service + "/" + CASE);
    }

    /** The contribution stands on an arrangement that says so. */
    private void arranged(String disposition) {
        person(Role.LEAD_OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-01-01",
                         "endsOn":"2030-12-31","terms":{"recoveryDisposition":"%s"}}""".formatted(disposition))
                .post("/v1/programmes/" + programme + "/arrangements")
                .then()
                .statusCode(201);
        rows.change("update contributions set arrangement = 'MOU' where programme = ? and ref = 'CD-1'", programme);
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
