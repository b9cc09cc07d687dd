package org.codonor.common.ask;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Keys;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Sends an ask outside any transaction, then commits its outcome in one of its own. */
@ApplicationScoped
public class Settling {
    @Inject
    AskSender sender;

    @Inject
    Asks asks;

    @Inject
    Changes changes;

    @Inject
    Keys keys;

    @Inject
    @All
    List<AskOutcome> features;

    /** Asks; whatever the answer, it is applied once, by whoever comes first. */
    void settle(Ask ask) {
        Outcome outcome = send(ask);
        if (!(outcome instanceof Outcome.Unknown)) {
            changes.runUnlessIdle(ask.programme(), ask.act() + "Outcome", () -> apply(ask, outcome));
        }
    }

    private Outcome send(Ask ask) {
        try {
            return sender.send(ask);
        } catch (AskSender.NoAnswer | CircuitBreakerOpenException silence) {
            return new Outcome.Unknown();
        }
    }

    private boolean apply(Ask ask, Outcome outcome) {
        if (asks.lockPending(ask.ask()).isEmpty()) {
            return false;
        }
        AskOutcome feature = features.stream()
                .filter(candidate -> candidate.acts().contains(ask.act()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes the outcome of " + ask.act()));
        switch (outcome) {
            case Outcome.Accepted accepted -> feature.accepted(ask, accepted.result());
            case Outcome.Declined declined -> {
                feature.refused(ask, declined.problem());
                keys.forget(ask.ask());
            }
            case Outcome.Unknown() -> throw new IllegalStateException("unknown changes nothing");
        }
        asks.settle(ask, outcome);
        return true;
    }
}
