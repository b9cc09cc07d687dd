package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.codonor.contributions.contribution.ContributionState;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it stands for a use: whether it is firm, for when and for what it is meant, and what is left of it.
 *
 * @param closed settled, withdrawn or cancelled by the day, for a plan on whatever day: it funds nothing new (R15)
 * @param earmarks every restriction that counts for the use
 * @param suspendedOn the first of the days that count on which it is suspended (R14)
 * @param more what was found out beside: lines, agreements, and how much is left under each ceiling
 */
record Purse(
        String contribution,
        String donor,
        ContributionState state,
        boolean closed,
        LocalDate availableFrom,
        LocalDate availableTo,
        List<Earmark> earmarks,
        @Nullable LocalDate suspendedOn,
        List<Clause> more) {
    private static final int EARMARK_TEXT_LENGTH_MAX = 1000;

    /** What the clauses leave of it for the use. */
    record Verdict(boolean allowed, BigDecimal available, List<Clause> clauses) {}

    Verdict judge(Use use) {
        List<Clause> clauses = clauses(use);
        boolean forbidden = clauses.stream().anyMatch(Clause::forbids);
        BigDecimal least = clauses.stream()
                .map(Clause::available)
                .filter(Objects::nonNull)
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        BigDecimal available = forbidden ? BigDecimal.ZERO : least;
        return new Verdict(available.compareTo(use.amount()) >= 0, available, clauses);
    }

    private List<Clause> clauses(Use use) {
        var clauses = new ArrayList<Clause>();
        boolean firm = state.isCommitted();
        clauses.add(Clause.of(
                "R09",
                "committed",
                firm,
                contribution
                        + (firm
                                ? " is committed."
                                : " is " + state + ", not committed: nothing of it is planned, contracted or paid.")));
        if (use.purpose() == Purpose.PAY) {
            clauses.add(Clause.of(
                    "R14",
                    "suspended",
                    suspendedOn == null,
                    suspendedOn == null
                            ? contribution + " is not suspended."
                            : contribution + " is suspended by its donor on " + suspendedOn
                                    + " and not paid until it is resumed."));
        } else {
            clauses.add(Clause.of(
                    "R15", "closed", !closed, closed ? end() + " and funds nothing new." : "It funds new things."));
        }
        boolean inTime = !use.on().isBefore(availableFrom) && !use.on().isAfter(availableTo);
        clauses.add(Clause.of(
                "R45", "availability", inTime, "It is available from " + availableFrom + " to " + availableTo + "."));
        earmark(use, clauses);
        clauses.addAll(more);
        return clauses;
    }

    private String end() {
        boolean over = switch (state) {
            case SETTLED, CANCELLED, WITHDRAWN -> true;
            case PLEDGED, COMMITTED, SUSPENDED -> false;
        };
        return contribution + (over ? " is " + state : " is to be withdrawn");
    }

    private void earmark(Use use, List<Clause> clauses) {
        add("R27", "earmark-geo", use.geo(), Earmark::geos, clauses);
        add("R28", "earmark-core-area", use.coreArea(), Earmark::coreAreas, clauses);
        add("R28", "earmark-outcome", use.outcome(), Earmark::outcomes, clauses);
        add("R28", "earmark-partner", use.partner(), Earmark::partners, clauses);
    }

    /** One clause for each thing that the question names; an empty list restricts nothing. */
    private void add(
            String rule,
            String code,
            @Nullable String wanted,
            Function<Earmark, List<String>> allowed,
            List<Clause> clauses) {
        if (wanted == null) {
            return;
        }
        Clause found = Clause.of(rule, code, true, "Nothing restricts it to something else than " + wanted + ".");
        for (Earmark earmark : earmarks) {
            List<String> only = allowed.apply(earmark);
            if (!only.isEmpty() && !only.contains(wanted)) {
                Clause broken = Clause.of(rule, code, false, says(earmark, only, wanted));
                found = earmark.strictness() == Strictness.SOFT && found.holds() ? broken.shown() : found;
                found = earmark.strictness() == Strictness.HARD ? broken : found;
            }
        }
        clauses.add(found);
    }

    private String says(Earmark earmark, List<String> only, String wanted) {
        String text = contribution + " is meant for " + String.join(", ", only) + ", not for " + wanted + ".";
        String soft = earmark.strictness() == Strictness.SOFT ? " The earmark is soft: it forbids nothing." : "";
        String words = earmark.text();
        return text
                + soft
                + (words == null
                        ? ""
                        : " It says: " + words.substring(0, Math.min(words.length(), EARMARK_TEXT_LENGTH_MAX)));
    }
}
