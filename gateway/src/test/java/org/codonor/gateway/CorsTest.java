package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.gateway.Asserts.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Which pages of other origins may call. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class CorsTest {
    private static final String PATH = "/v1/programmes/P/receipts";

    @Inject
    Gateway gateway;

    @Test
    void an_origin_of_the_list_may_call_and_read_what_it_needs() {
        HttpResponse<String> answer = Call.to(gateway, PATH)
                .as("page")
                .header("Origin", "https://app.example.org")
                .send();

        assertThat(header(answer, "access-control-allow-origin")).isEqualTo("https://app.example.org");
        assertThat(header(answer, "access-control-expose-headers"))
                .contains("ETag")
                .contains("Location");
        assertThat(header(answer, "access-control-allow-credentials")).isEmpty();
        assertThat(answer.headers().allValues("vary").toString()).contains("Origin");
    }

    @Test
    void it_may_ask_first() {
        HttpResponse<String> answer = preflight("https://other.example.org");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo("https://other.example.org");
        assertThat(header(answer, "access-control-allow-methods")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(header(answer, "access-control-allow-headers"))
                .contains("Authorization")
                .contains("Idempotency-Key");
    }

    @Test
    void any_other_origin_is_not_let_in() {
        for (String origin : new String[] {"https://evil.example.org", "null", "https://app.example.org.evil.org"}) {
            HttpResponse<String> answer = preflight(origin);

            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(header(answer, "access-control-allow-origin")).isEmpty();
        }
    }

    private HttpResponse<String> preflight(String origin) {
        return Call.to(gateway, PATH)
                .method("OPTIONS")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .send();
    }
}
