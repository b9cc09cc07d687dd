package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.reference.Programmes;

/** Where reports are read: by the lead donor's case officers and custodians, and by auditors; others find nothing. */
@ApplicationScoped
class Desk {
    @Inject
    Suspicions suspicions;

    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    /** Refused (404) for a case officer of another donor. */
    void enter(String programme) {
        var caller = current.caller();
        if (!caller.is(Role.AUDITOR, Role.CUSTODIAN) && !caller.party().equals(programmes.lead(programme))) {
            throw Refused.notFound();
        }
    }

    Suspicion find(String programme, String idOrRef) {
        enter(programme);
        return suspicions.find(programme, idOrRef);
    }
}
