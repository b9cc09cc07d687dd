package org.codonor.reporting.life;

/** What a report is about and how often it is due (R58). */
public enum ReportKind {
    QUARTERLY_FINANCIAL,
    QUARTERLY_ACTIVITY,
    ANNUAL_NARRATIVE,
    ANNUAL_FINANCIAL,
    FINAL
}
