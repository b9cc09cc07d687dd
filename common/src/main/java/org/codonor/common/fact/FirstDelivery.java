package org.codonor.common.fact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Delivers the facts of a change as soon as it is committed, so that who made it can read what was answered: a few facts
 * only and for a short while, the sweeper has the rest.
 */
@RequestScoped
class FirstDelivery {
    private static final Logger LOG = Logger.getLogger(FirstDelivery.class);
    private static final int MOST = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    FactsOut out;

    @Inject
    FactSender sender;

    private int delivered;
    private long since;

    void deliver(String programme, List<Fact> facts) {
        if (delivered == 0) {
            since = System.nanoTime();
        }
        try {
            for (Fact fact : facts) {
                boolean late = System.nanoTime() - since > PATIENCE.toNanos();
                if (late || delivered == MOST || sender.wasSilent(fact.target())) {
                    return;
                }
                delivered++;
                out.claim(programme, fact).ifPresent(sender::send);
            }
        } catch (RuntimeException failure) { // the change is committed, whatever becomes of its news
            LOG.warnf("facts are left to the sweeper: %s", failure.getMessage());
        }
    }
}
