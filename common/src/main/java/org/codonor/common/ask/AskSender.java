package org.codonor.common.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.codonor.common.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Sends an ask and tells an answer from silence. */
@ApplicationScoped
public class AskSender {
    private static final Logger LOG = Logger.getLogger(AskSender.class);
    private static final String BREAKER = "asks";

    @Inject
    @RestClient
    AskReceiver receiver;

    @Inject
    ObjectMapper mapper;

    @Inject
    CircuitBreakerMaintenance breakers;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** No stored outcome came back; the ask stands and is sent again. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(String what) {
            super(what, null, false, false);
        }
    }

    /** False while the receiver has failed so often that asking is pointless. */
    boolean isReachable() {
        return breakers.currentState(BREAKER) != CircuitBreakerState.OPEN;
    }

    /** The stored outcome; throws {@link NoAnswer} when there is none to be had now. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    @CircuitBreakerName(BREAKER)
    Outcome send(Ask ask) {
        try (Response answer = receiver.ask(ask.programme(), service, ask.id(), ask.act(), ask.attempt(), ask.body())) {
            return read(answer);
        } catch (WebApplicationException refused) {
            return read(refused.getResponse());
        } catch (ProcessingException | OidcClientException silence) { // the second: no token to be had
            LOG.warnf("no answer to %s of %s: %s", ask.act(), ask.id(), silence.getMessage());
            throw new NoAnswer("no connection");
        }
    }

    private Outcome read(Response answer) {
        try {
            String text = answer.hasEntity() ? answer.readEntity(String.class) : "";
            return switch (answer.getStatus()) {
                case 200 -> new Outcome.Accepted(mapper.readTree(text));
                case 409, 422 -> declined(mapper.readTree(text));
                default -> throw new NoAnswer("status " + answer.getStatus());
            };
        } catch (JsonProcessingException notOurs) {
            throw new NoAnswer("not JSON");
        }
    }

    private Outcome declined(JsonNode body) throws JsonProcessingException {
        Problem problem = mapper.treeToValue(body, Problem.class);
        if ("REFUSED".equals(problem.figures().remove("outcome"))) {
            return new Outcome.Declined(problem);
        }
        if (problem.type().endsWith("/ask-differs")) {
            LOG.errorf("an ask was sent with two bodies: %s", body);
        }
        throw new NoAnswer("not a stored refusal: " + problem.type());
    }
}
