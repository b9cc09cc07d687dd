package org.codonor.partners.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.partners.reference.Answers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads adjustments as they stand now. */
@ApplicationScoped
public class Adjustments {
    @Inject
    @RestClient
    AdjustmentClient client;

    @Inject
    Answers answers;

    /** Empty when there is none; refused (503) when nobody can tell. Never within a transaction. */
    public Optional<Adjustment> of(String programme, String ref) {
        return answers.read(() -> client.adjustment(programme, ref), Adjustment.class);
    }
}
