package org.codonor.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    CONTRIBUTIONS,
    PARTNERS,
    REPORTING;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
