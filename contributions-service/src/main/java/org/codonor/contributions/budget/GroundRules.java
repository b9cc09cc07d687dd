package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.problem.Refused.Violation;

/**
 * Does a version change no more than what it stands on allows? A budget changes with the donors: by an adjustment, which
 * makes its version itself (R39), or by a decision (R99). What joins or was lost at the bank changes nothing else.
 *
 * @param before the newest approved version
 * @param exchange differences that are treated, and what of them is booked, by contribution (R18)
 * @param joining the contributions that may join on what the version stands on
 */
record GroundRules(Plan before, Map<String, Exchange> exchange, Set<String> joining) {

    List<Violation> violations(Draft draft) {
        return switch (draft.reason()) {
            case INITIAL, DECISION -> List.of();
            case ADJUSTMENT ->
                List.of(new Violation(
                        "/reason",
                        "own-version",
                        "An adjustment makes its version itself when it is implemented.",
                        "R39"));
            case CONTRIBUTION_JOINS -> joins(draft);
            case FX_TECHNICAL -> technical(draft);
        };
    }

    /** Whoever is in the plan already stays as it is, and so do the lines but for what joins (R31g). */
    private List<Violation> joins(Draft draft) {
        Map<String, BigDecimal> planned = before.funding();
        var found = new ArrayList<Violation>();
        Map<String, Map<String, BigDecimal>> differences = differences(draft).byContribution();
        differences.forEach((contribution, lines) -> {
            if (planned.getOrDefault(contribution, BigDecimal.ZERO).signum() > 0) {
                found.add(new Violation(
                        "/lines",
                        "others-change",
                        "What " + contribution + " pays of " + String.join(", ", lines.keySet())
                                + " changes: that takes an adjustment or a decision.",
                        "R31"));
            } else if (!joining.contains(contribution)) {
                found.add(new Violation(
                        "/approvalRef",
                        "not-joining",
                        contribution + " does not join on " + draft.approvalRef()
                                + ": only what is committed under it, and was never planned, does.",
                        "R31"));
            }
        });
        if (joining.stream().noneMatch(differences::containsKey)) {
            found.add(new Violation(
                    "/lines",
                    "nothing-joins",
                    "No contribution joins with it: that takes an adjustment or a decision.",
                    "R31"));
        }
        found.addAll(new KeptLines(before.lines(), "R31").violations(draft.lines()));
        return found;
    }

    /** Each contribution by no more than what is treated and not booked, and on every line in that direction (R31h). */
    private List<Violation> technical(Draft draft) {
        var found = new ArrayList<Violation>();
        differences(draft).byContribution().forEach((contribution, lines) -> {
            Exchange open = exchange.getOrDefault(contribution, Exchange.NONE);
            BigDecimal most = open.open();
            BigDecimal net = lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean oneWay = lines.values().stream().allMatch(each -> each.signum() == most.signum());
            if (!oneWay || net.abs().compareTo(most.abs()) > 0) {
                found.add(new Violation(
                        "/lines",
                        "not-technical",
                        open.of(contribution) + "; this changes its lines by " + ApprovalRules.plain(net) + ".",
                        "R18"));
            }
        });
        found.addAll(new KeptLines(before.lines(), "R18").violations(draft.lines()));
        return found;
    }

    private Differences differences(Draft draft) {
        return new Differences(before.lines(), draft.lines());
    }
}
