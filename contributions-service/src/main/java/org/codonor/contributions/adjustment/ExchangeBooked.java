package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Programmes;

/** What R18 recorded and no adjustment has booked yet: a technical adjustment books that and no more (R31h). */
@ApplicationScoped
class ExchangeBooked {
    @Inject
    Rows rows;

    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    @Inject
    Proposals proposals;

    @Inject
    Act act;

    private record Treated(String contribution, BigDecimal difference) {}

    void check(List<Shift> shifts, UUID self, List<Violation> found) {
        Map<String, BigDecimal> open = open(self);
        var contributions = new TreeSet<String>();
        shifts.forEach(shift -> contributions.add(shift.contribution()));
        for (String contribution : contributions) {
            BigDecimal net = ProposalRules.sum(shifts, contribution);
            BigDecimal most = open.getOrDefault(contribution, BigDecimal.ZERO);
            boolean oneWay = shifts.stream()
                    .filter(shift -> shift.contribution().equals(contribution) && shift.isOneSided())
                    .allMatch(shift -> shift.net().signum() == most.signum());
            if (!oneWay || net.signum() != most.signum() || net.abs().compareTo(most.abs()) > 0) {
                found.add(new Violation(
                        "/moves",
                        "not-recorded",
                        "Of " + contribution + " exchange differences of " + most.toPlainString()
                                + " are treated and not yet booked; this books " + net.toPlainString()
                                + (oneWay ? "." : ", and not on every line in that direction."),
                        "R18"));
            }
        }
        if (shifts.stream().anyMatch(shift -> !shift.isOneSided())) {
            found.add(new Violation("/moves", "two-sided", "Exchange differences change lines, one at a time.", "R31"));
        }
    }

    /** By contribution; what the lead donor absorbs may be planned of its own instead. */
    private Map<String, BigDecimal> open(UUID self) {
        var open = new HashMap<String, BigDecimal>();
        for (Treated treated : treated()) {
            open.merge(treated.contribution(), treated.difference(), BigDecimal::add);
        }
        contributions
                .absorbed(act.programme())
                .forEach((contribution, amount) -> open.merge(contribution, amount, BigDecimal::add));
        var currency = programmes.get(act.programme()).currency();
        List<Adjustment> booked = Adjustment.list(
                "programme = ?1 and type = ?2 and approvedQuarter is not null and id <> ?3",
                act.programme(),
                AdjustmentType.FX_TECHNICAL,
                self);
        booked.forEach(each -> proposals
                .of(each)
                .shifts(currency)
                .forEach(shift -> open.merge(shift.contribution(), shift.net().negate(), BigDecimal::add)));
        return open;
    }

    private List<Treated> treated() {
        return rows.list("""
                        select c.ref, f.difference
                        from fx_differences f join receipts r on r.id = f.receipt
                        join contributions c on c.id = r.contribution
                        where f.programme = ? and f.treatment is not null and r.reversed_by is null
                        """, row -> new Treated(row.getString(1), row.getBigDecimal(2)), act.programme());
    }
}
