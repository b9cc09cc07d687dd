package org.codonor.partners.refund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Shares;
import org.codonor.partners.ledger.Split;
import org.codonor.partners.ledger.SplitRule;
import org.jspecify.annotations.Nullable;

/** Money that came back from a partner, in the programme's currency. */
record NewRefund(
        @Nullable String ref,
        String agreement,
        LocalDate valueDate,
        Money amount,
        @Nullable List<Split.Written> splits,
        RefundReason reason,
        String bankRef,
        @Nullable String claimRef,
        @Nullable String comment) {

    /** The ledger has to say what is unspent, and whose it is. */
    boolean wantsCover() {
        return isUnspent() || (splits == null && claimRef == null);
    }

    boolean isUnspent() {
        return reason == RefundReason.UNSPENT;
    }

    /** What belongs to whom: of a claim the ledger knows, otherwise as written, or each contribution's share (R78). */
    List<Split.Written> parts(@Nullable Cover cover) {
        if (claimRef != null) {
            return List.of();
        }
        return splits != null
                ? splits
                : cover == null ? List.of() : Shares.of(cover).of(amount);
    }

    /** R53, R87, and not in the future. */
    List<Violation> violations(AgreementNow of, List<Split.Written> parts, LocalDate today) {
        var rule = new SplitRule(of.agreement().programmeCurrency(), of.funding());
        List<Violation> found = claimRef == null ? new ArrayList<>(rule.violations(amount, parts)) : new ArrayList<>();
        if ((claimRef != null) != (reason == RefundReason.RECOVERY)) {
            found.add(new Violation("/claimRef", "claim", "A recovery is of a claim, and nothing else is.", "R87"));
        }
        if (claimRef != null && splits != null) {
            found.add(new Violation("/splits", "not-wanted", "The ledger divides what is paid for a claim.", "R86"));
        }
        if (claimRef != null && !(amount.currency().equals(rule.currency()) && amount.isPositive())) {
            found.add(new Violation("/amount", "amount", "The amount is above zero, in " + rule.currency() + "."));
        }
        if (valueDate.isAfter(today)) {
            found.add(new Violation("/valueDate", "future", "Today is " + today + "."));
        }
        return found;
    }
}
