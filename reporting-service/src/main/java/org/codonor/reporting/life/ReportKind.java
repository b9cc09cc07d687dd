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

    /** What such a report is called in addresses and in the audit trail. */
    public String noun() {
        return noun;
    }

    public String self(String programme, String ref) {
        return "/v1/programmes/" + programme + "/" + noun + "s/" + ref;
    }
}
