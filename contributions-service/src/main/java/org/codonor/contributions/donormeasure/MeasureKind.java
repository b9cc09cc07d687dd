package org.codonor.contributions.donormeasure;

/** What a donor may do with its own contributions (domain 3). */
enum MeasureKind {
    INCREASE,
    REDUCE,
    WITHHOLD,
    SUSPEND,
    RESUME,
    WITHDRAW,
    REFUND_REQUEST;

    /** True when it is about an amount, and so about one contribution. */
    boolean hasAmount() {
        return this == INCREASE || this == REDUCE || this == REFUND_REQUEST;
    }

    /** True when it may be about all contributions of its donor at once. */
    boolean mayConcernAll() {
        return this == SUSPEND || this == RESUME || this == WITHDRAW;
    }

    /** True when it may name instalments. */
    boolean mayNameInstalments() {
        return this == WITHHOLD || this == RESUME;
    }

    /** True when it can leave the budget with less than it plans (R25). */
    boolean takesAway() {
        return this == REDUCE || this == WITHDRAW;
    }

    /** True when something is to go back to the donor. */
    boolean asksBack() {
        return this == WITHDRAW || this == REFUND_REQUEST;
    }

    /** The rule that it stands under. */
    String rule() {
        return switch (this) {
            case INCREASE, REDUCE -> "R10";
            case WITHHOLD -> "R12";
            case SUSPEND, RESUME -> "R14";
            case WITHDRAW -> "R15";
            case REFUND_REQUEST -> "R78";
        };
    }

    /** True when it may state the plan of payments anew. */
    boolean mayPlan() {
        return this == INCREASE || this == REDUCE || this == RESUME;
    }
}
