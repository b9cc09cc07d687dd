package org.codonor.reporting.irregularity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of a case day by day, for those who count cases.
 *
 * @param newest when the newest of it was recorded
 * @param geo where it happened, if that is known
 * @param claimed whether the ledger has a claim that is called as the case
 * @param came the states it came to, in order
 * @param told what was suspected from which day on, in order
 */
public record CaseRecord(
        String ref,
        Instant newest,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String geo,
        boolean claimed,
        LocalDate reportedOn,
        List<Came> came,
        List<Told> told) {
    /** A state and the day on which it came to it. */
    public record Came(CaseState state, LocalDate on) {}

    /** Amounts that held from a day on. */
    public record Told(LocalDate from, CaseAmounts amounts) {}

    public boolean wasKnownOn(LocalDate day) {
        return !reportedOn.isAfter(day);
    }

    public CaseState stateOn(LocalDate day) {
        Came last = lastBy(day);
        return last == null ? CaseState.REPORTED : last.state();
    }

    /** When it first became a C-case; null while it had not. */
    public @Nullable LocalDate openedBy(LocalDate day) {
        return came.stream()
                .filter(step ->
                        step.state() == CaseState.C_CASE_OPEN && !step.on().isAfter(day))
                .map(Came::on)
                .findFirst()
                .orElse(null);
    }

    /** When it came to rest; null when it was not at rest on that day. */
    public @Nullable LocalDate restedBy(LocalDate day) {
        Came last = lastBy(day);
        return last == null || !last.state().isAtRest() ? null : last.on();
    }

    /** What was suspected; null while it was not known. */
    public @Nullable BigDecimal suspectedOn(LocalDate day) {
        CaseAmounts last = amountsOn(day);
        return last == null || last.suspected() == null
                ? null
                : last.suspected().amount();
    }

    /** On which lines it was suspected; empty while that was not known. */
    public List<CaseLine> linesOn(LocalDate day) {
        CaseAmounts last = amountsOn(day);
        return last == null ? List.of() : last.known();
    }

    private @Nullable CaseAmounts amountsOn(LocalDate day) {
        CaseAmounts last = null;
        for (Told one : told) {
            if (!one.from().isAfter(day)) {
                last = one.amounts();
            }
        }
        return last;
    }

    private @Nullable Came lastBy(LocalDate day) {
        Came last = null;
        for (Came step : came) {
            if (!step.on().isAfter(day)) {
                last = step;
            }
        }
        return last;
    }
}
