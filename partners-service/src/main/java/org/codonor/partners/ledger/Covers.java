package org.codonor.partners.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.common.problem.Refused;
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

    /** As it stands just before a change that may need it. Never within a transaction. */
    public KnownCover known(String programme, String agreement) {
        try {
            return new KnownCover(of(programme, agreement).orElse(null), null);
        } catch (Refused silence) {
            return new KnownCover(null, silence);
        }
    }
}
