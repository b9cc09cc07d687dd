package org.codonor.partners.refund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Split;
import org.codonor.partners.ledger.SplitRule;
import org.jspecify.annotations.Nullable;

/** Money that came back from a partner, in the programme's currency. */
record NewRefund(
        @Nullable String ref,
        String agreement,
        LocalDate valueDate,
        Money amount,
        List<Split.Written> splits,
        RefundReason reason,
        String bankRef,
        @Nullable String comment) {

    /** R53, and not in the future. */
    List<Violation> violations(AgreementNow of, LocalDate today) {
        var rule = new SplitRule(of.agreement().programmeCurrency(), of.funding());
        var found = new ArrayList<>(rule.violations(amount, splits));
        if (valueDate.isAfter(today)) {
            found.add(new Violation("/valueDate", "future", "Today is " + today + "."));
        }
        return found;
    }
}
