package org.codonor.partners.request;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** A payment as the bank made it; a rate is wanted if, and only if, the partner is paid in another currency. */
record NewPayment(
        LocalDate valueDate,
        String bankRef,
        @Nullable Rate rate,
        @Nullable String rateSource,
        Offset.@Nullable Asked offset) {

    /**
     * The payment of an amount in the programme's currency to a partner who is paid in its own.
     *
     * @param openFrom from when money may be paid under the agreement
     */
    Payment of(Money amount, Currency paidIn, LocalDate openFrom, LocalDate today) {
        List<Violation> found = new ArrayList<>(notBy(today, valueDate));
        if (valueDate.isBefore(openFrom)) {
            found.add(new Violation(
                    "/valueDate",
                    "before-agreement",
                    "The agreement was signed and had begun on " + openFrom + ": nothing is paid before.",
                    "R47"));
        }
        boolean same = paidIn.equals(amount.currency());
        if (same && rate != null) {
            found.add(new Violation("/rate", "not-wanted", "The partner is paid in the programme's currency."));
        }
        if (!same && rate == null) {
            found.add(new Violation("/rate", "required", "The partner is paid in " + paidIn + "."));
        }
        if ((rate == null) != (rateSource == null)) {
            found.add(new Violation("/rateSource", "rate-source", "A rate has a source, and a source a rate."));
        }
        Money net = offset == null ? amount : net(amount, offset, found);
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The payment cannot have been so.")
                    .errors(found);
        }
        Money paid = rate == null ? net : inverse(net, rate, paidIn);
        if ((net.isPositive() && !paid.isPositive()) || paid.overflows()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The payment cannot have been so.")
                    .error("/rate", "amount", "At this rate the bank would pay " + paid + ".");
        }
        return new Payment(
                valueDate, bankRef, rate, rateSource, paid, offset == null ? null : offset.offset(), null, null);
    }

    /** R53: a contribution pays from the day on which it funds the agreement. */
    void checkFunded(AgreementNow of, List<Split> splits) {
        List<Violation> found = splits.stream()
                .map(Split::contribution)
                .filter(one -> valueDate.isBefore(of.fundedFrom(one)))
                .map(one -> new Violation(
                        "/valueDate",
                        "before-funding",
                        one + " funds the agreement from " + of.fundedFrom(one) + " on: nothing of it is paid before.",
                        "R53"))
                .toList();
        if (!found.isEmpty() && !valueDate.isBefore(of.openFrom())) {
            throw Refused.byRule("R53", "The payment cannot have been so.").errors(found);
        }
    }

    /** What is kept is in the programme's currency, above zero and no more than is paid. */
    private static Money net(Money amount, Offset.Asked offset, List<Violation> found) {
        boolean same = offset.amount().currency().equals(amount.currency());
        if (!same || !offset.amount().isPositive() || offset.amount().exceeds(amount)) {
            found.add(new Violation(
                    "/offset/amount", "offset", "What is kept is above zero and at most " + amount + ".", "R87"));
            return amount;
        }
        return amount.minus(offset.amount());
    }

    private static Money inverse(Money amount, Rate rate, Currency paidIn) {
        return Money.of(
                amount.amount().divide(rate.value(), paidIn.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                paidIn);
    }

    /** The bank did nothing on a day that has not come. */
    static List<Violation> notBy(LocalDate today, LocalDate valueDate) {
        return valueDate.isAfter(today)
                ? List.of(new Violation("/valueDate", "future", "Today is " + today + "."))
                : List.of();
    }
}
