package org.codonor.reporting.irregularity;

/** The reporting forms that can be filled in from a case. */
enum CaseForm {
    LEAD_DONOR("Report of an irregularity"),
    CLASSIFIED("Irregularity notification, by class");

    private final String title;

    CaseForm(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
