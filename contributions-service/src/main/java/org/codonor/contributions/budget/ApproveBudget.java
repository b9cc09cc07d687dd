package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.budget.ApprovalRules.Ceiling;
import org.codonor.contributions.catalogue.Catalogue;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.receipt.Receipts;

/** Judges budgets against the programme's facts. */
@ApplicationScoped
class ApproveBudget {
    @Inject
    Programmes programmes;

    @Inject
    Plans plans;

    @Inject
    Catalogue catalogue;

    @Inject
    Contributions contributions;

    @Inject
    Joining joining;

    @Inject
    Receipts receipts;

    @Inject
    LineUse use;

    @Inject
    KeysInUse keys;

    @Inject
    ApprovalFacts facts;

    @Inject
    Act act;

    /** R24, R26, R27, R28: refused (422) with everything that is wrong. */
    void checkDraft(String programme, Draft draft) {
        checkDraft(programme, draft, List.of());
    }

    /** The same, with what is wrong in the way it was written. */
    void checkDraft(String programme, Draft draft, List<Violation> written) {
        var found = new ArrayList<>(written);
        found.addAll(violations(programme, draft));
        if (!found.isEmpty()) {
            throw refused(found);
        }
    }

    /** May it be put to the controller as things stand? R24 to R29; refused (422) with everything that is wrong. */
    void checkSubmission(String programme, Draft draft, Currency currency) {
        List<Violation> found = violations(programme, draft);
        ApprovalRules approval = approvalRules(programme, draft);
        List<Ceiling> overPlanned = overPlanned(programme, approval, draft);
        found.addAll(asThingsStand(approval, draft, overPlanned));
        if (!found.isEmpty()) {
            throw withFigures(refused(found), overPlanned, currency);
        }
    }

    /** Everything by which a draft breaks R25 or R29 as things stand. */
    List<Violation> asThingsStand(String programme, Draft draft) {
        ApprovalRules approval = approvalRules(programme, draft);
        return asThingsStand(approval, draft, overPlanned(programme, approval, draft));
    }

    /** R25: not what a version that only treats other shortfalls leaves as it is. */
    private List<Ceiling> overPlanned(String programme, ApprovalRules approval, Draft draft) {
        Map<String, Line> before =
                plans.newest(programme).<Map<String, Line>>map(Plan::lines).orElse(Map.of());
        return approval.overPlanned(draft, new Shortfalls(approval.available(), before).leftBy(draft));
    }

    private static List<Violation> asThingsStand(ApprovalRules approval, Draft draft, List<Ceiling> overPlanned) {
        var found = new ArrayList<>(approval.indirectCost(draft));
        overPlanned.forEach(ceiling -> found.add(ceiling.violation()));
        return found;
    }

    /** Everything by which a draft breaks R24, R26, R27 or R28. */
    List<Violation> violations(String programme, Draft draft) {
        var found = new ArrayList<>(rules(programme, draft.validFrom()).violations(draft));
        Programme life = programmes.get(programme);
        if (!life.covers(draft.validFrom())) {
            found.add(new Violation(
                    "/validFrom", "programme", "The programme runs " + life.startsOn() + " to " + life.endsOn() + "."));
        }
        return found;
    }

    /**
     * All rules of an approval: R18 (409), then R24 to R29, R39 and R99 (422), then R30 (409).
     *
     * @param beside what else is wrong with its content
     */
    void checkApproval(String programme, Draft draft, Currency currency, List<Violation> beside) {
        List<String> untreated = receipts.untreated(programme);
        if (!untreated.isEmpty()) {
            throw Refused.because(ContributionsProblem.FX_UNTREATED)
                    .rule("R18")
                    .detail("Exchange differences want a treatment before the next budget version.")
                    .with("untreated", untreated);
        }
        ApprovalRules approval = approvalRules(programme, draft);
        List<Ceiling> overPlanned = overPlanned(programme, approval, draft);
        var found = new ArrayList<>(rules(programme, draft.validFrom()).violations(draft));
        found.addAll(approval.terms(draft, joining.isGround(programme, draft.approvalRef())));
        found.addAll(asThingsStand(approval, draft, overPlanned));
        found.addAll(facts.closedFunding(programme, draft.lines()));
        found.addAll(facts.undecidedYear(programme, draft, act.today()));
        found.addAll(beside);
        List<Ceiling> cuts = approval.cutTooDeep(draft);
        if (!found.isEmpty()) {
            cuts.forEach(cut -> found.add(cut.violation()));
            throw withFigures(refused(found), overPlanned.isEmpty() ? cuts : overPlanned, currency);
        }
        if (!cuts.isEmpty()) {
            throw withFigures(
                    Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                            .rule("R30")
                            .detail("A line cannot be cut below what is contracted or spent on it.")
                            .errors(cuts.stream().map(Ceiling::violation).toList()),
                    cuts,
                    currency);
        }
    }

    private BudgetRules rules(String programme, LocalDate validFrom) {
        var earmarks = new HashMap<String, List<Earmark>>();
        var known = new ArrayList<String>();
        for (Contribution contribution : contributions.all(programme)) {
            known.add(contribution.ref());
            earmarks.put(
                    contribution.ref(),
                    contribution.earmarks(validFrom, LocalDate.MAX).stream()
                            .filter(Objects::nonNull)
                            .toList());
        }
        var approved = new HashMap<String, Line>();
        plans.everApproved(programme).forEach(line -> approved.put(line.line(), line));
        Programme life = programmes.get(programme);
        return new BudgetRules(
                catalogue.codes(programme),
                known,
                earmarks,
                approved,
                new BudgetRules.Life(life.startsOn().getYear(), life.endsOn().getYear()));
    }

    private ApprovalRules approvalRules(String programme, Draft draft) {
        Map<UUID, Received> received = contributions.received(programme);
        var available = new HashMap<String, BigDecimal>();
        for (Contribution contribution : contributions.all(programme)) {
            Money most =
                    contributions.available(contribution, received.getOrDefault(contribution.id(), Received.NOTHING));
            available.put(contribution.ref(), most.amount());
        }
        Optional<Plan> newest = plans.newest(programme);
        LocalDate former = newest.map(Plan::validFrom).orElse(null);
        Quarter newestKey = keys.newest(programme).orElse(null);
        Map<String, Line> planned = newest.<Map<String, Line>>map(Plan::lines).orElse(Map.of());
        var contracted = Contracted.of(use.of(programme), planned, draft.lines());
        return new ApprovalRules(
                available, contracted.floor(), contracted.lines(), facts.indirectRates(programme), former, newestKey);
    }

    private static Refused refused(List<Violation> found) {
        return Refused.because(CommonProblem.RULE)
                .detail("The budget breaks rules of the programme.")
                .errors(found);
    }

    private static Refused withFigures(Refused refused, List<Ceiling> ceilings, Currency currency) {
        if (ceilings.isEmpty()) {
            return refused;
        }
        Ceiling first = ceilings.getFirst();
        return refused.with("available", Money.of(first.available(), currency))
                .with("requested", Money.of(first.requested(), currency));
    }
}
