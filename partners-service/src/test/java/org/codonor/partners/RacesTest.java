package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** What people do at the same moment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class RacesTest {
    private static final int PEOPLE = 6;

    private final Api api = new Api();

    @Test
    void of_many_payers_of_one_request_one_pays() throws Exception {
        api.signed("PPP");
        String path = api.approved("D1");
        String version = api.get(api.finance(), path).header("ETag");
        String id = api.get(api.finance(), path).path("id");
        List<String> payers = people(Role.LEAD_FINANCE);

        List<Integer> answers = together(i -> api.verb(
                        payers.get(i),
                        path,
                        "pay",
                        Api.payment("B-" + i),
                        UUID.randomUUID().toString(),
                        version)
                .statusCode());

        assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        assertThat(api.heard(id)).isEqualTo("reserve/1 x1\npay/1 x1");
    }

    @Test
    void of_many_payments_with_one_bank_reference_one_is_made() throws Exception {
        api.signed("PPP");
        api.reported();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            paths.add(api.approved("D" + i));
        }

        List<Integer> answers = together(i ->
                api.verb(api.finance(), paths.get(i), "pay", Api.payment("B-1")).statusCode());

        assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409);
    }

    @Test
    void a_reference_is_given_once() throws Exception {
        api.signed("PPP");

        List<Integer> answers = together(
                i -> api.post(api.partner(), "/disbursement-requests", Api.request("D1", "AG-PPP", "40.00", "AA-GRANT"))
                        .statusCode());

        assertThat(answers).containsOnlyOnce(201).isSubsetOf(201, 409);
    }

    private List<String> people(Role role) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            tokens.add(api.person("person-" + i, "AA", role));
        }
        return tokens;
    }

    private static List<Integer> together(IntFunction<Integer> deed) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Callable<Integer>> deeds = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                deeds.add(() -> deed.apply(person));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : people.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
