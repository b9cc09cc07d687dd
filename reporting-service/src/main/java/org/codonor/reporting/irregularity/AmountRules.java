package org.codonor.reporting.irregularity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What amounts of a case must keep to (R84).
 *
 * @param currency the programme's; null while nobody can tell, then it is checked at assessment
 */
record AmountRules(@Nullable String currency) {
    void check(CaseAmounts amounts, String at, Refused refused) {
        boolean unknown = Boolean.TRUE.equals(amounts.notYetKnown());
        Money suspected = amounts.suspected();
        if (unknown == (suspected != null)) {
            refused.broken(
                    "R84",
                    at,
                    "amount",
                    "Say what is suspected in the programme's currency, or that it is not yet known.");
        }
        if (suspected != null && !isOurs(suspected)) {
            refused.broken(
                    "R84", at + "/suspected/currency", "currency", "The programme's currency is " + currency + ".");
        }
        checkLines(amounts.known(), suspected, at + "/lines", refused);
    }

    private void checkLines(List<CaseLine> lines, @Nullable Money suspected, String at, Refused refused) {
        if (lines.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            CaseLine line = lines.get(i);
            sum = sum.add(line.amount().amount());
            if (!seen.add(line.key())) {
                refused.broken("R84", at + "/" + i, "twice", "Each line and quarter once.");
            }
            if (suspected != null && !line.amount().currency().equals(suspected.currency())) {
                refused.broken("R84", at + "/" + i + "/amount/currency", "currency", "One currency for all lines.");
            }
        }
        if (suspected == null || sum.compareTo(suspected.amount()) != 0) {
            refused.broken(
                    "R84",
                    at,
                    "sum",
                    "The lines come to " + sum.toPlainString() + ", which is to be what is suspected.");
        }
    }

    private boolean isOurs(Money money) {
        return currency == null || money.currency().getCurrencyCode().equals(currency);
    }
}
