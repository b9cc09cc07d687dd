package org.codonor.partners.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** As {@link Covers}, for those who can do without: they do not wait long, nor again and again. */
@ApplicationScoped
public class RecentCover {
    @Inject
    Covers covers;

    @Timeout(1500)
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Optional<Cover> of(String programme, String agreement) {
        return covers.of(programme, agreement);
    }
}
