package org.codonor.partners.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.match.Difference.Kind;
import org.codonor.partners.request.PaidRequests.Paid;

/**
 * What an agreement's quarters show when payments, confirmations and accepted spending are laid beside each other.
 *
 * @param disbursed by quarter according to the ledger, returns of the bank taken off
 * @param refunded by quarter according to the ledger
 * @param interest by quarter according to the ledger, of money at the partner
 * @param exchange the same that it gained by exchange, below zero what it lost
 * @param spent by quarter according to accepted reports
 * @param settled the quarters whose report is accepted or waived
 * @param mayPrefinance whether the partner spends first and is paid afterwards (ARREARS): then nothing is overspent
 * @param over the quarters before this one are over
 */
record MatchRule(
        Currency currency,
        Map<Quarter, BigDecimal> disbursed,
        Map<Quarter, BigDecimal> refunded,
        Map<Quarter, BigDecimal> interest,
        Map<Quarter, BigDecimal> exchange,
        Map<Quarter, BigDecimal> spent,
        List<Paid> payments,
        Set<Quarter> settled,
        boolean mayPrefinance,
        Quarter over) {

    /** All that does not match in a quarter, apart from what is carried into it. */
    List<Difference> in(Quarter quarter) {
        var found = new ArrayList<Difference>();
        Money byLedger = money(disbursed.getOrDefault(quarter, BigDecimal.ZERO));
        Money byRequests = paid(quarter);
        if (!byLedger.equals(byRequests)) {
            found.add(Difference.of(
                    Kind.LEDGER,
                    quarter.toString(),
                    null,
                    byLedger.minus(byRequests),
                    "The ledger has " + byLedger + " paid, the requests " + byRequests + "."));
        }
        payments.stream()
                .filter(one -> one.bookedIn().equals(quarter) && !one.isReturned())
                .forEach(one -> add(found, one));
        if (quarter.isBefore(over) && !settled.contains(quarter)) {
            found.add(Difference.of(
                    Kind.NOT_REPORTED, quarter.toString(), null, null, "No report of " + quarter + " is accepted."));
        }
        Money gained = sum(interest, quarter).plus(sum(exchange, quarter));
        Money excess = sum(spent, quarter)
                .minus(sum(disbursed, quarter))
                .plus(sum(refunded, quarter))
                .minus(gained);
        if (excess.isPositive() && !mayPrefinance) {
            found.add(Difference.of(
                    Kind.OVERSPENT,
                    "TOTAL",
                    null,
                    excess,
                    "More was spent until then than was paid, earned or gained by exchange, and not refunded."));
        }
        return found;
    }

    private static void add(List<Difference> found, Paid one) {
        if (one.received() == null || one.receivedOn() == null) {
            found.add(Difference.of(
                    Kind.NOT_CONFIRMED,
                    one.ref(),
                    one.ref(),
                    one.paidAmount(),
                    "The partner has not confirmed " + one.ref() + "."));
            return;
        }
        if (!one.received().equals(one.paidAmount())) {
            found.add(Difference.of(
                    Kind.AMOUNT,
                    one.ref(),
                    one.ref(),
                    one.paidAmount().minus(one.received()),
                    one.paidAmount() + " was paid by " + one.ref() + ", " + one.received() + " arrived."));
        }
        Quarter arrived = Quarter.of(one.receivedOn());
        if (!arrived.equals(one.bookedIn())) {
            found.add(Difference.of(
                    Kind.OTHER_QUARTER,
                    one.ref(),
                    one.ref(),
                    one.paidAmount(),
                    one.ref() + " counts in " + one.bookedIn() + " and arrived in " + arrived + "."));
        }
    }

    Money paid(Quarter quarter) {
        Money sum = Money.zero(currency);
        for (Paid one : payments) {
            sum = one.bookedIn().equals(quarter) ? sum.plus(one.amount()) : sum;
            sum = quarter.equals(one.returnedIn()) ? sum.minus(one.amount()) : sum;
        }
        return sum;
    }

    Money sum(Map<Quarter, BigDecimal> amounts, Quarter until) {
        return money(amounts.entrySet().stream()
                .filter(one -> !one.getKey().isAfter(until))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
