package org.codonor.contributions.ask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.ask.Agreements.Cell;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.programme.Programme;

/**
 * Whether what an agreement contracts may stand: lines and earmarks (R27, R28), the rate of indirect cost (R29), dates
 * (R45), and the ceiling of the funding plan (R43). A cut of the plan binds from its approval, a raise from its first day.
 *
 * @param binding the plans that bind on the day, the one in force first
 * @param own what the agreement contracts before
 * @param others what all other agreements contract that go on
 * @param past what those still contract that are over: nobody works on their lines any more, but what they paid is not free
 */
record AgreementTerms(
        CommitTerms terms,
        Amounts amounts,
        List<Plan> binding,
        Map<String, Contribution> contributions,
        Map<Cell, BigDecimal> own,
        Map<Cell, BigDecimal> others,
        Map<Cell, BigDecimal> past) {

    void check(Programme programme, List<Violation> found) {
        var seen = new HashSet<Cell>();
        Map<Cell, BigDecimal> after = after();
        for (int i = 0; i < terms.commitments().size(); i++) {
            AskBody.Commitment commitment = terms.commitments().get(i);
            String pointer = "/commitments/" + i;
            if (isZero(commitment) || !seen.add(cell(commitment))) {
                found.add(new Violation(pointer, "change", "Each line and contribution once, never zero.", "R43"));
            }
            checkContent(found, pointer, commitment, after);
        }
        new AgreementDates(terms, programme, funding(after)).check(found);
        indirectRate(after).check(found);
    }

    /** Every commitment for which the plan gives less than it would then have (R43). */
    List<Lacking> lacking() {
        Map<Cell, BigDecimal> after = after();
        var lacking = new ArrayList<Lacking>();
        for (int i = 0; i < terms.commitments().size(); i++) {
            AskBody.Commitment commitment = terms.commitments().get(i);
            Cell cell = cell(commitment);
            Money requested = amounts.of(commitment.amount(), "/commitments/" + i + "/amount");
            BigDecimal planned = planned(cell);
            if (!requested.isNegative()
                    && isPlanned(cell.line())
                    && mayBeUsed(cell.contribution())
                    && after.get(cell).compareTo(planned) > 0) {
                BigDecimal free = planned.subtract(after.get(cell)).add(requested.amount());
                lacking.add(new Lacking(
                        "R43",
                        "/commitments/" + i + "/amount",
                        cell.line(),
                        cell.contribution(),
                        "The funding plan gives less of " + cell.contribution() + " to " + cell.line(),
                        Money.of(free.max(BigDecimal.ZERO), requested.currency()),
                        requested));
            }
        }
        return lacking;
    }

    /** A committed contribution; what it lacks is worth telling. */
    boolean mayBeUsed(String ref) {
        Contribution contribution = contributions.get(ref);
        return contribution != null && contribution.isCommitted();
    }

    private BigDecimal planned(Cell cell) {
        return binding.stream()
                .map(plan -> plan.amount(cell.line(), cell.contribution()))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .subtract(past.getOrDefault(cell, BigDecimal.ZERO));
    }

    private boolean isPlanned(String line) {
        return !binding.isEmpty() && binding.getFirst().lines().containsKey(line);
    }

    private static Cell cell(AskBody.Commitment commitment) {
        return new Cell(commitment.line(), commitment.contribution());
    }

    private boolean isZero(AskBody.Commitment commitment) {
        return amounts.of(commitment.amount(), "/commitments").isZero();
    }

    private Map<Cell, BigDecimal> after() {
        var after = new HashMap<>(own);
        for (int i = 0; i < terms.commitments().size(); i++) {
            AskBody.Commitment commitment = terms.commitments().get(i);
            Money amount = amounts.of(commitment.amount(), "/commitments/" + i + "/amount");
            after.merge(cell(commitment), amount.amount(), BigDecimal::add);
        }
        return after;
    }

    private void checkContent(
            List<Violation> found, String pointer, AskBody.Commitment commitment, Map<Cell, BigDecimal> after) {
        Line line = binding.isEmpty() ? null : binding.getFirst().lines().get(commitment.line());
        Contribution contribution = contributions.get(commitment.contribution());
        if (line == null) {
            found.add(new Violation(
                    pointer + "/line", "not-in-plan", commitment.line() + " is not in the plan in force.", "R43"));
            return;
        }
        if (contribution == null
                || !contribution.isCommitted()
                || (!commitment.isLess() && contribution.isClosed(terms.valueDate()))) {
            found.add(new Violation(
                    pointer + "/contribution",
                    "not-committed",
                    commitment.contribution() + " is not a committed contribution that funds something new.",
                    "R43"));
            return;
        }
        if (line.leadOwn()) {
            found.add(new Violation(pointer + "/line", "lead-own", line.line() + " is the lead donor's own.", "R43"));
        }
        if (others.entrySet().stream()
                .anyMatch(cell -> cell.getKey().line().equals(line.line())
                        && cell.getValue().signum() > 0)) {
            found.add(new Violation(
                    pointer + "/line", "contracted", line.line() + " is contracted by another agreement.", "R43"));
        }
        if (after.get(new Cell(line.line(), contribution.ref())).signum() < 0) {
            found.add(
                    new Violation(pointer + "/amount", "below-zero", "More than was contracted is taken away.", "R43"));
        }
        checkEarmark(found, pointer, line, contribution);
    }

    /** Nothing is contracted against a restriction that holds on the day of signature or later. */
    private void checkEarmark(List<Violation> found, String pointer, Line line, Contribution contribution) {
        String which = contribution.ref() + " may not be used ";
        contribution.earmarks(terms.valueDate(), LocalDate.MAX).stream()
                .filter(earmark -> earmark != null
                        && !earmark.admits(line.geo(), line.coreArea(), terms.partner(), line.outcome()))
                .findFirst()
                .ifPresent(earmark -> {
                    if (!earmark.admitsGeo(line.geo())) {
                        found.add(new Violation(pointer, "earmark-geo", which + "in " + line.geo() + ".", "R27"));
                    }
                    if (!earmark.admitsCoreArea(line.coreArea()) || !earmark.admitsOutcome(line.outcome())) {
                        found.add(new Violation(
                                pointer, "earmark-core-area", which + "for " + line.coreArea() + ".", "R28"));
                    }
                    if (!earmark.admitsPartner(terms.partner())) {
                        found.add(new Violation(
                                pointer, "earmark-partner", which + "with " + terms.partner() + ".", "R28"));
                    }
                });
    }

    private List<Contribution> funding(Map<Cell, BigDecimal> after) {
        return after.entrySet().stream()
                .filter(cell -> cell.getValue().signum() > 0)
                .map(cell -> contributions.get(cell.getKey().contribution()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private IndirectRate indirectRate(Map<Cell, BigDecimal> after) {
        return new IndirectRate(
                terms.indirectRatePct(), sum(after, Line.CostType.DIRECT), sum(after, Line.CostType.INDIRECT));
    }

    private BigDecimal sum(Map<Cell, BigDecimal> after, Line.CostType type) {
        return after.entrySet().stream()
                .filter(cell -> binding.stream()
                        .limit(1)
                        .anyMatch(plan -> plan.line(cell.getKey().line())
                                .filter(line -> line.costType() == type)
                                .isPresent()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
