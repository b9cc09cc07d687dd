package org.codonor.contributions.attribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.contributions.ledger.Basis;

/**
 * The shares by which what is spent on a line in a quarter belongs to contributions (R69). It divides an amount exactly,
 * to the currency's minor unit, by largest remainder (R68): ties go to the larger weight, then by donor code and
 * contribution ref, ascending. A negative amount is the mirror image of the positive.
 */
public record Key(List<Share> shares) {
    private static final Comparator<Quota> FIRST_SERVED = Comparator.<Quota, BigInteger>comparing(Quota::remainder)
            .thenComparing(quota -> quota.share().weight())
            .reversed()
            .thenComparing(quota -> quota.share().donor())
            .thenComparing(quota -> quota.share().contribution());

    /** One contribution's part of an amount. */
    public record Part(String contribution, String donor, Money amount) {}

    private record Quota(Share share, BigInteger units, BigInteger remainder) {}

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
        if (amount.isNegative()) {
            return divide(amount.negated()).stream()
                    .map(part -> new Part(
                            part.contribution(), part.donor(), part.amount().negated()))
                    .toList();
        }
        BigInteger units = amount.amount().unscaledValue();
        List<Quota> quotas = quotas(units);
        BigInteger given = quotas.stream().map(Quota::units).reduce(BigInteger.ZERO, BigInteger::add);
        List<Quota> lucky = quotas.stream()
                .sorted(FIRST_SERVED)
                .limit(units.subtract(given).intValueExact())
                .toList();
        var parts = new ArrayList<Part>();
        for (Quota quota : quotas) {
            BigInteger own = lucky.contains(quota) ? quota.units().add(BigInteger.ONE) : quota.units();
            var value = new BigDecimal(own, amount.amount().scale());
            parts.add(
                    new Part(quota.share().contribution(), quota.share().donor(), Money.of(value, amount.currency())));
        }
        return parts;
    }

    private List<Quota> quotas(BigInteger units) {
        int scale =
                shares.stream().mapToInt(share -> share.weight().scale()).max().orElseThrow();
        BigInteger whole = shares.stream().map(share -> weight(share, scale)).reduce(BigInteger.ZERO, BigInteger::add);
        return shares.stream()
                .map(share -> {
                    BigInteger[] quota = units.multiply(weight(share, scale)).divideAndRemainder(whole);
                    return new Quota(share, quota[0], quota[1]);
                })
                .toList();
    }

    private static BigInteger weight(Share share, int scale) {
        return share.weight().setScale(scale).unscaledValue();
    }
}
