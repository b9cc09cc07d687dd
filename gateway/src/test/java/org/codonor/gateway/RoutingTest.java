package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.gateway.Asserts.assertProblem;
import static org.codonor.gateway.Asserts.header;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what the contracts name exists. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class RoutingTest {
    @Inject
    Gateway gateway;

    @ParameterizedTest
    @CsvSource({
        "/v1/programmes, contributions",
        "/v1/programmes/P/receipts/RC-1?limit=5&x=%C3%A6, contributions",
        "/v1/programmes/P/partners, partners",
        "/v1/programmes/P/quarterly-figures/2026Q1, reporting",
        "/v1/programmes/P/quarterly-figures/2026Q1.csv, reporting",
    })
    void a_path_of_a_contract_leads_to_its_service_as_it_is(String path, String service) {
        var told = Call.to(gateway, path).as("router").told();

        assertThat(told.getString("service")).isEqualTo(service);
        assertThat(told.getString("uri")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/programmes/",
                "/v1/programmes/P",
                "/v1/programmes/P/nothing",
                "/v1/programmes//receipts",
                "/v1/programmes/P/receipts/1/reverse/more",
                "/internal/v1/programmes/P",
                "/v1/programmes/../internal/v1",
                "/v1/programmes/%2e%2e/receipts",
                "/v1/programmes/P/receipts/..%2F..%2Finternal",
                "/v1/programmes/P/receipts/a%5Cb",
                "/v1/programmes/P/receipts/a;b",
                "/v1/programmes/P/receipts/%00",
                "/q/health",
                "/q/metrics",
                "/q/dev-ui",
                "/openapi/../q/health",
                "/swagger-ui/../../application.properties",
                "/errors/../q",
            })
    void any_other_path_is_not_found_and_not_repeated(String path) {
        int before = requests();

        HttpResponse<String> answer = Call.to(gateway, path).as("router").send();

        assertProblem(answer, 404, "not-found");
        assertThat(answer.body()).doesNotContain(path).doesNotContain("internal");
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void a_method_the_path_does_not_take_is_refused_with_those_it_takes() {
        HttpResponse<String> answer = Call.to(gateway, "/v1/programmes/P/receipts/RC-1")
                .method("DELETE")
                .as("router")
                .send();

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD, OPTIONS, PATCH");
    }

    @Test
    void options_tells_the_methods_without_a_token() {
        HttpResponse<String> answer =
                Call.to(gateway, "/v1/programmes/P/receipts").method("OPTIONS").send();

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void head_is_answered_by_the_get_without_a_body() {
        HttpResponse<String> answer = Call.to(gateway, "/v1/programmes/P/receipts")
                .method("HEAD")
                .as("router")
                .send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).isEqualTo("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void requests_are_measured_by_the_contracts_path() {
        Call.to(gateway, "/v1/programmes/SECRET/partners?x=SECRET").as("router").send();

        assertThat(Metrics.globalRegistry.find(Meters.REQUESTS).timers().stream()
                        .map(timer -> timer.getId().getTag("path")))
                .contains("/v1/programmes/{programme}/partners")
                .noneMatch(path -> String.valueOf(path).contains("SECRET"));
    }

    private static int requests() {
        return Neighbours.CONTRIBUTIONS.requests.get()
                + Neighbours.PARTNERS.requests.get()
                + Neighbours.REPORTING.requests.get();
    }
}
