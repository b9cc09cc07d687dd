package org.codonor.partners.duty;

/** What a partner owes: reports on money and work, accounts that somebody vouches for, and the last report of all. */
public enum DutyKind {
    QUARTERLY_FINANCIAL("Financial report", "F"),
    ANNUAL_NARRATIVE("Narrative report", "N"),
    ANNUAL_FINANCIAL("Annual financial report", "F"),
    /** A certified statement or audited accounts, as the partner's audit regime has it (R46). */
    AUDIT("Audit", "A"),
    FINAL("Final report", "F");

    private final String title;
    private final String letter;

    DutyKind(String title, String letter) {
        this.title = title;
        this.letter = letter;
    }

    String title() {
        return title;
    }

    /** By which references of duties tell two of one period apart. */
    String letter() {
        return letter;
    }
}
