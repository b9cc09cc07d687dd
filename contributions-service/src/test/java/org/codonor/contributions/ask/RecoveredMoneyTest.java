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
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.common.rows.Rows;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner repaid under a claim goes back to the donor or stays in the programme, as its case says (R95). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RecoveredMoneyTest {
    private static final UUID CASE = UUID.fromString("019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e92");

    @Inject
    Given books;

    @Inject
    Rows rows;

    private MoneyAtPartner money;

    @BeforeEach
    void a_partner_with_money_of_a_co_donor() {
        money = MoneyAtPartner.paid(books);
    }

    @Test
    void R95_R74_a_recovery_goes_back_to_its_donor_once_and_takes_nothing_from_the_plan() {
        money.spentAndEstablished();
        told(1, "RETURN_TO_DONORS", "");
        money.refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
        repaid();

        money.refund("RECOVERY", "50.01", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("R95"));
        money.refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
        money.refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);

        given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("reporting"))
                .get("/internal/v1/programmes/" + money.programme() + "/claims/IRR-1")
                .then()
                .body("byDonor[0].returned", equalTo("50.00"));
        money.person(Role.AUDITOR)
                .get("/v1/programmes/" + money.programme() + "/contributions/CD-1")
                .then()
                .body("returned.amount", equalTo("0.00"))
                .body("available.amount", equalTo("500.00"));
        // R74: 200 + 100 = 500 - (200 - 50) - 50
        money.person(Role.AUDITOR)
                .get("/v1/programmes/" + money.programme() + "/balances?groupBy=none")
                .then()
                .body("items[0].balanceLead", equalTo("200.00"))
                .body("items[0].balancePartner", equalTo("100.00"))
                .body("items[0].expenditure", equalTo("150.00"));
    }

    @Test
    void r95_nothing_recovered_goes_back_before_its_case_said_where_it_goes() {
        money.spentAndEstablished();
        repaid();

        money.refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R95"))
                .body("state", equalTo("CLAIM_NOT_ISSUED"))
                .body("claimRef", equalTo("IRR-1"));
        told("partners", 1, "RETURN_TO_DONORS", "").then().statusCode(403);
        told(1, "RETURN_TO_DONORS", "");

        money.refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
    }

    @Test
    void r95_what_the_donors_decided_to_reuse_stays_until_they_decide_otherwise() {
        money.spentAndEstablished();
        repaid();
        told(1, "RETURN_TO_DONORS", "");
        money.refund("RECOVERY", "20.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);

        told(2, "REUSE_IN_PROGRAMME", ",\"decidedOn\":\"2026-11-05\",\"decision\":\"DEC-1\"");
        told(1, "RETURN_TO_DONORS", "");
        money.refund("RECOVERY", "30.00", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R95"))
                .body("errors.code", hasItem("stays-in-programme"))
                .body("decision", equalTo("DEC-1"))
                .body("case", equalTo("/v1/programmes/" + money.programme() + "/irregularity-cases/IRR-1"));
        told(3, "RETURN_TO_DONORS", ",\"decidedOn\":\"2026-11-06\"");

        money.refund("RECOVERY", "30.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
        money.refund("RECOVERY", "30.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
    }

    @Test
    void r95_without_a_decision_the_donors_arrangement_counts() {
        money.spentAndEstablished();
        repaid();
        arranged("REUSE_IN_PROGRAMME");
        told(1, "RETURN_TO_DONORS", "");

        money.refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("stays-in-programme"))
                .body("arrangement", equalTo("MOU"));
        told(2, "RETURN_TO_DONORS", ",\"decidedOn\":\"2026-11-06\"");
        money.refund("RECOVERY", "50.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
    }

    @Test
    void r95_of_refunds_of_the_same_recovered_money_at_once_one_happens() {
        money.spentAndEstablished();
        repaid();
        told(1, "RETURN_TO_DONORS", "");

        List<Response> answers = Asking.atOnce(8, () -> money.refund("RECOVERY", "30.00", ",\"claimRef\":\"IRR-1\""));

        assertThat(Asking.count(answers, 201)).isEqualTo(1);
        assertThat(Asking.count(answers, 422)).isEqualTo(7);
        money.refund("RECOVERY", "20.00", ",\"claimRef\":\"IRR-1\"").then().statusCode(201);
        money.refund("RECOVERY", "0.01", ",\"claimRef\":\"IRR-1\"").then().statusCode(422);
    }

    private void repaid() {
        money.ask()
                .put("partners", UUID.randomUUID(), "refund", """
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
                         "self":"/v1/programmes/%s/irregularity-cases/IRR-1"%s}""".formatted(version, disposition, money.programme(), more))
                .put("/internal/v1/programmes/" + money.programme() + "/dispositions/" + service + "/" + CASE);
    }

    /** The contribution stands on an arrangement that says so. */
    private void arranged(String disposition) {
        money.person(Role.LEAD_OFFICER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-01-01",
                         "endsOn":"2030-12-31","terms":{"recoveryDisposition":"%s"}}""".formatted(disposition))
                .post("/v1/programmes/" + money.programme() + "/arrangements")
                .then()
                .statusCode(201);
        rows.change(
                "update contributions set arrangement = 'MOU' where programme = ? and ref = 'CD-1'", money.programme());
    }
}
