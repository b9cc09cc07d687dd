package org.codonor.common.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in a programme; roles come from the token and are never names of countries or agencies. */
public enum Role {
    LEAD_OFFICER,
    LEAD_FINANCE,
    LEAD_CONTROLLER,
    CO_DONOR,
    PARTNER_REPORTER,
    PARTNER_FINANCE,
    CASE_OFFICER,
    CUSTODIAN,
    AUDITOR,
    FIGURES_READER,
    SERVICE;

    /** As the token writes it: {@code lead-officer}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
