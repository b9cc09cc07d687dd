package org.codonor.reporting.irregularity;

/** What has to be done until a day, and by which rule; the titles name no case, for all donors read the register. */
public enum DeadlineKind {
    PARTNER_NOTICE("R80", "IRREGULARITY_REPORT", "Report an irregularity", false),
    ASSESSMENT("R81", "IRREGULARITY_ASSESSMENT", "Assess a reported irregularity", true),
    AUDITOR_NOTICE("R82", "IRREGULARITY_NOTICE", "Tell the auditor general of an irregularity", true),
    DONOR_NOTICE("R83", "IRREGULARITY_NOTICE", "Tell a co-donor of an irregularity", true),
    URGENT_NOTICE("R94", "IRREGULARITY_NOTICE", "Tell a co-donor of an urgent irregularity", true),
    STATEMENT("R93", "IRREGULARITY_STATEMENT", "Issue the irregularity statement of a quarter", false);

    private final String rule;
    private final String obligation;
    private final String title;
    private final boolean inWorkingDays;

    DeadlineKind(String rule, String obligation, String title, boolean inWorkingDays) {
        this.rule = rule;
        this.obligation = obligation;
        this.title = title;
        this.inWorkingDays = inWorkingDays;
    }

    String rule() {
        return rule;
    }

    String obligation() {
        return obligation;
    }

    String title() {
        return title;
    }

    boolean isInWorkingDays() {
        return inWorkingDays;
    }
}
