package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.gateway.Asserts.assertProblem;
import static org.codonor.gateway.Asserts.header;
import static org.codonor.gateway.FailureTest.until;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway answers itself. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class PagesTest {
    @Inject
    Gateway gateway;

    @ParameterizedTest
    @CsvSource({
        "/openapi, */*, application/json, {",
        "/openapi, application/yaml, application/yaml, openapi: 3.1.0",
        "/openapi, text/yaml, application/yaml, openapi: 3.1.0",
        "/openapi.json, */*, application/json, {",
        "/openapi.yaml, application/json, application/yaml, openapi: 3.1.0",
    })
    void the_api_is_described_in_json_and_yaml(String path, String accept, String type, String beginning) {
        HttpResponse<String> answer =
                Call.to(gateway, path).header("Accept", accept).send();

        assertThat(header(answer, "content-type")).isEqualTo(type);
        assertThat(answer.body()).startsWith(beginning).contains("/v1/programmes/{programme}/partners");
        assertThat(answer.body())
                .as("the address where a token is to be had here")
                .contains("https://sign-in.example.org/token")
                .doesNotContain("localhost");
    }

    @Test
    void a_description_that_is_known_is_not_sent_again() {
        HttpResponse<String> first = Call.to(gateway, "/openapi").send();

        HttpResponse<String> second = Call.to(gateway, "/openapi")
                .header("If-None-Match", header(first, "etag"))
                .send();

        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void the_page_to_try_it_out_comes_whole_from_here() {
        String page = Call.to(gateway, "/swagger-ui/").send().body();

        assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain("//");
        for (String file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "start.js", "favicon-32x32.png"}) {
            assertThat(page + "swagger-ui-bundle.js").contains(file);
            assertThat(Call.to(gateway, "/swagger-ui/" + file).send().statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
        assertThat(Call.to(gateway, "/swagger-ui/start.js").send().body())
                .contains("'/openapi.json'")
                .contains("tryItOutEnabled: true");
    }

    @Test
    void the_page_may_send_only_here_and_to_the_issuer() {
        HttpResponse<String> answer = Call.to(gateway, "/swagger-ui/").send();

        assertThat(header(answer, "content-security-policy"))
                .contains("connect-src 'self' https://sign-in.example.org;")
                .contains("script-src 'self';");
    }

    @ParameterizedTest
    @CsvSource({"/, text/html, /swagger-ui/", "/, */*, /openapi", "/swagger-ui, text/html, /swagger-ui/"})
    void the_root_leads_on(String path, String accept, String location) {
        HttpResponse<String> answer =
                Call.to(gateway, path).header("Accept", accept).send();

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "location")).isEqualTo(location);
    }

    @Test
    void health_is_that_of_the_whole_house() {
        until(() -> health().statusCode() == 200);
        JsonObject up = new JsonObject(health().body());
        assertThat(up.getString("status")).isEqualTo("up");
        assertThat(up.getJsonObject("services").fieldNames()).containsExactly("contributions", "partners", "reporting");

        Neighbours.REPORTING.close();
        try {
            until(() -> health().statusCode() == 503);
            JsonObject services = new JsonObject(health().body()).getJsonObject("services");
            assertThat(services.getJsonObject("reporting").getString("status")).isEqualTo("unreachable");
            assertThat(services.getJsonObject("partners").getString("status")).isEqualTo("up");
        } finally {
            Neighbours.REPORTING.open();
        }
        until(() -> health().statusCode() == 200);
    }

    @Test
    void a_problem_has_a_page_and_an_unknown_one_has_none() {
        HttpResponse<String> page = Call.to(gateway, "/errors/too-large").send();
        HttpResponse<String> inBrowser = Call.to(gateway, "/errors/too-large")
                .header("Accept", "text/html,*/*")
                .send();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "content-type")).isEqualTo("text/markdown; charset=utf-8");
        assertThat(page.body()).contains("too-large").contains("413");
        assertThat(header(inBrowser, "content-type")).isEqualTo("text/plain; charset=utf-8");
        assertProblem(Call.to(gateway, "/errors/no-such").send(), 404, "not-found");
    }

    @Test
    void there_is_an_address_to_report_a_weakness_to() {
        String text = Call.to(gateway, "/.well-known/security.txt").send().body();

        assertThat(text).contains("Contact: mailto:");
        String expires = text.lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring(9);
        assertThat(Instant.parse(expires))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void machines_find_the_api_through_the_catalogue() {
        HttpResponse<String> answer =
                Call.to(gateway, "/.well-known/api-catalog").send();

        assertThat(header(answer, "content-type")).startsWith("application/linkset+json");
        JsonObject api = new JsonObject(answer.body()).getJsonArray("linkset").getJsonObject(0);
        String description = api.getJsonArray("service-desc").getJsonObject(0).getString("href");
        assertThat(Call.to(gateway, description).send().statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_takes_no_changes() {
        HttpResponse<String> answer = Call.to(gateway, "/openapi").post("{}").send();

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    private HttpResponse<String> health() {
        return Call.to(gateway, "/healthz").send();
    }
}
