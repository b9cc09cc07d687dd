package org.codonor.reporting.irregularity;

/** How a case ended (R88). */
public enum Outcome {
    UNFOUNDED,
    REPAID_FULL,
    REPAID_PART,
    LOSS,
    NO_FINANCIAL_LOSS
}
