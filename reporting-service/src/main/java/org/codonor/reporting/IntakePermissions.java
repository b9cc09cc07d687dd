package org.codonor.reporting;

import static org.codonor.common.identity.Role.AUDITOR;
import static org.codonor.common.identity.Role.CASE_OFFICER;
import static org.codonor.common.identity.Role.CO_DONOR;
import static org.codonor.common.identity.Role.CUSTODIAN;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;

import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Permissions;

/** Who may do what about speaking up, and who reads what of cases beside the cases themselves, the public included. */
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

    public boolean exportAnonymousActs(Caller c) {
        return c.is(AUDITOR);
    }

    public boolean getAnonymousCheckpoint(Caller c) {
        return c.is(AUDITOR);
    }

    // --- what anybody may read of cases; no role stands there ---
    public boolean listPublicIrregularities(Caller c) {
        return false;
    }

    public boolean exportPublicIrregularities(Caller c) {
        return false;
    }

    public boolean followPublicIrregularities(Caller c) {
        return false;
    }

    // --- the statement of a quarter, the dossier of a case and its forms ---
    public boolean getIrregularityStatement(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE, LEAD_CONTROLLER, CO_DONOR, CASE_OFFICER, AUDITOR);
    }

    public boolean exportIrregularityStatement(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE, LEAD_CONTROLLER, CO_DONOR, CASE_OFFICER, AUDITOR);
    }

    public boolean issueIrregularityStatement(Caller c) {
        return c.is(LEAD_CONTROLLER, CASE_OFFICER);
    }

    public boolean getCaseDossier(Caller c) {
        return c.is(LEAD_CONTROLLER, CASE_OFFICER, AUDITOR);
    }

    public boolean exportCaseDossier(Caller c) {
        return c.is(LEAD_CONTROLLER, CASE_OFFICER, AUDITOR);
    }

    public boolean getCaseForm(Caller c) {
        return c.is(LEAD_CONTROLLER, CASE_OFFICER, AUDITOR);
    }

    public boolean exportCaseForm(Caller c) {
        return c.is(LEAD_CONTROLLER, CASE_OFFICER, AUDITOR);
    }
}
