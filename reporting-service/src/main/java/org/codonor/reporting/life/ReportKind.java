package org.codonor.reporting.life;

/** What a report is about and how often it is due (R58). */
public enum ReportKind {
    QUARTERLY_FINANCIAL("expenditure-report"),
    QUARTERLY_ACTIVITY("activity-report"),
    ANNUAL_NARRATIVE("activity-report"),
    ANNUAL_FINANCIAL("activity-report"),
    FINAL("activity-report");

    private final String noun;

    ReportKind(String noun) {
        this.noun = noun;
    }

    /** Whether agreements oblige to it; what is not owed may be left out. */
    public boolean isOwed() {
        return this != QUARTERLY_ACTIVITY;
    }

    /** Whether it sums up what quarterly reports said was spent. */
    public boolean statesSpending() {
        return this == ANNUAL_FINANCIAL || this == FINAL;
    }

    /** Whether it tells what was done and measured; of a year, the narrative does, and the financial report is spared it. */
    public boolean tellsOfWork() {
        return this != QUARTERLY_FINANCIAL && this != ANNUAL_FINANCIAL;
    }

    /** What such a report is called in addresses and in the audit trail. */
    public String noun() {
        return noun;
    }

    public String self(String programme, String ref) {
        return "/v1/programmes/" + programme + "/" + noun + "s/" + ref;
    }
}
