package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.adjustment.Yardstick.SideOf;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.MainLines;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.budget.Revision;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Measures an adjustment against the budget as it stands; what decides asks under the programme's head lock. */
@ApplicationScoped
class Measure {
    @Inject
    Programmes programmes;

    @Inject
    Plans plans;

    @Inject
    Contributions contributions;

    @Inject
    Limits limits;

    @Inject
    Proposals proposals;

    @Inject
    ProgrammeClock clock;

    /** The budget that an adjustment makes of the newest version; refused (422) when its moves do not fit. */
    Revision revision(Adjustment adjustment) {
        NewAdjustment proposal = proposals.of(adjustment);
        Currency currency = programmes.get(adjustment.programme).currency();
        Revised revised = revised(currency, proposal, newest(adjustment.programme));
        if (!revised.violations().isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The moves do not fit the budget as it stands.")
                    .errors(revised.violations());
        }
        return new Revision(
                adjustment.type == AdjustmentType.FX_TECHNICAL, adjustment.ref, proposal.validFrom(), revised.lines());
    }

    Measured measure(Adjustment adjustment) {
        return measure(adjustment.programme, proposals.of(adjustment), adjustment.id);
    }

    /**
     * As things stand.
     *
     * @param self of the adjustment that is measured, which does not count as an earlier one; null for none
     */
    Measured measure(String programme, NewAdjustment proposal, @Nullable UUID self) {
        Plan newest = newest(programme);
        LocalDate today = clock.today(programme);
        Plan base = plans.yardstick(programme, today);
        Currency currency = programmes.get(programme).currency();
        List<Shift> shifts = proposal.shifts(currency);
        var after = new HashMap<String, Line>();
        revised(currency, proposal, newest).lines().forEach(line -> after.put(line.line(), line));
        var mainLine = new MainLines(base.lines(), newest.lines());
        Map<String, String> mainLineOf = mainLineOf(base, after, mainLine);
        List<Adjustment> approved = approvedThisYear(programme, today, self);
        var yardstick = new Yardstick(
                base.ref(),
                mainLineOf,
                mainLines(base),
                earlier(approved, mainLineOf, currency),
                limits.reallocationPct(programme),
                currency.getDefaultFractionDigits());
        var touched = touched(programme, proposal, shifts);
        var shares = yardstick.shares(shifts);
        var reasons = new Reasons(
                proposal,
                shifts,
                oneSided(approved, shifts, currency),
                shares,
                newest.lines(),
                after,
                touched,
                ceiling(approved, currency).add(net(shifts)),
                base.total(),
                limits.ceilingPct(programme),
                mainLine);
        return new Measured(shares, reasons.all(), List.copyOf(touched));
    }

    private Plan newest(String programme) {
        return plans.newest(programme)
                .orElseThrow(() -> Refused.byRule("R39", "There is no approved budget to change yet."));
    }

    private static Revised revised(Currency currency, NewAdjustment proposal, Plan newest) {
        return Revised.of(
                newest.lines(),
                proposal.begins(),
                proposal.shifts(currency),
                proposal.validFrom().getYear(),
                currency.getDefaultFractionDigits());
    }

    /** A line counts under the main line that the base version gave it. */
    private static Map<String, String> mainLineOf(Plan base, Map<String, Line> after, MainLines mainLine) {
        var mainLineOf = new HashMap<String, String>();
        after.values().forEach(line -> mainLineOf.put(line.line(), mainLine.of(line)));
        base.lines().values().forEach(line -> mainLineOf.put(line.line(), line.mainLine()));
        return mainLineOf;
    }

    private static Map<String, BigDecimal> mainLines(Plan base) {
        var sums = new HashMap<String, BigDecimal>();
        base.lines().values().forEach(line -> sums.merge(line.mainLine(), line.amount(), BigDecimal::add));
        return sums;
    }

    /** R33: approved minor moves of the year, for each main line since the last major adjustment that touched it. */
    private Map<SideOf, BigDecimal> earlier(
            List<Adjustment> approvedThisYear, Map<String, String> mainLineOf, Currency currency) {
        var earlier = new TreeMap<SideOf, BigDecimal>(SideOf.ORDER);
        for (Adjustment approved : approvedThisYear) {
            var sides = Yardstick.sides(proposals.of(approved).shifts(currency), mainLineOf);
            if (approved.isMajor()) {
                sides.keySet()
                        .forEach(side -> earlier.keySet()
                                .removeIf(known -> known.mainLine().equals(side.mainLine())));
            } else {
                sides.forEach((side, amount) -> earlier.merge(side, amount, BigDecimal::add));
            }
        }
        return earlier;
    }

    /** R33: one-sided moves of the approved minor ones since the last major that had any, and of this one. */
    private List<Shift> oneSided(List<Adjustment> approvedThisYear, List<Shift> shifts, Currency currency) {
        var all = new ArrayList<Shift>();
        for (Adjustment approved : approvedThisYear) {
            var found = proposals.of(approved).shifts(currency).stream()
                    .filter(Shift::isOneSided)
                    .toList();
            if (approved.isMajor() && !found.isEmpty()) {
                all.clear();
            } else {
                all.addAll(found);
            }
        }
        shifts.stream().filter(Shift::isOneSided).forEach(all::add);
        return all;
    }

    private BigDecimal ceiling(List<Adjustment> approvedThisYear, Currency currency) {
        BigDecimal changed = BigDecimal.ZERO;
        for (Adjustment approved : approvedThisYear) {
            BigDecimal net = net(proposals.of(approved).shifts(currency));
            changed = approved.isMajor() && net.signum() != 0 ? BigDecimal.ZERO : changed.add(net);
        }
        return changed;
    }

    /** Approved in the calendar year of today, in that order; what is technical counts for nothing (R31h). */
    private static List<Adjustment> approvedThisYear(String programme, LocalDate today, @Nullable UUID self) {
        return Adjustment.<Adjustment>list(
                        "programme = ?1 and approvedQuarter like ?2 and type <> ?3 order by approvedAt",
                        programme,
                        today.getYear() + "Q%",
                        AdjustmentType.FX_TECHNICAL)
                .stream()
                .filter(approved -> !approved.id.equals(self))
                .toList();
    }

    private Set<String> touched(String programme, NewAdjustment proposal, List<Shift> shifts) {
        var named = new TreeSet<>(NewAdjustment.orNone(proposal.earmarks()));
        if (proposal.type() != AdjustmentType.FX_TECHNICAL) {
            shifts.forEach(shift -> named.add(shift.contribution()));
        }
        var donors = new TreeSet<String>();
        contributions.all(programme).stream()
                .filter(contribution -> !contribution.isInternal() && named.contains(contribution.ref()))
                .map(Contribution::donor)
                .forEach(donors::add);
        return donors;
    }

    private static BigDecimal net(List<Shift> shifts) {
        return shifts.stream().map(Shift::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
