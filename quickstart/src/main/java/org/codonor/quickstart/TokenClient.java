package org.codonor.quickstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the development identity provider for a token, as any script would. */
final class TokenClient {

    private TokenClient() {}

    static String fetch(int port, String client) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s-secret".formatted(client, client);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/%s/token".formatted(port, Issuer.ID)))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new CannotRun(
                        "The identity provider answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            if (answer.statusCode() != 200) {
                throw new CannotRun(
                        "There is no client '%s'; see quickstart/src/main/resources/clients.json.".formatted(client));
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .required("access_token")
                    .asText();
        } catch (IOException e) {
            throw new CannotRun("Nothing answers on port %d: start Codonor with `make run` first.".formatted(port), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        }
    }
}
