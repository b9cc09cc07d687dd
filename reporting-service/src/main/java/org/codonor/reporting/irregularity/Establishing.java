package org.codonor.reporting.irregularity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;

/** What has to change in the ledger so that just this is established, by line and quarter (R86, R87). */
record Establishing(List<CaseMoneyView.CellView> known, String currency) {
    private record Place(String line, Quarter quarter) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return (line + quarter).compareTo(other.line + other.quarter);
        }
    }

    void check(List<CaseLine> wanted) {
        Refused refused = Refused.because(ReportingProblem.CASE_BREAKS_RULES);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!seen.add(wanted.get(i).key())) {
                refused.broken("R86", "/lines/" + i, "twice", "Each line and quarter once.");
            }
            if (!wanted.get(i).amount().currency().getCurrencyCode().equals(currency)) {
                refused.broken(
                        "R87", "/lines/" + i + "/amount/currency", "currency", "The currency is " + currency + ".");
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    List<AskForCase.Line> changes(List<CaseLine> wanted) {
        Map<Place, BigDecimal> change = new TreeMap<>();
        wanted.forEach(line -> change.merge(
                new Place(line.line(), line.quarter()), line.amount().amount(), BigDecimal::add));
        known.forEach(cell -> change.merge(
                new Place(cell.line(), cell.quarter()),
                cell.amounts().established().amount().negate(),
                BigDecimal::add));
        var changes = new ArrayList<AskForCase.Line>();
        change.forEach((place, amount) -> {
            if (amount.signum() != 0) {
                changes.add(new AskForCase.Line(
                        place.line(),
                        place.quarter(),
                        Money.of(amount, Currency.getInstance(currency))
                                .amount()
                                .toPlainString()));
            }
        });
        return changes;
    }
}
