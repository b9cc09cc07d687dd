package org.codonor.reporting.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.codonor.common.problem.Problem;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Reads the answers of other services, and tells a refusal from silence. */
@ApplicationScoped
public class Reader {
    private static final Logger LOG = Logger.getLogger(Reader.class);

    @Inject
    ObjectMapper mapper;

    /** No answer came that could be read; counted by the circuit breakers. */
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(String what) {
            super(what, null, false, false);
        }
    }

    /** Reads one answer; throws {@link NoAnswer} for silence. Called by methods that have a circuit breaker. */
    public <T> Answer<T> read(Class<T> type, Supplier<Response> call) {
        try (Response response = call.get()) {
            return answer(type, response);
        } catch (WebApplicationException refused) {
            return answer(type, refused.getResponse());
        } catch (ProcessingException | OidcClientException silence) { // the second: no token to be had
            throw new NoAnswer(String.valueOf(silence.getMessage()));
        }
    }

    /** Asks through a circuit breaker; silence becomes an answer of its own. */
    public <T> Answer<T> ask(Supplier<Answer<T>> guarded) {
        try {
            return guarded.get();
        } catch (NoAnswer silence) {
            LOG.warnf("another service is silent: %s", silence.getMessage());
            return new Answer.Silent<>();
        } catch (CircuitBreakerOpenException open) {
            return new Answer.Silent<>();
        }
    }

    private <T> Answer<T> answer(Class<T> type, Response response) {
        try {
            return switch (response.getStatus()) {
                case 200 ->
                    new Answer.Told<>(
                            mapper.readValue(response.readEntity(String.class), type),
                            response.getHeaderString(HttpHeaders.ETAG));
                case 304 -> new Answer.Unchanged<>();
                case 400, 404, 409, 422 ->
                    new Answer.Declined<>(mapper.readValue(response.readEntity(String.class), Problem.class));
                default -> throw new NoAnswer("status " + response.getStatus());
            };
        } catch (JsonProcessingException unreadable) {
            LOG.errorf(unreadable, "an answer of another service cannot be read");
            throw new NoAnswer("not as the contract says");
        }
    }
}
