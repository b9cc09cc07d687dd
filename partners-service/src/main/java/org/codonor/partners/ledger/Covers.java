package org.codonor.partners.ledger;

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
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Reads what the ledger holds of agreements as it stands now. */
@ApplicationScoped
public class Covers {
    private static final Logger LOG = Logger.getLogger(Covers.class);

    @Inject
    @RestClient
    CoverClient client;

    @Inject
    ObjectMapper mapper;

    /** Empty while nothing of it is committed; refused (503) when the ledger cannot tell. Never within a transaction. */
    public Optional<Cover> of(String programme, String agreement) {
        try (Response answer = answered(programme, agreement)) {
            return switch (answer.getStatus()) {
                case 200 -> Optional.of(mapper.readValue(answer.readEntity(String.class), Cover.class));
                case 404 -> Optional.empty();
                default -> throw unavailable();
            };
        } catch (JsonProcessingException notOurs) {
            throw unavailable();
        } catch (ProcessingException | OidcClientException silence) {
            LOG.warnf("no answer about the cover of %s: %s", agreement, silence.getMessage());
            throw unavailable();
        }
    }

    private Response answered(String programme, String agreement) {
        try {
            return client.cover(programme, agreement);
        } catch (WebApplicationException refused) {
            return refused.getResponse();
        }
    }

    private static Refused unavailable() {
        return Refused.because(CommonProblem.UNAVAILABLE)
                .detail("The ledger cannot be read now; nothing was written.")
                .header(HttpHeaders.RETRY_AFTER, "3");
    }
}
