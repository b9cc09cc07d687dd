package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.Exchange;
import org.codonor.contributions.budget.Exchanges;
import org.codonor.contributions.programme.Programmes;

/** What R18 recorded and nothing has booked yet: a technical adjustment books that and no more (R31h). */
@ApplicationScoped
class ExchangeBooked {
    @Inject
    Exchanges exchanges;

    @Inject
    Programmes programmes;

    @Inject
    Proposals proposals;

    @Inject
    Act act;

    void check(List<Shift> shifts, UUID self, List<Violation> found) {
        Map<String, Exchange> known = known(self);
        var contributions = new TreeSet<String>();
        shifts.forEach(shift -> contributions.add(shift.contribution()));
        for (String contribution : contributions) {
            BigDecimal net = ProposalRules.sum(shifts, contribution);
            Exchange exchange = known.getOrDefault(contribution, Exchange.NONE);
            BigDecimal most = exchange.open();
            boolean oneWay = shifts.stream()
                    .filter(shift -> shift.contribution().equals(contribution) && shift.isOneSided())
                    .allMatch(shift -> shift.net().signum() == most.signum());
            if (!oneWay || net.signum() != most.signum() || net.abs().compareTo(most.abs()) > 0) {
                found.add(new Violation(
                        "/moves",
                        "not-recorded",
                        exchange.of(contribution) + "; this books " + net.toPlainString()
                                + (oneWay ? "." : ", and not on every line in that direction."),
                        "R18"));
            }
        }
        if (shifts.stream().anyMatch(shift -> !shift.isOneSided())) {
            found.add(new Violation("/moves", "two-sided", "Exchange differences change lines, one at a time.", "R31"));
        }
    }

    /** By contribution: what versions booked, and what adjustments will that are approved and wait. */
    private Map<String, Exchange> known(UUID self) {
        List<Adjustment> waiting = Adjustment.list(
                "programme = ?1 and type = ?2 and state = ?3 and id <> ?4",
                act.programme(),
                AdjustmentType.FX_TECHNICAL,
                AdjustmentState.APPROVED,
                self);
        Map<String, Exchange> known = new TreeMap<>(exchanges.of(act.programme()));
        var currency = programmes.get(act.programme()).currency();
        for (Adjustment each : waiting) {
            for (var shift : proposals.of(each).shifts(currency)) {
                Exchange before = known.getOrDefault(shift.contribution(), Exchange.NONE);
                known.put(shift.contribution(), before.booking(shift.net(), each.ref));
            }
        }
        return known;
    }
}
