package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class RacingReportsTest {
    private static final int CALLERS = 12;

    @Test
    void of_many_drafts_of_one_quarter_exactly_one_is_made() throws Exception {
        Scene scene = Scene.begin();

        List<Integer> answers =
                at_once(() -> scene.drafts("""
                        {"agreement":"AG-1","quarter":"2025Q4","lines":[%s]}""".formatted(line("L1", "1.00"))).statusCode());

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void an_acceptance_asked_many_times_under_one_key_is_asked_of_the_ledger_once() throws Exception {
        Scene scene = Scene.begin();
        scene.checked("ER-1", "2025Q4");
        scene.ledgerAccepts("2025Q4");
        String etag = scene.etag(scene.officer(), "ER-1");

        List<Integer> answers = at_once(() ->
                scene.verb(scene.officer(), "ER-1", "accept", "one-key", etag).statusCode());

        assertThat(answers).contains(200).isSubsetOf(200, 202, 409);
        assertThat(Neighbours.asked(scene.programme() + "/asks/")).hasSize(1);
    }

    @Test
    void of_many_acceptances_under_different_keys_one_goes_through() throws Exception {
        Scene scene = Scene.begin();
        scene.checked("ER-1", "2025Q4");
        scene.ledgerAccepts("2025Q4");
        String etag = scene.etag(scene.officer(), "ER-1");

        List<Integer> answers = at_once(() -> scene.verb(
                        scene.officer(),
                        "ER-1",
                        "accept",
                        java.util.UUID.randomUUID().toString(),
                        etag)
                .statusCode());

        assertThat(answers).isSubsetOf(200, 409, 412);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(Neighbours.asked(scene.programme() + "/asks/")).hasSize(1);
    }

    @Test
    void a_foreign_reference_is_taken_without_being_shown() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        scene.agreement("AG-2", "OTHER", "2025-12-01", "XXA", "XXA");

        var answer = scene.as("OTHER", org.codonor.common.identity.Role.PARTNER_REPORTER)
                .contentType("application/json")
                .body(report("ER-1", "2025Q4", line("L1", "1.00")).replace("AG-1", "AG-2"))
                .post(scene.path("expenditure-reports"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).doesNotContain("self").doesNotContain("ORG");
    }

    private static <T> List<T> at_once(Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(CALLERS, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
