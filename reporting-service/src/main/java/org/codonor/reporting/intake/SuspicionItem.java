package org.codonor.reporting.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspicion in a list: without its content, so that a list gives nothing away. */
record SuspicionItem(
        UUID id,
        String ref,
        String self,
        SuspicionState state,
        LocalDate receivedOn,
        boolean identityGiven,
        boolean reporterWroteLast,
        @Nullable String irregularity) {
    static SuspicionItem of(Suspicion suspicion, Sender last) {
        return new SuspicionItem(
                suspicion.id(),
                suspicion.ref(),
                suspicion.self(),
                suspicion.state(),
                suspicion.receivedOn(),
                suspicion.hasIdentity(),
                last == Sender.REPORTER,
                suspicion.caseRef());
    }

    /** Its place in the list: by day; within a day nobody knows what came first. */
    String key() {
        return receivedOn + "/" + id;
    }
}
