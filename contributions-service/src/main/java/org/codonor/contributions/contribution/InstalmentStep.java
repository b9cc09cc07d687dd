package org.codonor.contributions.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.codonor.contributions.contribution.Planned.State;
import org.jspecify.annotations.Nullable;

/** What a change does to one instalment: null leaves a value as it was; a new number adds an instalment. */
@Embeddable
public record InstalmentStep(
        int no,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate latestOn,
        @Column(precision = 20, scale = 4) @Nullable BigDecimal amount,
        @Nullable String condition,
        @Enumerated(EnumType.STRING) @Nullable State state,
        @Nullable LocalDate calledOn,
        @Nullable LocalDate dueOn) {
    public static InstalmentStep to(int no, State state) {
        return new InstalmentStep(no, null, null, null, null, state, null, null);
    }

    static InstalmentStep cutTo(int no, BigDecimal amount) {
        return new InstalmentStep(no, null, null, amount, null, null, null, null);
    }

    public static InstalmentStep called(int no, LocalDate on, LocalDate dueOn) {
        return new InstalmentStep(no, null, null, null, null, State.CALLED, on, dueOn);
    }

    /** The same step, to a state. */
    public InstalmentStep in(State to) {
        return new InstalmentStep(no, plannedOn, latestOn, amount, condition, to, calledOn, dueOn);
    }

    /** The instalment after this step; a new one must be planned. */
    Planned after(@Nullable Planned before) {
        if (before == null) {
            return new Planned(
                    no,
                    java.util.Objects.requireNonNull(plannedOn),
                    latestOn,
                    java.util.Objects.requireNonNull(amount),
                    condition,
                    state == null ? State.PLANNED : state,
                    calledOn,
                    dueOn == null ? plannedOn : dueOn);
        }
        return new Planned(
                no,
                or(plannedOn, before.plannedOn()),
                plannedOn == null ? or(latestOn, before.latestOn()) : latestOn,
                or(amount, before.amount()),
                plannedOn == null ? or(condition, before.condition()) : condition,
                or(state, before.state()),
                or(calledOn, before.calledOn()),
                or(dueOn, before.dueOn()));
    }

    private static <T extends @Nullable Object> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
