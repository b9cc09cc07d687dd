package org.codonor.reporting.report;

/** How a partner turns what it spent into the programme's currency (R62). */
enum FxMethod {
    DISBURSEMENT_RATE,
    UN_MONTHLY,
    PERIOD_AVERAGE
}
