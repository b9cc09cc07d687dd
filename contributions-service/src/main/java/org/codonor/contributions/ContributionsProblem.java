package org.codonor.contributions;

import org.codonor.common.problem.ProblemType;

/** The refusals of this service that have a page of their own. */
public enum ContributionsProblem implements ProblemType {
    NOT_ENOUGH_MONEY("not-enough-money", "There is less money than this needs", 409),
    FX_UNTREATED("fx-untreated", "An exchange difference wants a treatment first", 409),
    CLASS_ROSE("class-rose", "It has become a major adjustment", 409),
    CONSULTATION_MISSING("consultation-missing", "The co-donors have not been consulted to the end", 409),
    CONSULTATION_CLOSED("consultation-closed", "The consultation is closed", 409),
    QUARTER_NOT_READY("quarter-not-ready", "The quarter cannot be closed yet", 409),
    ASK_VOIDED("ask-voided", "The ask was given up before it was heard", 409),
    ASK_BODY_DIFFERS("ask-differs", "Another ask came under this key before", 422),
    LEDGER_BEHIND("ledger-behind", "This ledger has less than you have seen", 503);

    private final String slug;
    private final String title;
    private final int status;

    ContributionsProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
