package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money at a partner becomes more or less by exchange: 300 were paid in March, 290 of it are spent by the end of June. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExchangeAtPartnerTest {
    @Inject
    Given books;

    private String programme;
    private Asking ask;

    @BeforeEach
    void a_partner_that_spent_most_of_what_it_was_paid() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "LD", "LD-1", "1000.00");
        books.planned(programme, "2025-10-01", Map.of("L1", Map.of("LD-1", "700.00")));
        books.received(programme, "LD-1", "600.00", "2025-11-01");
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.paid("A-1", "LD-1", "300.00", "2026-03-02");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", "{\"line\":\"L1\",\"amount\":\"290.00\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void R48_R74_a_loss_brings_what_is_unspent_to_nothing_and_shows_in_figures_and_balances() {
        exchange("-10.00", "2026-06-30").then().statusCode(200).body("quarter", equalTo("2026Q2"));

        cover().body("exchange", equalTo("-10.00")).body("unspent", equalTo("0.00"));
        assertThat(figure("fxPartner", "2026Q2")).isEqualTo("-10.00");
        assertThat(figure("fxPartner", "2026Q1")).isNull();
        // R74: 300 + 0 = 600 - 290 - 10
        balances().body("items[0].balancePartner", equalTo("0.00")).body("items[0].balanceTotal", equalTo("300.00"));
    }

    @Test
    void R75_no_more_is_lost_than_is_unspent_on_the_day_and_on_every_later_day() {
        exchange("-10.01", "2026-03-10")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("contribution", equalTo("LD-1"))
                .body("date", equalTo("2026-06-30"))
                .body("available.amount", equalTo("10.00"))
                .body("requested.amount", equalTo("10.01"));
        exchange("-10.00", "2026-03-10").then().statusCode(200);
        cover().body("unspent", equalTo("0.00"));
    }

    @Test
    void R72_R75_a_partner_that_prefinances_loses_nothing_and_a_gain_makes_it_good() {
        ask.accept(UUID.randomUUID(), "A-1", "2026Q3", "2026-09-30", "{\"line\":\"L1\",\"amount\":\"15.00\"}")
                .then()
                .statusCode(200);

        exchange("-0.01", "2026-09-30").then().statusCode(409).body("available.amount", equalTo("0.00"));
        exchange("5.00", "2026-09-30").then().statusCode(200);
        cover().body("exchange", equalTo("5.00")).body("unspent", equalTo("0.00"));
    }

    @Test
    void R03_a_difference_of_a_closed_quarter_counts_in_the_first_open_one() {
        close("2025Q4");
        close("2026Q1");

        exchange("2.50", "2026-03-15").then().statusCode(200).body("quarter", equalTo("2026Q2"));

        assertThat(figure("fxPartner", "2026Q1")).isNull();
        assertThat(figure("fxPartner", "2026Q2")).isEqualTo("2.50");
    }

    @Test
    void R53_what_no_sum_of_the_books_can_hold_is_a_refusal_for_good_and_not_asked_again_and_again() {
        exchange("9000000000000000.00", "2026-06-30").then().statusCode(200);
        UUID gain = UUID.randomUUID();

        for (int times = 0; times < 2; times++) {
            exchange(gain, "9000000000000000.00", "2026-06-30")
                    .then()
                    .statusCode(422)
                    .body("outcome", equalTo("REFUSED"))
                    .body("errors[0].pointer", equalTo("/amount"))
                    .body("errors[0].code", equalTo("too-large"));
        }

        exchange("-9000000000000000.00", "2026-06-30").then().statusCode(200);
        cover().body("unspent", equalTo("10.00"));
    }

    private Response exchange(String amount, String on) {
        return exchange(UUID.randomUUID(), amount, on);
    }

    private Response exchange(UUID id, String amount, String on) {
        return ask.put("partners", id, "exchange", """
                "agreement":"A-1","splits":[{"contribution":"LD-1","amount":"%s"}],"reason":"Changed into euros"
                """.formatted(amount), on, "EXCHANGE_DIFFERENCE");
    }

    private void close(String quarter) {
        ask.put(
                        "reporting",
                        UUID.randomUUID(),
                        "close",
                        "\"quarter\":\"" + quarter + "\"",
                        "2026-08-01",
                        "QUARTER_CLOSE")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse cover() {
        return service("/agreements/A-1/cover").then().statusCode(200);
    }

    /** Null where there is nothing to tell. */
    private @Nullable String figure(String measure, String quarter) {
        return service("/figure-rows?groupBy=agreement&measure=" + measure + "&from=" + quarter + "&to=" + quarter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("rows.find { it.agreement == 'A-1' && it.period == 'q' }.amount");
    }

    private Response service(String path) {
        return call("internal-contributions", Tokens.ofService("partners"))
                .get("/internal/v1/programmes/" + programme + path);
    }

    private ValidatableResponse balances() {
        return call("contributions", Tokens.of("LD", programme, Role.AUDITOR))
                .get("/v1/programmes/" + programme + "/balances?groupBy=none")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification call(String contract, String token) {
        return given().filter(new ContractFilter(contract)).auth().oauth2(token);
    }
}
