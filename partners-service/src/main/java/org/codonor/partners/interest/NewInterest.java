package org.codonor.partners.interest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Split;
import org.codonor.partners.ledger.SplitRule;
import org.jspecify.annotations.Nullable;

/** Interest as a partner reported it, up to a day, in the programme's currency. */
record NewInterest(
        @Nullable String ref,
        String agreement,
        LocalDate valueDate,
        Money amount,
        List<Split.Written> splits,
        String reason) {
    /** R53, and not in the future. */
    List<Violation> violations(AgreementNow of, LocalDate today) {
        var found = new ArrayList<>(
                new SplitRule(of.agreement().programmeCurrency(), of.funding()).violations(amount, splits));
        if (valueDate.isAfter(today)) {
            found.add(new Violation("/valueDate", "future", "Today is " + today + "."));
        }
        return found;
    }
}
