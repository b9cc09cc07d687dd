package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back to a donor while partners are paid and pay back. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RefundRaceTest {
    @Inject
    Given books;

    private MoneyAtPartner money;

    @BeforeEach
    void a_partner_with_money_of_a_co_donor() {
        money = MoneyAtPartner.paid(books);
    }

    @Test
    void R54_of_refunds_and_payments_at_once_for_the_last_krone_one_happens() {
        var turn = new AtomicInteger();
        List<Response> answers = Asking.atOnce(
                16,
                () -> turn.incrementAndGet() % 2 == 0
                        ? money.refund("UNSPENT", "200.00", "")
                        : money.ask().reserve(UUID.randomUUID(), "A-1", "CD-1", "200.00"));

        assertThat(Asking.count(answers, 200) + Asking.count(answers, 201)).isEqualTo(1);
        assertThat(answers).extracting(Response::statusCode).allMatch(status -> status < 500);
        money.person(Role.AUDITOR)
                .get("/v1/programmes/" + money.programme() + "/contributions/CD-1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"refund, 60.00, UNSPENT", "exchange, -60.00, Changed back"})
    void R75_R87_of_what_is_unspent_at_a_partner_one_of_many_at_once_gets_it_and_the_others_learn_what_is_left(
            String act, String amount, String reason) {
        money.spentAndEstablished();
        String why = ",\"reason\":\"" + reason + "\"";

        List<Response> answers = Asking.atOnce(
                12, () -> money.ask().money(UUID.randomUUID(), act, "A-1", "CD-1", amount, "2026-11-12", why));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(refused -> refused.then()
                        .statusCode(409)
                        .body("rule", equalTo("R75"))
                        .body("available.amount", equalTo("40.00"))
                        .body("requested.amount", equalTo("60.00")));
        // 300 paid, 150 spent, 60 left, 50 owed back
        money.person(Role.AUDITOR)
                .get("/v1/programmes/" + money.programme() + "/balances?groupBy=none")
                .then()
                .body("items[0].balancePartner", equalTo("90.00"));
    }
}
