package org.codonor.contributions.receipt;

/** Who carries an exchange difference (R18): three answers for a loss, one for a gain. */
enum FxTreatment {
    BUDGET_REDUCTION,
    TOP_UP_REQUEST,
    LEAD_ABSORBS,
    GAIN_TO_BUDGET;

    /** Does it fit a difference of that sign? */
    boolean fits(int sign) {
        return (this == GAIN_TO_BUDGET) == (sign > 0);
    }
}
