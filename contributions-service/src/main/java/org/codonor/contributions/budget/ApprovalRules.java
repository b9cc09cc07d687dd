package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.ledger.LineUse;
import org.jspecify.annotations.Nullable;

/**
 * May a budget come into force as things stand? R25, R29, R30, R39, and what it must stand on.
 *
 * @param available what of each contribution may be planned; zero for a pledge (R09)
 * @param used what is contracted or spent on each line, once contracted money has moved with the budget
 * @param agreements the lines that each agreement contracts
 * @param indirectRates the indirect cost that an agreement allows, in percent of its direct cost
 * @param former the first day of the newest approved version
 * @param newestKey the newest quarter whose attribution key is in use
 */
record ApprovalRules(
        Map<String, BigDecimal> available,
        Map<LineUse.Key, BigDecimal> used,
        Map<String, ? extends Set<String>> agreements,
        Map<String, BigDecimal> indirectRates,
        @Nullable LocalDate former,
        @Nullable Quarter newestKey) {
    /** A ceiling that is in the way: what there is, and what is asked of it. */
    record Ceiling(Violation violation, BigDecimal available, BigDecimal requested) {}

    /**
     * R39 and the approval that it stands on.
     *
     * @param maybeJoined whether that is something on which a contribution joins
     */
    List<Violation> terms(Draft draft, boolean maybeJoined) {
        var found = new ArrayList<Violation>();
        if (draft.approvalRef() == null && draft.reason() != Reason.DECISION) {
            found.add(new Violation("/approvalRef", "required", "Say which decision it stands on."));
        }
        if ((draft.reason() == Reason.INITIAL) != (former == null)) {
            found.add(new Violation("/reason", "initial", "The first version is INITIAL, and no other."));
        }
        if (draft.reason() == Reason.CONTRIBUTION_JOINS && !maybeJoined) {
            found.add(new Violation(
                    "/approvalRef",
                    "arrangement",
                    "A contribution joins on its signed arrangement, the lead donor's own on its approval: name it."));
        }
        if (former != null && draft.validFrom().isBefore(former)) {
            found.add(new Violation("/validFrom", "former", "The version before it begins on " + former + ".", "R39"));
        }
        if (newestKey != null && draft.validFrom().isBefore(newestKey.first())) {
            found.add(new Violation(
                    "/validFrom",
                    "key-in-use",
                    "Attribution keys of " + newestKey + " are in use; it cannot begin before that quarter.",
                    "R39"));
        }
        return found;
    }

    /**
     * R25: no contribution is planned above what it makes available.
     *
     * @param left those whose shortfall is not for this version to treat
     */
    List<Ceiling> overPlanned(Draft draft, Set<String> left) {
        var planned = new TreeMap<String, BigDecimal>();
        draft.lines()
                .forEach(line -> line.funding()
                        .forEach((contribution, amount) -> planned.merge(contribution, amount, BigDecimal::add)));
        var found = new ArrayList<Ceiling>();
        planned.forEach((contribution, amount) -> {
            BigDecimal most = available.getOrDefault(contribution, BigDecimal.ZERO);
            if (amount.compareTo(most) > 0 && !left.contains(contribution)) {
                found.add(new Ceiling(
                        new Violation(
                                "/lines",
                                "over-planned",
                                contribution + " has " + plain(most) + " available, planned are " + plain(amount) + ".",
                                "R25"),
                        most,
                        amount));
            }
        });
        return found;
    }

    /** Without the decimals that no currency has. */
    static String plain(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }

    /** R29: on the lines of an agreement indirect cost is at most its rate of direct cost. */
    List<Violation> indirectCost(Draft draft) {
        var found = new ArrayList<Violation>();
        indirectRates.forEach((agreement, rate) -> {
            Set<String> lines = agreements.containsKey(agreement) ? agreements.get(agreement) : Set.of();
            BigDecimal direct = sum(draft, lines, Line.CostType.DIRECT);
            BigDecimal indirect = sum(draft, lines, Line.CostType.INDIRECT);
            if (indirect.movePointRight(2).compareTo(direct.multiply(rate)) > 0) {
                found.add(new Violation(
                        "/lines",
                        "indirect-cost",
                        "Indirect cost on the lines of " + agreement + " would be " + indirect.toPlainString()
                                + ", more than " + rate.stripTrailingZeros().toPlainString() + " % of "
                                + direct.toPlainString() + ".",
                        "R29"));
            }
        });
        return found;
    }

    private static BigDecimal sum(Draft draft, Set<String> lines, Line.CostType type) {
        return draft.lines().stream()
                .filter(line -> lines.contains(line.line()) && line.costType() == type)
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** R30: no line is cut below what is contracted or spent of a contribution. */
    List<Ceiling> cutTooDeep(Draft draft) {
        var found = new ArrayList<Ceiling>();
        used.forEach((key, amount) -> {
            BigDecimal planned = draft.lines().stream()
                    .filter(line -> line.line().equals(key.line()))
                    .findFirst()
                    .map(line -> line.of(key.contribution()))
                    .orElse(BigDecimal.ZERO);
            if (planned.compareTo(amount) < 0) {
                found.add(new Ceiling(
                        new Violation(
                                "/lines",
                                "cut-too-deep",
                                "On line " + key.line() + " " + amount.toPlainString() + " of " + key.contribution()
                                        + " is contracted or spent already.",
                                "R30"),
                        planned,
                        amount));
            }
        });
        return found;
    }
}
