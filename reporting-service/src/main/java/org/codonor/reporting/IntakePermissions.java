package org.codonor.reporting;

import static org.codonor.common.identity.Role.AUDITOR;
import static org.codonor.common.identity.Role.CASE_OFFICER;
import static org.codonor.common.identity.Role.CUSTODIAN;

import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Permissions;

/** Who may do what about speaking up: the part of the permissions that is open to people without a token. */
abstract class IntakePermissions extends Permissions {
    // --- suspicions: those who report are asked for no token, so no role stands there ---
    public boolean reportSuspicion(Caller c) {
        return false;
    }

    public boolean lookUpSuspicion(Caller c) {
        return false;
    }

    public boolean answerAsReporter(Caller c) {
        return false;
    }

    public boolean attachToSuspicion(Caller c) {
        return false;
    }

    public boolean listSuspicions(Caller c) {
        return c.is(CASE_OFFICER, AUDITOR);
    }

    public boolean getSuspicion(Caller c) {
        return c.is(CASE_OFFICER, AUDITOR);
    }

    public boolean getSuspicionAttachment(Caller c) {
        return c.is(CASE_OFFICER, AUDITOR);
    }

    public boolean askReporter(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean setSuspicionAside(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean takeSuspicionUp(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean getIdentityOpening(Caller c) {
        return c.is(CASE_OFFICER, CUSTODIAN, AUDITOR);
    }

    public boolean approveIdentityOpening(Caller c) {
        return c.is(CUSTODIAN);
    }

    public boolean readReporterIdentity(Caller c) {
        return c.is(CUSTODIAN);
    }
}
