package org.codonor.reporting.forecast;

/** What is expected: that money is spent on a line, or that the agreement needs a disbursement. */
public enum ForecastKind {
    EXPENDITURE,
    DISBURSEMENT
}
