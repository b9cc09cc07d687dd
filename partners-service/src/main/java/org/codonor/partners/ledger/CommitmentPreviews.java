package org.codonor.partners.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.reference.Answers;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the ledger would refuse a commitment for, so that a caller learns it together with what is missing here. */
@ApplicationScoped
public class CommitmentPreviews {
    @Inject
    @RestClient
    CommitmentPreviewClient client;

    @Inject
    Answers answers;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Preview(List<Violation> errors) {}

    /** Nothing when nothing is in the way, or when the ledger cannot tell now. Never within a transaction. */
    public List<Violation> errors(String programme, Object terms) {
        try {
            return answers.read(() -> client.preview(programme, terms), Preview.class)
                    .map(Preview::errors)
                    .orElse(List.of());
        } catch (Refused silence) {
            return List.of();
        }
    }
}
