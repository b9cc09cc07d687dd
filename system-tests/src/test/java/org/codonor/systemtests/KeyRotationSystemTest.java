package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.codonor.quickstart.Replica;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;

/** An issuer of the test's own gets a new key while gateway and services run. */
@ExtendWith(House.InTest.class)
@Execution(CONCURRENT)
class KeyRotationSystemTest {
    private static final String ISSUER = "https://issuer.example.org/realms/aid";

    private static final Map<String, String> DOORS = Map.of(
            "contributions-service", "/v1/programmes/RMGP-TWB/receipts",
            "partners-service", "/v1/programmes/RMGP-TWB/agreements",
            "reporting-service", "/v1/programmes/RMGP-TWB/expenditure-reports",
            "gateway", "/v1/programmes/RMGP-TWB/receipts");
    private static final List<String> SERVICES =
            List.of("contributions-service", "partners-service", "reporting-service");

    @Test
    void a_new_key_is_believed_at_every_door_without_a_restart_and_an_unpublished_one_is_not(House house)
            throws Exception {
        house.sample();
        JWK first = key("first");
        JWK second = key("second");
        JWK never = key("never");
        var published = new AtomicReference<>(new JWKSet(first));
        HttpServer issuer = serving(published);
        Map<String, Replica> running = new ConcurrentHashMap<>();
        try {
            start(house, issuer, running);
            assertThat(answers(house, running, first)).containsOnly(200);

            published.set(new JWKSet(List.of(first, second)));

            assertThat(answers(house, running, second)).containsOnly(200);
            assertThat(answers(house, running, first)).containsOnly(200);
            assertThat(answers(house, running, never)).containsOnly(401);
            assertThat(running.values()).allMatch(one -> one.process().isAlive());
        } finally {
            running.values().parallelStream().forEach(Replica::close);
            issuer.stop(0);
        }
    }

    /** The three services, and a gateway before them, that believe this issuer alone. */
    private static void start(House house, HttpServer issuer, Map<String, Replica> running) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CODONOR_ISSUER", ISSUER);
        settings.put(
                "CODONOR_JWKS_URL", "http://localhost:" + issuer.getAddress().getPort() + "/keys");
        settings.put("CODONOR_JWKS_PAUSE", "0S");
        Map<String, String> neighbours = new HashMap<>(settings);
        SERVICES.parallelStream().forEach(app -> running.put(app, house.stack().another(app, settings)));
        running.forEach((app, one) -> {
            String noun = app.replace("-service", "").toUpperCase(Locale.ROOT);
            neighbours.put("CODONOR_%s_URL".formatted(noun), one.base().toString());
        });
        running.put("gateway", house.stack().another("gateway", neighbours));
    }

    private static List<Integer> answers(House house, Map<String, Replica> running, JWK key) throws JOSEException {
        String token = BadTokens.good(ISSUER, key);
        return DOORS.entrySet().stream()
                .map(door -> house.nobodyAt(running.get(door.getKey()).base())
                        .get(door.getValue(), Map.of("Authorization", "Bearer " + token))
                        .status())
                .toList();
    }

    private static HttpServer serving(AtomicReference<JWKSet> published) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            byte[] body = published.get().toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static JWK key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }
}
