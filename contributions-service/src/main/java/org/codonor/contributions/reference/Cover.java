package org.codonor.contributions.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.contributions.ask.Agreements.Agreement;

/** An agreement's amounts: contracted, held, paid, refunded, spent, and what that leaves free (R55) and unspent. */
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
            String unspent) {}

    record OfLine(String line, String contribution, String committed, String spent) {}

    record Sums(
            String contribution,
            String donor,
            BigDecimal committed,
            BigDecimal reserved,
            BigDecimal paid,
            BigDecimal refunded,
            BigDecimal spent) {
        static final Sums NONE =
                new Sums("", "", BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(
                    "",
                    "",
                    committed.add(other.committed),
                    reserved.add(other.reserved),
                    paid.add(other.paid),
                    refunded.add(other.refunded),
                    spent.add(other.spent));
        }

        BigDecimal free() {
            return committed.subtract(reserved).subtract(paid).add(refunded);
        }

        BigDecimal unspent() {
            return paid.subtract(refunded).subtract(spent);
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
                    Snapshot.wire(unspent(), currency));
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
                all.unspent(),
                sums.stream().map(each -> each.view(currency)).toList(),
                lines);
    }
}
