package org.codonor.contributions.attribution;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.contributions.ledger.Basis;

/**
 * The shares by which what is spent on a line in a quarter belongs to contributions (R69). It divides an amount exactly,
 * to the currency's minor unit, by largest remainder (R68): ties go to the larger weight, then by donor code and
 * contribution ref, ascending. A negative amount is the mirror image of the positive.
 */
public record Key(List<Share> shares) {
    private static final Comparator<Share> FIRST_SERVED =
            Comparator.comparing(Share::donor).thenComparing(Share::contribution);

    /** One contribution's part of an amount. */
    public record Part(String contribution, String donor, Money amount) {}

    public Key {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || shares.stream().anyMatch(share -> share.weight().signum() <= 0)) {
            throw new IllegalArgumentException("a key needs shares above zero: " + shares);
        }
    }

    /** DIRECT when all of it is one contribution's. */
    public Basis basis() {
        return shares.size() == 1 ? Basis.DIRECT : Basis.PRO_RATA;
    }

    /** The parts, in the order of the shares; they sum to the amount. */
    public List<Part> divide(Money amount) {
        List<Share> served = shares.stream().sorted(FIRST_SERVED).toList();
        List<BigDecimal> parts = new Division(served.stream().map(Share::weight).toList()).of(amount.amount());
        Map<Share, BigDecimal> of = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            of.put(served.get(i), parts.get(i));
        }
        return shares.stream()
                .map(share -> new Part(share.contribution(), share.donor(), Money.of(of.get(share), amount.currency())))
                .toList();
    }
}
