package org.codonor.contributions.obligation;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which duties a list or a feed is asked for. */
record Wanted(
        @Nullable String party,
        @Nullable String owner,
        @Nullable String owedTo,
        @Nullable String kind,
        @Nullable DutyState state,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Predicate<Duty> on(LocalDate today) {
        return duty -> (party == null || duty.concerns(party))
                && (owner == null || duty.owner().equals(owner))
                && (owedTo == null || duty.owedTo().contains(owedTo))
                && (kind == null || duty.kind().equals(kind))
                && (state == null || DutyState.of(duty, today) == state)
                && (from == null || !duty.dueOn().isBefore(from))
                && (to == null || !duty.dueOn().isAfter(to));
    }
}
