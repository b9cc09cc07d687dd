package org.codonor.reporting.irregularity;

/** What is said to have happened. */
public enum CaseType {
    CORRUPTION,
    SIMPLE_THEFT,
    ROBBERY,
    FIRE,
    VANDALISM,
    CONTRACT_VIOLATION,
    NON_COMPLIANCE,
    RESULTS_NOT_ACHIEVED,
    COURT_CASE,
    OTHER
}
