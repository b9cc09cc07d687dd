package org.codonor.contributions.donorrefund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.ledger.Unspent;
import org.jspecify.annotations.Nullable;

/**
 * May so much go back to a donor? Of its own money no more than came and did not go back (R11), and than is unspent
 * (domain 5.4); of a recovery or of interest what of it is still to go back (R95, R22). The ledger asks for the cash.
 *
 * @param booked the amount in the programme's currency
 * @param withdrawn whether the contribution is withdrawn
 * @param open what of the claim or interest is still to go back; null when there is no such thing
 */
record RefundRules(
        Money booked,
        Received received,
        Unspent unspent,
        boolean withdrawn,
        @Nullable Money open) {
    List<Violation> violations(NewDonorRefund wanted, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (wanted.valueDate().isAfter(today)) {
            found.add(new Violation("/valueDate", "future", "Today is " + today + ".", "R03"));
        }
        if ((wanted.reason() == RefundReason.RECOVERY) != (wanted.claimRef() != null)) {
            found.add(new Violation("/claimRef", "claim", "A recovery, and nothing else, names its claim.", "R95"));
        }
        if (wanted.interestRef() != null && wanted.reason() != RefundReason.UNSPENT) {
            found.add(new Violation("/interestRef", "interest", "Interest goes back as UNSPENT.", "R22"));
        }
        if (wanted.reason() == RefundReason.WITHDRAWAL && !withdrawn) {
            found.add(new Violation("/reason", "not-withdrawn", "The contribution is not withdrawn.", "R15"));
        }
        if (found.isEmpty()) {
            amounts(wanted, found);
        }
        return found;
    }

    private void amounts(NewDonorRefund wanted, List<Violation> found) {
        if (wanted.isOwn()) {
            own(wanted, found);
            return;
        }
        String pointer = wanted.claimRef() == null ? "/interestRef" : "/claimRef";
        String rule = wanted.claimRef() == null ? "R22" : "R95";
        if (open == null) {
            found.add(new Violation(pointer, "unknown", "Nothing of it goes back to this contribution.", rule));
        } else if (booked.exceeds(open)) {
            found.add(new Violation(
                    "/amount/amount",
                    "above-open",
                    booked + " would go back; " + open + " of it is still to go back.",
                    rule));
        }
    }

    private void own(NewDonorRefund wanted, List<Violation> found) {
        if (wanted.amount().amount().compareTo(received.kept()) > 0) {
            found.add(new Violation(
                    "/amount/amount",
                    "above-received",
                    "No more goes back than came and has not gone back: "
                            + Money.of(received.kept(), wanted.amount().currency()) + ".",
                    "R11"));
        } else if (booked.exceeds(unspent.amount())) {
            found.add(new Violation(
                    "/amount/amount",
                    "above-unspent",
                    booked + " would go back; " + unspent.amount() + " is unspent and not bound.",
                    wanted.reason() == RefundReason.WITHDRAWAL ? "R15" : "R78"));
        }
    }
}
