package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner that has 60 unspent and needs 100 asks for them several times: more than 40 is never held for it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NeedRaceTest {
    @Inject
    Given given;

    private Asking ask;

    @BeforeEach
    void a_partner_that_has_money() {
        String programme = given.programme();
        ask = new Asking(programme);
        given.committed(programme, "LD", "LD-1", "1000.00");
        given.planned(programme, "2025-10-01", Map.of("L1", Map.of("LD-1", "700.00")));
        given.received(programme, "LD-1", "600.00", "2025-11-01");
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        UUID first = UUID.randomUUID();
        reserve(first, "60.00", "ADVANCE", "60.00").then().statusCode(200);
        ask.pay(first, "A-1", "LD-1", "60.00", "2026-03-02").then().statusCode(200);
    }

    @Test
    void R49_of_many_requests_approved_at_once_only_as_many_pass_as_are_needed_together() {
        List<Response> answers = Asking.atOnce(12, () -> reserve(UUID.randomUUID(), "30.00", "ADVANCE", "100.00"));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(refused -> refused.then()
                        .statusCode(422)
                        .body("rule", equalTo("R49"))
                        .body("outcome", equalTo("REFUSED"))
                        .body("available.amount", equalTo("10.00"))
                        .body("requested.amount", equalTo("30.00"))
                        .body("unspent.amount", equalTo("60.00"))
                        .body("underWay.amount", equalTo("30.00")));
        reserve(UUID.randomUUID(), "10.01", "ADVANCE", "100.00").then().statusCode(422);
        reserve(UUID.randomUUID(), "10.00", "ADVANCE", "100.00").then().statusCode(200);
    }

    @Test
    void R49_arrears_are_paid_as_far_as_the_partner_spent_in_advance_and_no_other_request_brings_it() {
        ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"80.00\"}")
                .then()
                .statusCode(200);

        reserve(UUID.randomUUID(), "20.01", "ARREARS", "20.01")
                .then()
                .statusCode(422)
                .body("available.amount", equalTo("20.00"));
        reserve(UUID.randomUUID(), "15.00", "ARREARS", "15.00").then().statusCode(200);
        reserve(UUID.randomUUID(), "5.01", "ARREARS", "5.01")
                .then()
                .statusCode(422)
                .body("available.amount", equalTo("5.00"));
    }

    private Response reserve(UUID request, String amount, String modality, String need) {
        return ask.money(request, "reserve", "A-1", "LD-1", amount, "2026-03-01", """
                ,"need":{"modality":"%s","need":"%s","otherFunds":"0.00"}""".formatted(modality, need));
    }
}
