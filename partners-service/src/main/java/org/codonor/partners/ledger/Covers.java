package org.codonor.partners.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.partners.reference.Answers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads what the ledger holds of agreements as it stands now. */
@ApplicationScoped
public class Covers {
    @Inject
    @RestClient
    CoverClient client;

    @Inject
    Answers answers;

    /** Empty while nothing of it is committed; refused (503) when the ledger cannot tell. Never within a transaction. */
    public Optional<Cover> of(String programme, String agreement) {
        return answers.read(() -> client.cover(programme, agreement), Cover.class);
    }
}
