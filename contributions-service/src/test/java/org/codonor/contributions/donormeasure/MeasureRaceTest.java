package org.codonor.contributions.donormeasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** A donor acts on its money at the same moment as others do. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MeasureRaceTest {
    @Test
    void R10_R12_of_many_reductions_at_once_as_many_happen_as_leave_something() throws Exception {
        House house = House.opened().withPounds();

        List<Response> answers = atOnce(Collections.nCopies(8, () -> measure(house, "REDUCE", """
                ,"amount":{"amount":"1000000.00","currency":"GBP"}""")));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(2);
        house.get(Role.AUDITOR, "contributions/POUNDS")
                .body("amount.amount", equalTo("1000000.00"))
                .body("receivable.amount", equalTo("8566666.67"))
                .body("instalments.findAll { it.state != 'CANCELLED' }.amount.amount", equalTo(List.of("1000000.00")));
    }

    @Test
    void R14_an_instalment_is_called_before_its_donor_suspends_or_not_at_all() throws Exception {
        House house = House.opened().withPounds();
        String etag = house.etag(Role.LEAD_FINANCE, "contributions/POUNDS");
        var calls = new ArrayList<Callable<Response>>(Collections.nCopies(
                6, () -> house.verb(Role.LEAD_FINANCE, "contributions/POUNDS/instalments/1", "call", "{}", etag)));
        calls.add(() -> measure(house, "SUSPEND", ""));

        List<Response> answers = atOnce(calls);

        assertThat(answers.removeLast().statusCode()).isEqualTo(201);
        boolean called = answers.stream().anyMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .extracting(Response::statusCode)
                .filteredOn(status -> status != 409 && status != 412)
                .hasSize(called ? 1 : 0);
        house.get(Role.AUDITOR, "contributions/POUNDS/history")
                .body(
                        "deltas.source",
                        equalTo(called ? List.of("COMMITMENT", "CALL", "MEASURE") : List.of("COMMITMENT", "MEASURE")));
    }

    @Test
    void R25_a_budget_is_approved_before_a_reduction_and_is_short_or_after_it_and_is_refused() throws Exception {
        House house = House.opened().withGrant().withPounds();
        String version = house.submitted(House.budget("2026-02-18", "INITIAL", "1000.00", "20000000.00"));
        String etag = house.etag(Role.LEAD_CONTROLLER, "budget-versions/" + version);

        List<Response> answers = atOnce(List.of(
                () -> house.verb(Role.LEAD_CONTROLLER, "budget-versions/" + version, "approve", null, etag),
                () -> measure(house, "REDUCE", """
                        ,"amount":{"amount":"1000000.00","currency":"GBP"}""")));

        assertThat(answers.getLast().statusCode()).isEqualTo(201);
        boolean approved = answers.getFirst().statusCode() == 200;
        assertThat(answers.getFirst().statusCode()).isIn(200, 422);
        assertThat(answers.getLast().jsonPath().getList("adjustments")).hasSize(approved ? 1 : 0);
        house.get(Role.AUDITOR, "contributions/POUNDS")
                .body("shortfall.amount", equalTo(approved ? "2866666.67" : "0.00"));
    }

    private static Response measure(House house, String kind, String more) {
        return house.as(Role.CO_DONOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"kind":"%s","contribution":"POUNDS","reason":"because","effectiveFrom":"%s"%s}""".formatted(kind, house.today(), more))
                .post(house.path("donor-measures"));
    }

    private static List<Response> atOnce(List<? extends Callable<Response>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Response>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
