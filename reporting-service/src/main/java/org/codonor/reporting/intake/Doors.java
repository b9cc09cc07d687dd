package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.audit.Chain;
import org.codonor.common.audit.Heads;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.reference.Programmes;

/** Which programmes take suspicions: all there are; while nobody can tell, any (R79). */
@ApplicationScoped
class Doors {
    private static final int NOT_FOUND = 404;

    @Inject
    Heads heads;

    @Inject
    Programmes programmes;

    /** Refused (404) only when it is known that there is no such programme. */
    void find(String programme) {
        if (heads.read(programme).isPresent()
                || heads.read(Chain.ANONYMOUS, programme).isPresent()) {
            return;
        }
        try {
            programmes.of(programme);
        } catch (Refused refused) {
            if (refused.type().status() == NOT_FOUND) {
                throw refused;
            }
        }
    }
}
