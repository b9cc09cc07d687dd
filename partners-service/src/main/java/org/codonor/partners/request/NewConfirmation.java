package org.codonor.partners.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** A receipt that the partner confirms. */
record NewConfirmation(
        LocalDate receivedOn, Money amount, @Nullable String comment) {
    /** It came after it was paid, in the currency it was paid in; how much came is the partner's word. */
    Confirmation of(Payment payment, LocalDate today, Deed deed) {
        List<Violation> found = new ArrayList<>();
        if (receivedOn.isAfter(today)) {
            found.add(new Violation("/receivedOn", "future", "Today is " + today + "."));
        }
        if (receivedOn.isBefore(payment.valueDate())) {
            found.add(new Violation("/receivedOn", "early", "It was paid on " + payment.valueDate() + "."));
        }
        if (!amount.currency().equals(payment.paidAmount().currency())) {
            found.add(new Violation(
                    "/amount/currency",
                    "currency",
                    "It was paid in " + payment.paidAmount().currency() + "."));
        }
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The payment cannot have arrived so.")
                    .errors(found);
        }
        return new Confirmation(receivedOn, amount, comment, deed.by(), deed.at());
    }
}
