package org.codonor.partners.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jboss.logging.Logger;

/** What another service answers to a read: a thing, that there is none (404), or nothing that helps (503). */
@ApplicationScoped
public class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    @Inject
    ObjectMapper mapper;

    /** Empty when there is none; refused (503) when the other service cannot tell. Never within a transaction. */
    public <T> Optional<T> read(Supplier<Response> call, Class<T> type) {
        try (Response answer = answered(call)) {
            return switch (answer.getStatus()) {
                case 200 -> Optional.of(mapper.readValue(answer.readEntity(String.class), type));
                case 404 -> Optional.empty();
                default -> throw unavailable();
            };
        } catch (JsonProcessingException notOurs) {
            LOG.warnf("an answer is no %s: %s", type.getSimpleName(), notOurs.getOriginalMessage());
            throw unavailable();
        } catch (ProcessingException | OidcClientException silence) {
            LOG.warnf("no answer about a %s: %s", type.getSimpleName(), silence.getMessage());
            throw unavailable();
        }
    }

    private static Response answered(Supplier<Response> call) {
        try {
            return call.get();
        } catch (WebApplicationException refused) {
            return refused.getResponse();
        }
    }

    private static Refused unavailable() {
        return Refused.because(CommonProblem.UNAVAILABLE)
                .detail("What the ledger's service keeps cannot be read now; nothing was written.")
                .header(HttpHeaders.RETRY_AFTER, "3");
    }
}
