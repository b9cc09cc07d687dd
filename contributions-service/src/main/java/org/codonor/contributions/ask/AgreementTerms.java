package org.codonor.contributions.ask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ask.Agreements.Cell;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.programme.Programme;

/**
 * Whether what an agreement contracts may stand: lines and earmarks (R27, R28, 422, all listed), dates (R45, 422), and the
 * ceiling of the funding plan (R43, 409). A cut of the plan binds from its approval, a raise from its first day.
 *
 * @param binding the plans that bind on the day, the one in force first
 * @param own what the agreement contracts before
 * @param others what all other agreements contract
 */
record AgreementTerms(
        AskBody.Commit ask,
        Amounts amounts,
        List<Plan> binding,
        Map<String, Contribution> contributions,
        Map<Cell, BigDecimal> own,
        Map<Cell, BigDecimal> others) {

    void check(Programme programme) {
        Map<Cell, BigDecimal> after = after();
        var refused = Refused.because(CommonProblem.RULE).detail("What the agreement contracts breaks rules.");
        for (int i = 0; i < ask.commitments().size(); i++) {
            checkContent(refused, "/commitments/" + i, ask.commitments().get(i), after);
        }
        new AgreementDates(ask, programme, funding(after)).check(refused);
        indirectRate(after).check(refused);
        if (refused.hasErrors()) {
            throw refused;
        }
        checkCeilings(after);
    }

    private Map<Cell, BigDecimal> after() {
        var after = new HashMap<>(own);
        var seen = new HashSet<Cell>();
        for (int i = 0; i < ask.commitments().size(); i++) {
            AskBody.Commitment commitment = ask.commitments().get(i);
            var cell = new Cell(commitment.line(), commitment.contribution());
            Money amount = amounts.of(commitment.amount(), "/commitments/" + i + "/amount");
            if (amount.isZero() || !seen.add(cell)) {
                throw Refused.because(CommonProblem.RULE)
                        .broken("R43", "/commitments/" + i, "change", "Each line and contribution once, never zero.");
            }
            after.merge(cell, amount.amount(), BigDecimal::add);
        }
        return after;
    }

    private void checkContent(
            Refused refused, String pointer, AskBody.Commitment commitment, Map<Cell, BigDecimal> after) {
        Line line = binding.isEmpty() ? null : binding.getFirst().lines().get(commitment.line());
        Contribution contribution = contributions.get(commitment.contribution());
        if (line == null) {
            refused.broken(
                    "R43", pointer + "/line", "not-in-plan", commitment.line() + " is not in the plan in force.");
            return;
        }
        if (contribution == null
                || !contribution.isCommitted()
                || (!commitment.amount().startsWith("-") && contribution.isClosed(ask.valueDate()))) {
            refused.broken(
                    "R43",
                    pointer + "/contribution",
                    "not-committed",
                    commitment.contribution() + " is not a committed contribution that funds something new.");
            return;
        }
        if (line.leadOwn()) {
            refused.broken("R43", pointer + "/line", "lead-own", line.line() + " is the lead donor's own.");
        }
        if (others.entrySet().stream()
                .anyMatch(cell -> cell.getKey().line().equals(line.line())
                        && cell.getValue().signum() > 0)) {
            refused.broken(
                    "R43", pointer + "/line", "contracted", line.line() + " is contracted by another agreement.");
        }
        if (after.get(new Cell(line.line(), contribution.ref())).signum() < 0) {
            refused.broken("R43", pointer + "/amount", "below-zero", "More than was contracted is taken away.");
        }
        checkEarmark(refused, pointer, line, contribution);
    }

    /** Nothing is contracted against a restriction that holds on the day of signature or later. */
    private void checkEarmark(Refused refused, String pointer, Line line, Contribution contribution) {
        String which = contribution.ref() + " may not be used ";
        contribution.earmarks(ask.valueDate(), LocalDate.MAX).stream()
                .filter(earmark ->
                        earmark != null && !earmark.admits(line.geo(), line.coreArea(), ask.partner(), line.outcome()))
                .findFirst()
                .ifPresent(earmark -> {
                    if (!earmark.admitsGeo(line.geo())) {
                        refused.broken("R27", pointer, "earmark-geo", which + "in " + line.geo() + ".");
                    }
                    if (!earmark.admitsCoreArea(line.coreArea()) || !earmark.admitsOutcome(line.outcome())) {
                        refused.broken("R28", pointer, "earmark-core-area", which + "for " + line.coreArea() + ".");
                    }
                    if (!earmark.admitsPartner(ask.partner())) {
                        refused.broken("R28", pointer, "earmark-partner", which + "with " + ask.partner() + ".");
                    }
                });
    }

    private void checkCeilings(Map<Cell, BigDecimal> after) {
        for (AskBody.Commitment commitment : ask.commitments()) {
            Money requested = amounts.of(commitment.amount(), "");
            var cell = new Cell(commitment.line(), commitment.contribution());
            BigDecimal planned = binding.stream()
                    .map(plan -> plan.amount(cell.line(), cell.contribution()))
                    .min(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            if (!requested.isNegative() && after.get(cell).compareTo(planned) > 0) {
                BigDecimal free = planned.subtract(after.get(cell)).add(requested.amount());
                throw Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                        .rule("R43")
                        .detail("The funding plan gives less of " + cell.contribution() + " to " + cell.line() + ".")
                        .with("line", cell.line())
                        .with("contribution", cell.contribution())
                        .with("available", Money.of(free.max(BigDecimal.ZERO), requested.currency()))
                        .with("requested", requested);
            }
        }
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
                ask.indirectRatePct(), sum(after, Line.CostType.DIRECT), sum(after, Line.CostType.INDIRECT));
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
