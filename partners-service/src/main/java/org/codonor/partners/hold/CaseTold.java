package org.codonor.partners.hold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The whole state of a case as the service that keeps cases tells it. */
public record CaseTold(
        long version,
        String ref,
        String agreement,
        boolean open,
        boolean paymentHold,
        @Nullable String holdReason,
        LocalDate openedOn,
        @Nullable String claimRef,
        String self) {
    boolean holds() {
        return open && paymentHold;
    }
}
