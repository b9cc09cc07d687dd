package org.codonor.partners.gain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Split;
import org.codonor.partners.ledger.SplitRule;
import org.jspecify.annotations.Nullable;

/** Interest or an exchange difference as it is to be booked, with whose money it is. */
record NewGain(
        GainKind kind,
        @Nullable String ref,
        String agreement,
        LocalDate valueDate,
        Money amount,
        List<Split.Written> splits,
        String reason,
        @Nullable String evidence) {
    /** R53, and not in the future. */
    List<Violation> violations(AgreementNow of, LocalDate today) {
        var rule = new SplitRule(of.agreement().programmeCurrency(), of.funding(), kind.mayBeLoss());
        var found = new ArrayList<>(rule.violations(amount, splits));
        if (splits.isEmpty()) {
            found.add(new Violation(
                    "/splits", "wanted", "The partner has nothing that would say whose it is: name them."));
        }
        if (valueDate.isAfter(today)) {
            found.add(new Violation("/valueDate", "future", "Today is " + today + "."));
        }
        return found;
    }
}
