package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only as many slow hashes run at once as there are processors for them, half for what is new and half for those who
 * come back: many at once would all take so long that nobody were still there to take the receipt (R79).
 */
@ApplicationScoped
class Turns {
    private final Semaphore reporting = new Semaphore(half(), true);
    private final Semaphore comingBack = new Semaphore(half(), true);
    private final Duration wait;
    private final Duration most;

    @Inject
    Turns(
            @ConfigProperty(name = "codonor.intake.wait") Duration wait,
            @ConfigProperty(name = "codonor.intake.within") Duration most) {
        this.wait = wait;
        this.most = most;
    }

    /** Refused (429) when it is not soon the turn of this report. */
    <T> T report(Supplier<T> work) {
        return turn(reporting, work);
    }

    /** Refused (429) when it is not soon the turn of this one who comes back. */
    <T> T comeBack(Supplier<T> work) {
        return turn(comingBack, work);
    }

    /** Refused (429) when so much time has passed that nobody may be waiting any more for the answer. */
    void refuseLate(long startedNanos) {
        if (System.nanoTime() - startedNanos > most.toNanos()) {
            throw tooMany();
        }
    }

    private <T> T turn(Semaphore turns, Supplier<T> work) {
        try {
            if (!turns.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private Refused tooMany() {
        return Refused.because(CommonProblem.TOO_MANY_REQUESTS)
                .detail("Very many reports come in at this moment. Nothing was kept; try again soon.")
                .header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    private static int half() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
