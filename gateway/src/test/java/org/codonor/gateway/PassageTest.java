package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.gateway.Asserts.assertProblem;
import static org.codonor.gateway.Asserts.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes to a service and back, and what is changed on the way. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class PassageTest {
    private static final String PATH = "/v1/programmes/P/receipts";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Gateway gateway;

    @Test
    void a_body_of_five_megabytes_goes_there_and_back_byte_for_byte() {
        byte[] sent = new byte[5 * 1024 * 1024];
        new Random(1).nextBytes(sent);

        byte[] whole = mirror(Call.to(gateway, "/v1/programmes/P/attachments").post(BodyPublishers.ofByteArray(sent)));
        byte[] chunked = mirror(Call.to(gateway, "/v1/programmes/P/attachments")
                .post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(sent))));

        assertThat(whole).isEqualTo(sent);
        assertThat(chunked).isEqualTo(sent);
    }

    @Test
    void text_of_every_alphabet_passes_unchanged() {
        String text = "{\"name\":\"Čačak ğüneş straße æøå Ћуприја\"}";

        var told = Call.to(gateway, PATH).as("writer").post(text).told();

        assertThat(told.getString("body")).isEqualTo(text);
        assertThat(told.getString("method")).isEqualTo("POST");
    }

    @Test
    void status_location_and_tag_pass_as_they_are_and_the_server_stays_unnamed() {
        HttpResponse<String> answer =
                Call.to(gateway, PATH).as("writer").doing("created").post("{}").send();

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "location")).isEqualTo("/v1/programmes/P/receipts/1");
        assertThat(header(answer, "etag")).isEqualTo("\"abc\"");
        assertThat(header(answer, "server")).isEmpty();
    }

    @Test
    void not_modified_passes_without_a_body() {
        HttpResponse<String> answer =
                Call.to(gateway, PATH).as("reader").doing("unchanged").send();

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(header(answer, "etag")).isEqualTo("\"abc\"");
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "transfer-encoding")).isEmpty();
        assertThat(header(answer, "content-length")).isEmpty();
    }

    @Test
    void what_a_caller_says_about_hops_is_overwritten() {
        JsonObject headers = Call.to(gateway, PATH)
                .as("reader")
                .header("Forwarded", "for=10.0.0.1;host=evil.example.org")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "10.0.0.1")
                .told()
                .getJsonObject("headers");

        assertThat(headers.encode()).doesNotContain("evil").doesNotContain("10.0.0.1");
        assertThat(headers.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(headers.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(headers.getString("x-forwarded-host")).isEqualTo("127.0.0.1:" + gateway.port());
        assertThat(headers.containsKey("forwarded")).isFalse();
        assertThat(headers.containsKey("x-real-ip")).isFalse();
    }

    @Test
    void a_valid_trace_is_continued_with_a_step_of_the_gateways_own() {
        JsonObject headers = Call.to(gateway, PATH)
                .as("reader")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("tracestate", "a=b")
                .told()
                .getJsonObject("headers");

        assertThat(headers.getString("traceparent"))
                .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
        assertThat(headers.getString("tracestate")).isEqualTo("a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00-" + TRACE + "-00f067aa0ba902b7", "ff-" + TRACE + "-00f067aa0ba902b7-01"})
    void a_malformed_trace_begins_a_new_one(String malformed) {
        JsonObject headers = Call.to(gateway, PATH)
                .as("reader")
                .header("traceparent", malformed)
                .header("tracestate", "a=b")
                .told()
                .getJsonObject("headers");

        assertThat(headers.getString("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .doesNotContain(TRACE);
        assertThat(headers.containsKey("tracestate")).isFalse();
    }

    @Test
    void a_problem_carries_the_callers_trace() {
        HttpResponse<String> answer = Call.to(gateway, "/v1/nothing")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .send();

        assertThat(assertProblem(answer, 404, "not-found").getString("traceId")).isEqualTo(TRACE);
    }

    @Test
    void an_answer_is_compressed_for_whoever_takes_it() throws Exception {
        HttpResponse<byte[]> answer = Call.to(gateway, PATH)
                .as("reader")
                .doing("large")
                .header("Accept-Encoding", "gzip")
                .send(BodyHandlers.ofByteArray());

        assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
        assertThat(header(answer, "vary")).contains("Accept-Encoding");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new JsonObject(new String(plain, java.nio.charset.StandardCharsets.UTF_8)).getString("x"))
                .isEqualTo("čæßø".repeat(5_000));
    }

    @Test
    void every_answer_tells_browsers_what_not_to_do_with_it() {
        for (String path : new String[] {PATH, "/v1/nothing", "/openapi.json"}) {
            HttpResponse<String> answer = Call.to(gateway, path).as("reader").send();

            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "content-security-policy")).contains("default-src 'none'");
            assertThat(header(answer, "referrer-policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "date")).isNotEmpty();
        }
    }

    private static byte[] mirror(Call call) {
        return call.as("writer")
                .doing("mirror")
                .send(BodyHandlers.ofByteArray())
                .body();
    }
}
