package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.rows.Rows;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Money that is reserved for a partner, paid and returned by the bank: once, and never beyond what is there. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PaymentToPartnerTest extends PlanAndMoney {
    @Inject
    Rows rows;

    @Test
    void R54_R55_money_is_reserved_once_paid_once_and_never_beyond_what_is_there() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();

        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "600.01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("available.amount", equalTo("600.00"));
        ask.reserve(request, "A-1", "LD-1", "500.00").then().statusCode(200);
        ask.pay(request, "A-1", "LD-1", "500.00", "2026-03-02").then().statusCode(200);
        given.received(programme, "LD-1", "300.00", "2026-03-03");
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "150.01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R55"))
                .body("available.amount", equalTo("150.00"));
    }

    @Test
    void R54_a_payment_before_the_first_receipt_is_refused_and_the_reservation_stays() {
        ask.commit("A-1", "P1", "L1", "CD-1", "100.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "CD-1", "80.00").then().statusCode(200);

        ask.pay(request, "A-1", "CD-1", "80.00", "2026-03-01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("contribution", equalTo("CD-1"))
                .body("available.amount", equalTo("0.00"))
                .body("requested.amount", equalTo("80.00"));
        ask.money(request, "release", "A-1", "CD-1", "80.00", "2026-03-06", "")
                .then()
                .statusCode(200);
        ask.reserve(UUID.randomUUID(), "A-1", "CD-1", "100.00").then().statusCode(200);
    }

    @Test
    void R54_never_less_than_nothing_is_reserved_though_a_payment_is_dated_before_its_reservation() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "100.00").then().statusCode(200);

        ask.pay(request, "A-1", "LD-1", "300.00", "2025-12-20").then().statusCode(200);

        assertThat(reserved("value_date <= date '2025-12-31'")).isEqualByComparingTo("0");
        assertThat(reserved("value_date <= date '2026-03-01'")).isEqualByComparingTo("100");
        ask.money(request, "reverse", "A-1", "LD-1", "300.00", "2025-12-22", ",\"reason\":\"closed account\"")
                .then()
                .statusCode(200);
        assertThat(reserved("true")).isEqualByComparingTo("100");
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "500.01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("available.amount", equalTo("500.00"));
    }

    @Test
    void R53_a_contribution_that_does_not_fund_the_agreement_pays_nothing_there() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        ask.reserve(UUID.randomUUID(), "A-1", "CD-1", "1.00")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R53"));
    }

    @Test
    void R57_a_bank_reference_pays_once_and_a_bank_return_gives_all_back() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        ask.reserve(first, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.reserve(second, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.money(first, "pay", "A-1", "LD-1", "300.00", "2026-03-02", ",\"bankRef\":\"B-1\"")
                .then()
                .statusCode(200);

        ask.money(second, "pay", "A-1", "LD-1", "300.00", "2026-03-02", ",\"bankRef\":\"B-1\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R57"));
        ask.money(first, "reverse", "A-1", "LD-1", "300.00", "2026-03-04", ",\"reason\":\"closed account\"")
                .then()
                .statusCode(200);
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "300.00").then().statusCode(200);
    }

    @Test
    void R54_of_50_reservations_at_once_exactly_those_that_fit_win() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        List<Response> answers = Asking.atOnce(50, () -> ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "40.00"));

        assertThat(Asking.count(answers, 200)).isEqualTo(15);
        assertThat(Asking.count(answers, 409)).isEqualTo(35);
        assertThat(given.available(programme, "CASH", "LD-1")).isEqualByComparingTo("0.00");
    }

    @Test
    void R54_of_two_payments_at_once_against_the_last_krone_of_a_day_exactly_one_wins() {
        ask.commit("A-1", "P1", "L1", "CD-1", "125.00").then().statusCode(200);
        given.received(programme, "CD-1", "25.00", "2026-04-01");
        var requests = new ConcurrentLinkedQueue<>(List.of(UUID.randomUUID(), UUID.randomUUID()));
        requests.forEach(
                request -> ask.reserve(request, "A-1", "CD-1", "62.50").then().statusCode(200));

        List<Response> answers =
                Asking.atOnce(2, () -> ask.pay(requests.remove(), "A-1", "CD-1", "62.50", "2026-03-20"));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(Asking.count(answers, 409)).isEqualTo(1);
    }

    @Test
    void R57_a_payment_asked_for_again_and_again_at_once_is_made_once() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "LD-1", "300.00").then().statusCode(200);
        var attempt = new AtomicInteger();

        List<Response> answers = Asking.atOnce(8, () -> ask.payAttempt(request, attempt.incrementAndGet()));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(Asking.count(answers, 409)).isEqualTo(7);
        assertThat(given.available(programme, "HELD", "LD-1")).isEqualByComparingTo("300.00");
    }

    private BigDecimal reserved(String when) {
        return rows.one(
                        "select coalesce(sum(case when to_account = 'RESERVED' then amount else -amount end), 0) as held"
                                + " from moves where programme = ? and 'RESERVED' in (from_account, to_account) and "
                                + when,
                        row -> row.getBigDecimal("held"),
                        programme)
                .orElseThrow();
    }
}
