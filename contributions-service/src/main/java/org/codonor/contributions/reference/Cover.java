package org.codonor.contributions.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.contributions.ask.Agreements.Agreement;

/**
 * An agreement's amounts: contracted, held, paid, refunded, spent, owed back, lost, and what that leaves free (R55) and
 * unspent. What is owed back is never unspent (R87).
 */
record Cover(
        String agreement,
        String partner,
        LocalDate startsOn,
        LocalDate endsOn,
        String currency,
        String committed,
        String reserved,
        String paid,
        String refunded,
        String free,
        String spent,
        String claimed,
        String lost,
        String interest,
        String exchange,
        String unspent,
        List<OfContribution> contributions,
        List<OfLine> lines) {

    record OfContribution(
            String contribution,
            String donor,
            String committed,
            String reserved,
            String paid,
            String refunded,
            String free,
            String spent,
            String claimed,
            String lost,
            String interest,
            String exchange,
            String unspent,
            String atLead) {}

    record OfLine(String line, String contribution, String committed, String spent) {}

    record Sums(
            String contribution,
            String donor,
            BigDecimal committed,
            BigDecimal reserved,
            BigDecimal paid,
            BigDecimal refunded,
            BigDecimal spent,
            BigDecimal claimed,
            BigDecimal lost,
            BigDecimal interest,
            BigDecimal exchange,
            BigDecimal atLead) {
        private static final BigDecimal NIL = BigDecimal.ZERO;
        static final Sums NONE = new Sums("", "", NIL, NIL, NIL, NIL, NIL, NIL, NIL, NIL, NIL, NIL);

        Sums plus(Sums other) {
            return new Sums(
                    "",
                    "",
                    committed.add(other.committed),
                    reserved.add(other.reserved),
                    paid.add(other.paid),
                    refunded.add(other.refunded),
                    spent.add(other.spent),
                    claimed.add(other.claimed),
                    lost.add(other.lost),
                    interest.add(other.interest),
                    exchange.add(other.exchange),
                    atLead.add(other.atLead));
        }

        BigDecimal free() {
            return committed.subtract(reserved).subtract(paid).add(refunded);
        }

        BigDecimal unspent() {
            return paid.add(interest)
                    .add(exchange)
                    .subtract(refunded)
                    .subtract(spent)
                    .subtract(claimed)
                    .subtract(lost);
        }

        OfContribution view(Currency currency) {
            return new OfContribution(
                    contribution,
                    donor,
                    Snapshot.wire(committed, currency),
                    Snapshot.wire(reserved, currency),
                    Snapshot.wire(paid, currency),
                    Snapshot.wire(refunded, currency),
                    Snapshot.wire(free(), currency),
                    Snapshot.wire(spent, currency),
                    Snapshot.wire(claimed, currency),
                    Snapshot.wire(lost, currency),
                    Snapshot.wire(interest, currency),
                    Snapshot.wire(exchange, currency),
                    Snapshot.wire(unspent(), currency),
                    Snapshot.wire(atLead, currency));
        }
    }

    static Cover of(Agreement agreement, Currency currency, List<Sums> sums, List<OfLine> lines) {
        OfContribution all = sums.stream().reduce(Sums.NONE, Sums::plus).view(currency);
        return new Cover(
                agreement.ref(),
                agreement.partner(),
                agreement.startsOn(),
                agreement.endsOn(),
                currency.getCurrencyCode(),
                all.committed(),
                all.reserved(),
                all.paid(),
                all.refunded(),
                all.free(),
                all.spent(),
                all.claimed(),
                all.lost(),
                all.interest(),
                all.exchange(),
                all.unspent(),
                sums.stream().map(each -> each.view(currency)).toList(),
                lines);
    }
}
