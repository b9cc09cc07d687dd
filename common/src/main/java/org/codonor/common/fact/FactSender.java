package org.codonor.common.fact;

import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.codonor.common.fact.Facts.Telling;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Sends a fact and tells arrival and refusal from silence. */
@ApplicationScoped
class FactSender {
    private static final Logger LOG = Logger.getLogger(FactSender.class);
    private static final Set<Integer> FOR_GOOD = Set.of(400, 403, 409, 413, 415, 422);

    @Inject
    @RestClient
    FactReceiver receiver;

    @Inject
    Facts facts;

    @Inject
    Config config;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** False when the target did not answer: nothing else needs to be tried there now. */
    boolean send(Telling telling) {
        int status = status(telling);
        if (status / 100 == 2) {
            facts.arrived(telling);
        } else if (FOR_GOOD.contains(status)) {
            LOG.errorf("%s refuses a fact: %s %s, %d", telling.target(), telling.collection(), telling.id(), status);
            facts.refused(telling, "status " + status);
        }
        return status != 0 && status < 500;
    }

    private int status(Telling telling) {
        String address = config.getValue("codonor.facts.targets." + telling.target(), String.class);
        try (Response answer = receiver.tell(
                address, telling.programme(), telling.collection(), service, telling.id(), telling.body())) {
            return answer.getStatus();
        } catch (WebApplicationException refusal) {
            return refusal.getResponse().getStatus();
        } catch (ProcessingException | OidcClientException silence) { // the second: no token to be had
            LOG.warnf("%s does not hear a fact: %s", telling.target(), silence.getMessage());
            return 0;
        }
    }
}
