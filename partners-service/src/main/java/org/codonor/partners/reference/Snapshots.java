package org.codonor.partners.reference;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The call itself, which is not made again and again to a service that is down. */
@ApplicationScoped
class Snapshots {
    private static final Logger LOG = Logger.getLogger(Snapshots.class);

    @Inject
    @RestClient
    ReferenceClient client;

    /** Neither a programme nor word that there is none. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(String what) {
            super(what, null, false, false);
        }
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    Response read(String programme, @Nullable String knownVersion) {
        try {
            return told(client.snapshot(programme, knownVersion));
        } catch (WebApplicationException refused) {
            return told(refused.getResponse());
        } catch (ProcessingException | OidcClientException silence) {
            LOG.warnf("no answer about programme %s: %s", programme, silence.getMessage());
            throw new NoAnswer("no connection");
        }
    }

    private static Response told(Response answer) {
        if (answer.getStatus() >= 500) {
            answer.close();
            throw new NoAnswer("status " + answer.getStatus());
        }
        return answer;
    }
}
