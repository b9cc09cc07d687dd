package org.codonor.partners.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.partners.reference.Answers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads decisions of the donors. */
@ApplicationScoped
class Decisions {
    @Inject
    @RestClient
    BookClient client;

    @Inject
    Answers answers;

    Optional<Decision> of(String programme, String ref) {
        return answers.read(() -> client.decision(programme, ref), Decision.class);
    }
}
