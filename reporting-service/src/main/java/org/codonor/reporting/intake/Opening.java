package org.codonor.reporting.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.codonor.common.identity.Caller;

/**
 * Who agreed that an identity is opened, as it stands at a moment: two different custodians whose agreements are still
 * good open it for themselves, and for nobody else.
 */
record Opening(List<Approval> approvals, Instant now) {
    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int NEEDED = 2;

    /** A custodian's word. */
    record Approval(Caller.Actor by, String reason, Instant at) {
        Instant goodUntil() {
            return at.plus(GOOD_FOR);
        }
    }

    boolean isOpen() {
        return standing().stream()
                        .map(approval -> approval.by().subject())
                        .distinct()
                        .count()
                >= NEEDED;
    }

    boolean hasAgreed(String subject) {
        return standing().stream().anyMatch(approval -> approval.by().subject().equals(subject));
    }

    boolean mayRead(String subject) {
        return isOpen() && hasAgreed(subject);
    }

    private List<Approval> standing() {
        return approvals.stream()
                .filter(approval -> now.isBefore(approval.goodUntil()))
                .toList();
    }
}
