package org.codonor.contributions.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** A change of the budget is decided while others decide on it, or on its money, at the same moment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AdjustmentRaceTest {
    private static final int ROUNDS = 3;
    private static final String TOUCHING = Table.body("REALLOCATION", Table.move("A", "B", "POUNDS", "100.00"));
    private static final String MAJOR = Table.body("REALLOCATION", Table.move("A", "B", "GRANT", "20000.00"));

    @Test
    void R33_of_approvals_at_once_one_stands() {
        Table table = Table.laid();
        String ref = table.minor("A", "B", "100.00");
        Callable<Integer> approve = approving(table, ref);

        List<Integer> answers = Table.atOnce(List.of(approve, approve, approve, approve));

        assertThat(answers)
                .containsOnlyOnce(200)
                .allMatch(status -> Set.of(200, 409, 412).contains(status));
        table.read(ref).body("state", equalTo("APPROVED"));
        table.officer(ref, "implement", null).statusCode(200);
        table.house.get(Role.AUDITOR, "budget-versions").body("items.no", contains(2, 1));
    }

    @Test
    void R14_an_approval_while_the_donor_suspends_takes_nothing_from_either() {
        Table table = Table.laid();
        String ref = consented(table);

        List<Integer> answers = Table.atOnce(
                List.of(approving(table, ref), () -> measure(table, "SUSPEND").statusCode()));

        assertThat(answers.getLast()).isEqualTo(201);
        table.house.get(Role.AUDITOR, "contributions/POUNDS").body("state", equalTo("SUSPENDED"));
        // Suspended money is not called and not paid; where it is planned may still change (R14).
        assertThat(answers.getFirst()).isEqualTo(200);
        table.officer(ref, "implement", null).statusCode(200);
        table.house
                .get(Role.AUDITOR, "budget-versions/BV-2")
                .body(
                        "lines.find { it.line == 'B' }.funding.find { it.contribution == 'POUNDS' }.amount",
                        equalTo("100.00"));
    }

    @Test
    void R15_an_approval_while_the_donor_withdraws_stands_before_it_or_is_refused() {
        Set<Integer> seen = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Table table = Table.laid();
            String ref = consented(table);

            List<Integer> answers = Table.atOnce(List.of(
                    approving(table, ref), () -> measure(table, "WITHDRAW").statusCode()));

            assertThat(answers.getLast()).isEqualTo(201);
            assertThat(answers.getFirst()).isIn(200, 409, 412, 422);
            seen.add(answers.getFirst());
            boolean approved = answers.getFirst() == 200;
            table.read(ref).body("state", equalTo(approved ? "APPROVED" : "CONSULTED"));
            if (!approved) {
                table.approve(ref).statusCode(422).body("errors.rule", org.hamcrest.Matchers.hasItem("R15"));
            }
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void R35_R36_an_answer_at_the_very_deadline_counts_or_is_refused_and_never_both() {
        for (int round = 0; round < ROUNDS; round++) {
            Table table = Table.laid();
            String ref = table.consulted(MAJOR);
            String path = "consultations/" + ref + "-R1";
            String deadline = table.house.get(Role.CO_DONOR, path).extract().path("deadline");
            table.clock(Instant.parse(deadline).minusSeconds(2).toString());
            String etag = table.house.etag(Role.CO_DONOR, path);

            List<Integer> answers = Table.atOnce(List.of(
                    () -> table.house
                            .verb(Role.CO_DONOR, path, "respond", "{\"response\":\"NO_OBJECTION\"}", etag)
                            .statusCode(),
                    () -> {
                        table.clock(deadline);
                        return 204;
                    }));

            boolean counted = answers.getFirst() == 200;
            assertThat(answers.getFirst()).isIn(200, 409);
            table.house.get(Role.CO_DONOR, path).body("answers.size()", equalTo(counted ? 1 : 0));
            table.read(ref).body("state", equalTo("CONSULTED"));
            table.approve(ref).statusCode(counted ? 200 : 409);
        }
    }

    /** A move of the co-donor's own money, to which it has consented. */
    private static String consented(Table table) {
        String ref = table.consulted(TOUCHING);
        table.answer(ref, 1, "CONSENT").statusCode(200);
        return ref;
    }

    private static Callable<Integer> approving(Table table, String ref) {
        String path = "adjustments/" + ref;
        String etag = table.house.etag(Role.LEAD_CONTROLLER, path);
        return () -> table.house
                .verb(Role.LEAD_CONTROLLER, path, "approve", null, etag)
                .statusCode();
    }

    private static Response measure(Table table, String kind) {
        return table.house
                .as(Role.CO_DONOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"kind":"%s","contribution":"POUNDS","reason":"because","effectiveFrom":"%s"}""".formatted(kind, table.house.today()))
                .post(table.house.path("donor-measures"));
    }
}
