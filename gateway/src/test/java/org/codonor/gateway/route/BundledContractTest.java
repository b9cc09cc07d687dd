package org.codonor.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts that the gateway ships with. */
class BundledContractTest {
    private final Contract contract = new Contract("openapi", 1024);
    private final List<Route> routes = contract.routes();

    @Test
    void every_operation_has_a_route_to_its_service() {
        RouteTable table = new RouteTable(routes);

        assertThat(routes).isNotEmpty();
        for (Route route : routes) {
            String path = route.template().replaceAll("\\{[^}]*}", "X-1");
            assertThat(table.match(route.method(), path)).isEqualTo(new Match.Found(route));
        }
    }

    @Test
    void the_merged_document_has_the_same_operations() {
        assertThat(contract.merged().path("paths").properties().stream().map(path -> path.getKey()))
                .containsExactlyInAnyOrderElementsOf(
                        routes.stream().map(Route::template).distinct().toList());
    }

    @Test
    void these_operations_are_open_to_everybody_and_no_others() {
        assertThat(routes.stream().filter(Route::open).map(route -> route.method() + " " + route.template()))
                .containsExactlyInAnyOrder(
                        "GET /v1/programmes/{programme}/public-irregularities",
                        "GET /v1/programmes/{programme}/public-irregularities.csv",
                        "GET /v1/programmes/{programme}/public-irregularities.atom",
                        "POST /v1/programmes/{programme}/suspicions",
                        "POST /v1/programmes/{programme}/suspicions/lookup",
                        "POST /v1/programmes/{programme}/suspicions/messages",
                        "POST /v1/programmes/{programme}/suspicions/attachments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contributions", "partners", "reporting"})
    void what_only_services_may_call_has_no_route(String service) throws IOException {
        RouteTable table = new RouteTable(routes);
        try (InputStream in = Contract.class.getResourceAsStream("/openapi/internal-" + service + ".json")) {
            JsonNode internal = JsonMapper.builder().build().readTree(in);

            Stream<String> paths = internal.path("paths").properties().stream()
                    .map(path -> path.getKey().replaceAll("\\{[^}]*}", "X"));

            assertThat(paths).allMatch(path -> table.match("GET", path) instanceof Match.Nothing);
        }
    }
}
