package org.codonor.partners.agreement;

/** How a partner turns what it spent into the programme's currency (R62). */
public enum FxMethod {
    DISBURSEMENT_RATE,
    UN_MONTHLY,
    PERIOD_AVERAGE
}
