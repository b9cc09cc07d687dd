package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.quickstart.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bad token opens neither the gateway nor a service's own port, and makes nobody fetch anything. */
@ExtendWith(House.InTest.class)
class TokensSystemTest {

    @Test
    void each_bad_token_is_a_401_problem_at_every_door_and_nothing_in_it_is_fetched(House house) throws Exception {
        var visits = new AtomicInteger();
        HttpServer trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        trap.start();
        try {
            URI address = URI.create("http://localhost:" + trap.getAddress().getPort() + "/keys");
            Map<String, String> wrong = new TreeMap<>();
            BadTokens.of(house.stack().issuer().uri(), key(house), address).forEach((what, token) -> {
                List<String> answers = new ArrayList<>();
                doors(house).forEach((door, path) -> {
                    Person.Answer answer = house.nobodyAt(door).get(path, Map.of("Authorization", "Bearer " + token));
                    answers.add(Answered.of(answer));
                    if (!refused(answer)) {
                        wrong.put(what + " at " + door, answer.status() + " " + answer.text());
                    }
                });
                Answered.row("Tokens", what, answers.toArray());
            });
            assertThat(wrong).isEmpty();
            assertThat(visits).hasValue(0);
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void the_same_token_unspoilt_opens_every_door(House house) throws Exception {
        String token = BadTokens.good(house.stack().issuer().uri(), key(house));

        house.sample();
        List<String> answers = new ArrayList<>();
        doors(house)
                .forEach((door, path) -> answers.add(
                        Answered.of(house.nobodyAt(door).get(path, Map.of("Authorization", "Bearer " + token)))));

        assertThat(answers).containsOnly("200");
        Answered.row("Tokens", "a good one", answers.toArray());
    }

    private static boolean refused(Person.Answer answer) {
        return answer.status() == 401
                && answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer")
                && answer.json().path("type").asText().endsWith("/errors/unauthenticated");
    }

    /** The gateway and each service's own port, with something to read there. */
    private static Map<URI, String> doors(House house) {
        Ports ports = house.stack().ports();
        Map<URI, String> doors = new LinkedHashMap<>();
        doors.put(house.stack().base(), "/v1/programmes/RMGP-TWB/receipts");
        doors.put(URI.create("http://localhost:" + ports.contributions()), "/v1/programmes/RMGP-TWB/receipts");
        doors.put(URI.create("http://localhost:" + ports.partners()), "/v1/programmes/RMGP-TWB/agreements");
        doors.put(URI.create("http://localhost:" + ports.reporting()), "/v1/programmes/RMGP-TWB/expenditure-reports");
        return doors;
    }

    private static JWK key(House house) {
        return house.stack().issuer().key();
    }
}
