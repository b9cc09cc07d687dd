package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An instalment as it stands on a day, in the contribution's currency.
 *
 * @param dueOn when it is due: as planned, or as the call for funds says
 */
public record Planned(
        int no,
        LocalDate plannedOn,
        @Nullable LocalDate latestOn,
        BigDecimal amount,
        @Nullable String condition,
        State state,
        @Nullable LocalDate calledOn,
        LocalDate dueOn) {
    /** What the plan says; whether it was received follows from receipts. */
    public enum State {
        PLANNED,
        CALLED,
        WITHHELD,
        CANCELLED
    }

    static Planned of(Instalment first) {
        return new Planned(
                first.no(),
                first.plannedOn(),
                first.latestOn(),
                first.amount(),
                first.condition(),
                State.valueOf(first.state()),
                null,
                first.plannedOn());
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    public boolean isWithheld() {
        return state == State.WITHHELD;
    }

    /** True for what the donor is to pay by this plan. */
    public boolean isReceivable() {
        return state == State.PLANNED || state == State.CALLED;
    }
}
