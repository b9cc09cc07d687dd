package org.codonor.quickstart.sample;

import java.time.LocalDate;
import java.util.Comparator;

/** One thing that somebody did on a day; within a day the order of the acts decides. */
record Step(LocalDate day, Act act, Runnable deed) implements Comparable<Step> {

    /** What happens on one day happens in this order. */
    enum Act {
        REFERENCE,
        ARRANGEMENT,
        CONTRIBUTION,
        BUDGET,
        CASH,
        AGREEMENT,
        REQUEST,
        REPORT,
        STORY
    }

    private static final Comparator<Step> IN_TIME =
            Comparator.comparing(Step::day).thenComparing(Step::act);

    @Override
    public int compareTo(Step other) {
        return IN_TIME.compare(this, other);
    }
}
