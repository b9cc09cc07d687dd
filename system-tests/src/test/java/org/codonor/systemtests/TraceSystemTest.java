package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One id from the gateway through every service to the log line and the problem; and nothing else gets in. */
@ExtendWith(House.InTest.class)
class TraceSystemTest {

    @Test
    void one_id_leads_from_the_caller_through_two_services_to_their_logs(House house) throws IOException {
        Lakes lakes = Lakes.in(house);
        String trace = UUID.randomUUID().toString().replace("-", "");

        lakes.officer
                .get(Lakes.P + "changes?limit=1", Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))
                .expect(200);

        assertThat(lines(house, "gateway", trace)).singleElement().asString().contains("changes 200");
        assertThat(lines(house, "reporting-service", trace)).anyMatch(line -> line.endsWith("listChanges 200"));
        assertThat(lines(house, "contributions-service", trace)).anyMatch(line -> line.endsWith("readChanges 200"));
        assertThat(lines(house, "partners-service", trace)).anyMatch(line -> line.endsWith("readChanges 200"));
    }

    @Test
    void the_problem_and_the_log_of_a_refusal_have_the_callers_trace(House house) throws IOException {
        Lakes lakes = Lakes.in(house);
        String trace = UUID.randomUUID().toString().replace("-", "");

        Person.Answer refused = lakes.officer.get(
                Lakes.P + "receipts/NONE", Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("traceId").asText()).isEqualTo(trace);
        assertThat(lines(house, "contributions-service", trace)).anyMatch(line -> line.endsWith("getReceipt 404"));
    }

    @Test
    void a_malformed_trace_starts_a_new_one(House house) {
        Person.Answer refused =
                Lakes.in(house).officer.get(Lakes.P + "receipts/NONE", Map.of("traceparent", "00-NOT-A-TRACE"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().path("traceId").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void only_what_the_contract_has_can_be_reached_through_the_gateway(House house) {
        Lakes lakes = Lakes.in(house);

        for (String path : List.of(
                "/q/health",
                "/q/metrics",
                "/q/dev-ui",
                "/internal/v1/programmes/LAKES",
                "/internal/v1/programmes/LAKES/clock",
                "/v1/programmes/LAKES/%2e%2e/%2e%2e/%2e%2e/internal/v1/programmes/LAKES",
                "/v1/programmes/LAKES/receipts;/../../../../q/health")) {
            assertThat(lakes.officer.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void links_show_the_public_address_whatever_the_caller_says_about_forwarding(House house) {
        Lakes lakes = Lakes.in(house);

        Person.Answer made = lakes.officer
                .post(
                        Lakes.P + "outcomes",
                        "{\"ref\":\"O-%s\",\"coreArea\":\"GEN\",\"title\":\"More\"}"
                                .formatted(UUID.randomUUID().toString().substring(0, 8)),
                        Map.of(
                                "X-Forwarded-Host",
                                "evil.example",
                                "X-Forwarded-Proto",
                                "gopher",
                                "Forwarded",
                                "host=evil.example;proto=gopher",
                                "X-Forwarded-Prefix",
                                "/evil"))
                .expect(201);

        assertThat(made.headers().firstValue("Location").orElse("")).startsWith(Lakes.P + "outcomes");
        assertThat(made.text()).doesNotContain("evil").contains("\"self\":\"" + Lakes.P);
    }

    /** The lines with that trace; a process may write its line after its answer. */
    private static List<String> lines(House house, String app, String trace) throws IOException {
        Path log = house.stack().folder().resolve("logs").resolve(app + ".log");
        List<String> found = List.of();
        for (int i = 0; i < 100 && found.isEmpty(); i++) {
            found = Files.readAllLines(log).stream()
                    .filter(line -> line.contains(trace))
                    .toList();
            LockSupport.parkNanos(20_000_000);
        }
        return found;
    }
}
