package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** What agreements commit, against the plan in force and the money there is. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CommitmentTest extends PlanAndMoney {
    @Test
    void R43_a_commitment_above_the_funding_plan_is_refused_with_what_is_available() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        Response above = ask.commit("A-1", "P1", "L1", "LD-1", "50.01");

        above.then()
                .statusCode(409)
                .body("rule", equalTo("R43"))
                .body("outcome", equalTo("REFUSED"))
                .body("available.amount", equalTo("50.00"))
                .body("requested.amount", equalTo("50.01"));
        ask.commit("A-1", "P1", "L1", "LD-1", "50.00").then().statusCode(200);
    }

    @Test
    void R43_R44_every_amount_that_is_not_there_is_told_at_once() {
        given.committed(programme, "CD", "CD-2", "100.00");
        given.planned(
                programme,
                "2025-12-01",
                Map.of("L1", Map.of("LD-1", "700.00"), "L2", Map.of("LD-1", "200.00", "CD-2", "150.00")));

        Response above =
                ask.commit("A-1", "P1", "L1", "LD-1", "700.01", "L2", "LD-1", "300.00", "L2", "CD-2", "150.00");

        above.then()
                .statusCode(409)
                .body("rule", equalTo("R43"))
                .body("line", equalTo("L1"))
                .body("available.amount", equalTo("700.00"))
                .body("requested.amount", equalTo("700.01"))
                .body("errors.rule", equalTo(List.of("R43", "R43", "R44", "R44")))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/commitments/0/amount",
                                "/commitments/1/amount",
                                "/commitments/0/amount",
                                "/commitments/2/amount")))
                .body("errors[3].code", equalTo("not-enough-money"))
                .body("errors[3].detail", org.hamcrest.Matchers.containsString("100.00 DKK of 150.00 DKK"));
    }

    @Test
    void R27_R43_R44_what_no_money_mends_and_what_is_lacking_come_in_one_answer_that_a_preview_tells_too() {
        given.earmarked(programme, "CD-1", "G7", "P1");
        String[] wrong = {"L1", "CD-1", "1.00", "L1", "LD-1", "700.01", "L2", "LD-1", "300.00"};

        Response refused = ask.commit("A-1", "P1", wrong);
        Response foreseen = ask.preview("A-1", "P1", wrong);

        refused.then()
                .statusCode(422)
                .body("errors.rule", equalTo(List.of("R27", "R43", "R43", "R44")))
                .body("errors.code[1]", equalTo("not-enough-money"));
        foreseen.then().statusCode(200);
        assertThat(foreseen.jsonPath().getList("errors"))
                .isEqualTo(refused.jsonPath().getList("errors"));
        ask.preview("A-1", "P1", "L1", "LD-1", "700.00").then().statusCode(200).body("errors", equalTo(List.of()));
        ask.commit("A-1", "P1", "L1", "LD-1", "700.00").then().statusCode(200);
    }

    @Test
    void R55_a_preview_tells_what_an_amendment_would_take_of_what_was_paid() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "400.00", "2026-03-02");

        Response foreseen = ask.preview("A-1", "P1", "L1", "LD-1", "-100.01");

        foreseen.then()
                .statusCode(200)
                .body("errors.rule", equalTo(List.of("R55")))
                .body("errors[0].pointer", equalTo("/commitments/0/amount"));
        ask.commit("A-1", "P1", "L1", "LD-1", "-100.01").then().statusCode(409).body("rule", equalTo("R55"));
    }

    @Test
    void R27_R28_R43_what_a_commitment_may_never_contain_is_listed() {
        given.earmarked(programme, "CD-1", "G7", "P1");

        Response refused = ask.commit("A-1", "P2", "X9", "LD-1", "1.00", "L1", "CD-1", "1.00", "L8", "LD-1", "1.00");

        refused.then().statusCode(422).body("outcome", equalTo("REFUSED"));
        assertThat(refused.jsonPath().getList("errors.code"))
                .contains("lead-own", "earmark-geo", "earmark-partner", "not-in-plan");
    }

    @Test
    void a_line_is_contracted_by_one_agreement_only() {
        ask.commit("A-1", "P1", "L1", "LD-1", "10.00").then().statusCode(200);

        ask.commit("A-2", "P2", "L1", "LD-1", "10.00")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("contracted"));
    }

    @Test
    void R43_of_50_commitments_at_once_exactly_those_that_fit_win() {
        List<Response> answers = Asking.atOnce(50, () -> ask.commit("A-1", "P1", "L1", "LD-1", "70.00"));

        assertThat(Asking.count(answers, 200)).isEqualTo(10);
        assertThat(Asking.count(answers, 409)).isEqualTo(40);
    }
}
