package org.codonor.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The realm of docker-compose.yml knows the same people as the development identity provider. */
class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_realm_has_the_sample_clients_with_the_same_claims() throws IOException {
        JsonNode realm =
                JSON.readTree(Path.of("../deploy/keycloak/codonor-realm.json").toFile());
        Map<String, JsonNode> clients = new HashMap<>();
        realm.path("clients")
                .forEach(client -> clients.put(client.path("clientId").asText(), client));

        // The replay client moves development clocks, and there are none.
        List<Client> expected = Clients.sample().stream()
                .filter(client -> !client.party().equals("replay"))
                .toList();

        assertThat(clients.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(Client::id).toList());
        for (Client client : expected) {
            JsonNode known = clients.get(client.id());
            assertThat(known.path("publicClient").asBoolean()).isFalse();
            assertThat(claim(known, "party")).isEqualTo(client.party());
            assertThat(JSON.readTree(claim(known, "roles"))).isEqualTo(JSON.valueToTree(client.roles()));
            assertThat(JSON.readTree(claim(known, "programmes"))).isEqualTo(JSON.valueToTree(client.programmes()));
            assertThat(known.toString()).contains("\"included.custom.audience\":\"codonor\"");
            assertThat(known.path("secret").asText())
                    .as("a service's secret is the environment's to set")
                    .isEqualTo(
                            client.roles().contains("service")
                                    ? "${CODONOR_%s_CLIENT_SECRET}"
                                            .formatted(client.party().toUpperCase(java.util.Locale.ROOT))
                                    : client.secret());
        }
    }

    private static String claim(JsonNode client, String name) {
        for (JsonNode mapper : client.path("protocolMappers")) {
            if (mapper.at("/config/claim.name").asText().equals(name)) {
                return mapper.at("/config/claim.value").asText();
            }
        }
        return "";
    }
}
