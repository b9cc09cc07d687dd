package org.codonor.reporting.irregularity;

import static org.codonor.common.identity.Role.AUDITOR;
import static org.codonor.common.identity.Role.CASE_OFFICER;
import static org.codonor.common.identity.Role.CO_DONOR;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;

import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** How much of a case somebody sees (R101): all, its money, a told donor's part, one's own report, what one is asked. */
public enum Sight {
    WHOLE,
    MONEY,
    DONOR,
    REPORTER,
    ASKED,
    NONE;

    /** @param lead the lead donor's code; null while nobody can tell, then nobody is taken for its case officer */
    static Sight of(IrregularityCase one, Caller caller, @Nullable String lead) {
        if (seesAll(caller, lead)) {
            return WHOLE;
        }
        if (seesMoney(caller) && one.confidentiality == Confidentiality.STANDARD) {
            return MONEY;
        }
        if (caller.is(CO_DONOR, CASE_OFFICER) && one.isKnownTo(caller.party())) {
            return DONOR;
        }
        if (one.wasToldBy(caller)) {
            return REPORTER;
        }
        return one.partnerAsked && caller.isPartner() && caller.party().equals(one.partner) ? ASKED : NONE;
    }

    static boolean seesAll(Caller caller, @Nullable String lead) {
        return caller.is(AUDITOR, LEAD_CONTROLLER)
                || (caller.is(CASE_OFFICER) && caller.party().equals(lead));
    }

    static boolean seesMoney(Caller caller) {
        return caller.is(LEAD_OFFICER, LEAD_FINANCE);
    }
}
