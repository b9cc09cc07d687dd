package org.codonor.reporting.intake;

import static org.codonor.common.identity.Role.CUSTODIAN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;

/** Whether an identity may be opened and who said so; never the identity. */
record IdentityOpeningView(
        UUID id,
        String ref,
        String self,
        boolean identityGiven,
        boolean open,
        List<ApprovalView> approvals,
        List<String> allowedActions) {
    record ApprovalView(Caller.Actor by, String reason, Instant at, Instant goodUntil) {}

    static IdentityOpeningView of(Suspicion suspicion, Opening opening, Caller caller) {
        return new IdentityOpeningView(
                suspicion.id(),
                suspicion.ref(),
                suspicion.self() + "/identity-opening",
                suspicion.hasIdentity(),
                opening.isOpen(),
                opening.approvals().stream()
                        .map(given -> new ApprovalView(given.by(), given.reason(), given.at(), given.goodUntil()))
                        .toList(),
                actions(suspicion, opening, caller));
    }

    private static List<String> actions(Suspicion suspicion, Opening opening, Caller caller) {
        if (!caller.is(CUSTODIAN) || !suspicion.hasIdentity()) {
            return List.of();
        }
        if (opening.mayRead(caller.subject())) {
            return List.of("read-identity");
        }
        return opening.hasAgreed(caller.subject()) ? List.of() : List.of("approve-opening");
    }
}
