package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A donor suspends its contribution while a partner is to be paid from it: 15.42 m came, nothing is paid yet. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuspensionRaceTest {
    private House house;
    private Asking ask;

    @BeforeEach
    void a_partner_to_be_paid_from_a_co_donors_money() {
        house = House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "20000000.00");
        house.received(1, "2026-03-06", "1800000.00", "8.5666666667", "B-1").statusCode(201);
        ask = new Asking(house.programme);
        ask.put("partners", UUID.randomUUID(), "commit", """
                "agreement":"A-1","partner":"P1","startsOn":"2026-03-10","endsOn":"2029-12-31",
                "commitments":[{"line":"L1","contribution":"POUNDS","amount":"500.00"}]
                """, "2026-03-10", "AGREEMENT")
                .then()
                .statusCode(200);
    }

    @Test
    void R14_what_was_reserved_before_is_not_paid_after_and_is_given_free_by_a_release() {
        UUID request = UUID.randomUUID();
        reserve(request, "300.00").then().statusCode(200);
        suspend().then().statusCode(201);

        ask.pay(request, "A-1", "POUNDS", "300.00", house.today())
                .then()
                .statusCode(409)
                .body("rule", equalTo("R14"));
        reserve(UUID.randomUUID(), "100.00").then().statusCode(409).body("rule", equalTo("R14"));
        balances("300.00", "0.00");
    }

    @Test
    void R14_of_payments_while_the_donor_suspends_those_before_it_stand_and_none_comes_after() {
        List<UUID> requests = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        requests.forEach(request -> reserve(request, "100.00").then().statusCode(200));
        var turn = new AtomicInteger();

        List<Response> answers = Asking.atOnce(5, () -> {
            int now = turn.getAndIncrement();
            return now == 2
                    ? suspend()
                    : ask.pay(requests.get(now < 2 ? now : now - 1), "A-1", "POUNDS", "100.00", house.today());
        });

        long paid = Asking.count(answers, 200);
        assertThat(Asking.count(answers, 201)).isEqualTo(1);
        assertThat(paid + Asking.count(answers, 409)).isEqualTo(4);
        balances(100 * (4 - paid) + ".00", 100 * paid + ".00");
    }

    private Response reserve(UUID request, String amount) {
        return ask.money(request, "reserve", "A-1", "POUNDS", amount, house.today(), "");
    }

    private Response suspend() {
        return house.as(Role.CO_DONOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"kind":"SUSPEND","contribution":"POUNDS","reason":"because","effectiveFrom":"%s"}""".formatted(house.today()))
                .post(house.path("donor-measures"));
    }

    private void balances(String reserved, String withPartner) {
        house.get(Role.AUDITOR, "balances?groupBy=none")
                .body("items[0].reserved", equalTo(reserved))
                .body("items[0].balancePartner", equalTo(withPartner));
    }
}
