package org.codonor.partners.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Split;
import org.codonor.partners.ledger.SplitRule;
import org.jspecify.annotations.Nullable;

/** A request with nothing left out: as it is drafted, or as it would have been written with a change in it. */
record NewRequest(
        @Nullable String ref,
        String agreement,
        LocalDate periodFrom,
        LocalDate periodTo,
        Money need,
        Money unspent,
        @Nullable Money otherFunds,
        Money amount,
        List<Split.Written> splits,
        @Nullable String basisReport,
        @Nullable String comment) {

    /** R53, the period (R49), and one currency throughout: the programme's. */
    List<Violation> violations(AgreementNow of, LocalDate askedOn) {
        var rule = new SplitRule(of.agreement().programmeCurrency(), of.funding());
        var found = new ArrayList<>(rule.violations(amount, splits));
        found.addAll(PeriodRule.of(of, askedOn).violations(periodFrom, periodTo));
        Map.of("need", need, "unspent", unspent, "otherFunds", otherFunds == null ? unspent : otherFunds)
                .forEach((name, money) -> {
                    if (!money.currency().equals(rule.currency())) {
                        found.add(new Violation(
                                "/" + name + "/currency",
                                "currency",
                                "Amounts are in the programme's currency, " + rule.currency() + "."));
                    }
                });
        return found;
    }
}
