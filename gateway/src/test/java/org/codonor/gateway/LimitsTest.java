package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.gateway.Asserts.assertProblem;
import static org.codonor.gateway.Asserts.header;
import static org.codonor.gateway.Neighbours.CONTRIBUTIONS;
import static org.codonor.gateway.Neighbours.ISSUER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** How much, how often and how slowly. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class LimitsTest {
    private static final String PATH = "/v1/programmes/P/receipts";
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    Gateway gateway;

    @Test
    void a_body_up_to_the_limit_passes() {
        var told = Call.to(gateway, PATH)
                .as("writer")
                .post(BodyPublishers.ofByteArray(new byte[MEBIBYTE]))
                .told();

        assertThat(told.getInteger("bytes")).isEqualTo(MEBIBYTE);
    }

    @Test
    void a_body_that_is_announced_too_large_is_refused_before_it_reaches_a_service() {
        int before = CONTRIBUTIONS.requests.get();

        HttpResponse<String> answer = Call.to(gateway, PATH)
                .as("writer")
                .post(BodyPublishers.ofByteArray(new byte[MEBIBYTE + 1]))
                .send();

        assertThat(assertProblem(answer, 413, "too-large").getInteger("limit")).isEqualTo(MEBIBYTE);
        assertThat(CONTRIBUTIONS.requests.get()).isEqualTo(before);
    }

    @Test
    void a_body_in_chunks_is_cut_when_it_becomes_too_large() {
        HttpResponse<String> answer = Call.to(gateway, PATH)
                .as("writer")
                .post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * MEBIBYTE])))
                .send();

        assertThat(assertProblem(answer, 413, "too-large").getInteger("limit")).isEqualTo(MEBIBYTE);
        assertThat(Call.to(gateway, PATH).as("writer").send().statusCode()).isEqualTo(200);
    }

    @Test
    void a_caller_who_asks_first_is_told_to_go_on() throws IOException {
        try (Wire wire = new Wire(gateway.port())) {
            wire.say("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
                    + authorization() + "\r\n");
            assertThat(wire.hearUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");

            wire.say("{}");
            assertThat(wire.hearUntil("\r\n\r\n")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void headers_and_addresses_have_a_limit_and_bad_http_is_a_problem_too() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nx: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.")
                .contains(" 431 ")
                .contains("/errors/headers-too-large");
        assertThat(raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.")
                .contains(" 414 ")
                .contains("/errors/address-too-long");
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n"))
                .startsWith("HTTP/1.")
                .contains(" 400 ")
                .contains("/errors/malformed-request");
        assertThat(raw("POST " + PATH
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: gzip, chunked\r\n"
                        + authorization() + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.")
                .contains(" 400 ")
                .contains("/errors/malformed-request");
    }

    @Test
    void two_lengths_do_not_smuggle_a_second_request() throws IOException {
        int before = CONTRIBUTIONS.requests.get();

        String heard = raw("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n" + authorization()
                + "\r\n0\r\n\r\nGET /internal/v1/programmes/P HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(heard).doesNotContain("/internal");
        assertThat(CONTRIBUTIONS.requests.get()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void a_body_that_comes_too_slowly_is_cut() throws IOException {
        String heard =
                raw("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n" + authorization() + "\r\n{");

        assertThat(heard).startsWith("HTTP/1.1 408").contains("/errors/request-timeout");
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_cut() throws IOException {
        long started = System.nanoTime();
        try (Wire wire = new Wire(gateway.port())) {
            wire.say("GET / HTTP/1.1\r\n");
            for (int i = 0; i < 100; i++) {
                wire.say("a");
                Thread.sleep(100);
            }
        } catch (SocketException cut) {
            assertThat((System.nanoTime() - started) / 1_000_000).isBetween(1_500L, 6_000L);
            return;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("The connection was not cut");
    }

    @Test
    void a_client_that_calls_too_often_waits_and_nobody_else_does() {
        String token = ISSUER.token("hasty");
        HttpResponse<String> first = Call.to(gateway, PATH).bearer(token).send();
        assertThat(header(first, "ratelimit-policy")).isEqualTo("\"default\";q=200;w=60");
        assertThat(header(first, "ratelimit")).matches("\"default\";r=199;t=(60|59)");

        HttpResponse<String> last = first;
        for (int i = 1; i <= 200; i++) {
            last = Call.to(gateway, PATH).bearer(token).send();
        }

        assertProblem(last, 429, "too-many-requests");
        assertThat(header(last, "ratelimit")).startsWith("\"default\";r=0;t=");
        assertThat(Integer.parseInt(header(last, "retry-after"))).isBetween(1, 60);
        assertThat(Call.to(gateway, PATH).as("patient").send().statusCode()).isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (Wire wire = new Wire(gateway.port())) {
            wire.say(request);
            return wire.hearAll();
        }
    }

    private static String authorization() {
        return "Authorization: Bearer " + ISSUER.token("raw") + "\r\n";
    }
}
