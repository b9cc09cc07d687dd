package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.problem.Refused;
import org.codonor.partners.ledger.Covers;
import org.codonor.partners.reference.References;

/** Asks the ledger's service what is judged here. Never within a transaction. */
@ApplicationScoped
class Knowledge {
    @Inject
    Covers covers;

    @Inject
    References references;

    Known of(String programme, String agreement) {
        try {
            return new Known(covers.of(programme, agreement).orElse(null), references.of(programme), null);
        } catch (Refused silence) {
            return new Known(null, null, silence);
        }
    }
}
