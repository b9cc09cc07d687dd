package org.codonor.common.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.codonor.common.fact.FactsOut.Telling;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends a fact and tells arrival and refusal from silence. */
@ApplicationScoped
class FactSender {
    private static final Logger LOG = Logger.getLogger(FactSender.class);
    private static final Set<Integer> FOR_GOOD = Set.of(400, 403, 409, 413, 415, 422);
    private static final Duration BACK_OFF = Duration.ofSeconds(2);

    @Inject
    @RestClient
    FactReceiver receiver;

    @Inject
    FactsOut facts;

    @Inject
    ObjectMapper mapper;

    @Inject
    Config config;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** When each target was last silent, by the clock that only measures time. */
    private final Map<String, Long> silences = new ConcurrentHashMap<>();

    private record Heard(int status, @Nullable JsonNode body) {}

    /** True for a moment after a target said nothing at all: nobody waits for it meanwhile. */
    boolean wasSilent(String target) {
        Long last = silences.get(target);
        return last != null && System.nanoTime() - last < BACK_OFF.toNanos();
    }

    /** False when the target did not answer: nothing else needs to be tried there now. */
    boolean send(Telling telling) {
        Heard heard = heard(telling);
        if (heard.status() / 100 == 2) {
            facts.arrived(telling, heard.body());
        } else if (FOR_GOOD.contains(heard.status())) {
            LOG.errorf(
                    "%s refuses a fact: %s %s, %d",
                    telling.target(), telling.collection(), telling.id(), heard.status());
            facts.refused(telling, "status " + heard.status());
        }
        if (heard.status() == 0) {
            silences.put(telling.target(), System.nanoTime());
        } else {
            silences.remove(telling.target());
        }
        return heard.status() != 0 && heard.status() < 500;
    }

    private @Nullable JsonNode json(Response answer) {
        try {
            return answer.hasEntity() ? mapper.readTree(answer.readEntity(String.class)) : null;
        } catch (JsonProcessingException notOurs) {
            return null;
        }
    }

    private Heard heard(Telling telling) {
        String address = config.getValue("codonor.facts.targets." + telling.target(), String.class);
        try (Response answer = receiver.tell(
                address, telling.programme(), telling.collection(), service, telling.id(), telling.body())) {
            return new Heard(answer.getStatus(), answer.getStatus() == 200 ? json(answer) : null);
        } catch (WebApplicationException refusal) {
            return new Heard(refusal.getResponse().getStatus(), null);
        } catch (ProcessingException | OidcClientException silence) { // the second: no token to be had
            LOG.warnf("%s does not hear a fact: %s", telling.target(), silence.getMessage());
            return new Heard(0, null);
        }
    }
}
