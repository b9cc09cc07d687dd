package org.codonor.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IssuerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PORT = Ports.free().issuer();
    private static Issuer issuer;

    @BeforeAll
    static void start() throws IOException {
        issuer = Issuer.start(PORT, Clients.sample());
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void a_known_client_gets_a_token_that_says_who_it_is() throws Exception {
        JsonNode claims = claims(TokenClient.fetch(PORT, "uk-desk"));

        assertThat(claims.get("iss").asText()).isEqualTo("http://localhost:%d/codonor".formatted(PORT));
        assertThat(claims.get("sub").asText()).isEqualTo("uk-desk");
        assertThat(claims.get("aud").toString()).contains("codonor");
        assertThat(claims.get("party").asText()).isEqualTo("UK");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"co-donor\"]");
        assertThat(claims.get("programmes").toString()).isEqualTo("[\"RMGP-TWB\"]");
        assertThat(claims.get("exp").asLong()).isGreaterThan(claims.get("iat").asLong());
    }

    @Test
    void the_secret_may_come_as_basic_authentication() throws Exception {
        HttpResponse<String> answer =
                ask("127.0.0.1", basic("dk-finance", "dk-finance-secret"), "grant_type=client_credentials");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode claims =
                claims(JSON.readTree(answer.body()).get("access_token").asText());
        assertThat(claims.get("sub").asText()).isEqualTo("dk-finance");
        assertThat(claims.get("iss").asText())
                .as("one issuer, whatever the host name")
                .isEqualTo(issuer.uri());
    }

    @Test
    void nobody_else_gets_a_token() throws Exception {
        assertThat(List.of(
                        ask("localhost", basic("dk-finance", "guess"), "grant_type=client_credentials")
                                .statusCode(),
                        ask("localhost", basic("nobody", "nobody-secret"), "grant_type=client_credentials")
                                .statusCode(),
                        ask("localhost", "", "grant_type=client_credentials&client_id=dk-finance")
                                .statusCode(),
                        ask("localhost", "", "grant_type=password&username=dk-finance&password=x&client_id=dk-finance")
                                .statusCode()))
                .allMatch(status -> status >= 400 && status < 500);
    }

    private static HttpResponse<String> ask(String host, String authorization, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://%s:%d/codonor/token".formatted(host, PORT)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String client, String secret) {
        String pair = client + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
