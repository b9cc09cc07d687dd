package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codonor.gateway.Asserts.assertProblem;
import static org.codonor.gateway.Asserts.header;
import static org.codonor.gateway.Neighbours.CONTRIBUTIONS;
import static org.codonor.gateway.Neighbours.ISSUER;
import static org.codonor.gateway.Neighbours.PARTNERS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller sees of a service that does not do what it should. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class FailureTest {
    private static final String RECEIPTS = "/v1/programmes/P/receipts";
    private static final String PARTNER_LIST = "/v1/programmes/P/partners";
    private static final String FIGURES = "/v1/programmes/P/quarterly-figures/2026Q1";

    @Inject
    Gateway gateway;

    @BeforeEach
    void every_service_is_well() {
        for (String path : new String[] {RECEIPTS, PARTNER_LIST, FIGURES}) {
            until(() -> get(path).send().statusCode() == 200);
        }
    }

    @Test
    void a_service_that_does_not_answer_is_given_up_in_time() {
        HttpResponse<String> answer = get(RECEIPTS).doing("hang").send();

        assertProblem(answer, 504, "timeout");
        assertThat(header(answer, "retry-after")).isEqualTo("1");
    }

    @Test
    void a_service_that_does_not_take_the_body_is_given_up_too() {
        byte[] much = new byte[7 * 1024 * 1024];

        HttpResponse<String> answer = get("/v1/programmes/P/attachments")
                .doing("stall")
                .post(BodyPublishers.ofByteArray(much))
                .send();

        assertProblem(answer, 504, "timeout");
    }

    @Test
    void a_large_document_may_take_longer_than_a_list() {
        assertThat(get(FIGURES).doing("wait").send().body()).isEqualTo("at last");
        assertProblem(get(RECEIPTS).doing("wait").send(), 504, "timeout");
    }

    @Test
    void a_change_whose_outcome_is_unknown_says_so_and_is_never_sent_twice() {
        int before = CONTRIBUTIONS.requests.get();

        HttpResponse<String> answer = get(RECEIPTS).doing("break").post("{}").send();

        assertThat(assertProblem(answer, 502, "bad-gateway").getString("detail"))
                .contains("Idempotency-Key");
        assertThat(header(answer, "retry-after")).isNotEmpty();
        assertThat(CONTRIBUTIONS.requests.get()).isEqualTo(before + 1);
    }

    @Test
    void only_an_operation_that_takes_a_key_is_to_be_sent_again_with_it() {
        HttpResponse<String> answer =
                get("/v1/programmes/P/attachments").doing("break").post("{}").send();

        assertThat(assertProblem(answer, 502, "bad-gateway").getString("detail"))
                .doesNotContain("Idempotency-Key")
                .contains("before you send it again");
    }

    @Test
    void a_short_answer_that_breaks_off_is_none_and_what_was_done_may_have_been_done() {
        HttpResponse<String> answer = get(RECEIPTS).doing("half").post("{}").send();

        assertThat(assertProblem(answer, 502, "bad-gateway").getString("detail"))
                .contains("Whether it was done is not known");
    }

    @Test
    void a_short_answer_that_stops_midway_is_given_up_in_time() {
        HttpResponse<String> answer = get(RECEIPTS).doing("part").post("{}").send();

        assertThat(assertProblem(answer, 504, "timeout").getString("detail"))
                .contains("Whether it was done is not known");
        assertThat(header(answer, "retry-after")).isEqualTo("1");
    }

    @Test
    void a_long_answer_that_breaks_off_is_not_made_to_look_whole() {
        assertThatThrownBy(() -> get(RECEIPTS).doing("half-of-much").send()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_service_that_is_gone_is_left_alone_and_found_again() {
        PARTNERS.close();
        try {
            for (int i = 0; i < 3; i++) {
                assertProblem(get(PARTNER_LIST).send(), 503, "unavailable");
            }
            HttpResponse<String> open = get(PARTNER_LIST).post("{}").send();
            assertThat(assertProblem(open, 503, "unavailable").getString("detail"))
                    .contains("Nothing was done");
            assertThat(header(open, "retry-after")).isEqualTo("1");
            assertThat(get(RECEIPTS).send().statusCode()).as("the others go on").isEqualTo(200);
        } finally {
            PARTNERS.open();
        }

        int before = PARTNERS.requests.get();
        assertThat(get(PARTNER_LIST).send().statusCode()).as("still left alone").isEqualTo(503);
        assertThat(PARTNERS.requests.get()).isEqualTo(before);
        until(() -> get(PARTNER_LIST).send().statusCode() == 200);
    }

    @Test
    void callers_who_go_away_are_no_failure_of_the_service() throws IOException {
        int before = PARTNERS.aborted.get();
        int reached = PARTNERS.requests.get();
        for (int i = 0; i < 5; i++) {
            try (Wire wire = new Wire(gateway.port())) {
                wire.say("GET " + PARTNER_LIST + " HTTP/1.1\r\nHost: x\r\nx-do: hang\r\nAuthorization: Bearer "
                        + ISSUER.token("leaver") + "\r\n\r\n");
                int expected = reached + i + 1;
                until(() -> PARTNERS.requests.get() >= expected);
            }
        }

        until(() -> PARTNERS.aborted.get() == before + 5);
        assertThat(get(PARTNER_LIST).send().statusCode()).isEqualTo(200);
    }

    private Call get(String path) {
        return Call.to(gateway, path).as("reader");
    }

    static void until(java.util.function.BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(8));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }
}
