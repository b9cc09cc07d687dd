package org.codonor.contributions.attribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount by weights exactly, to its last decimal, by largest remainder (R68): ties go to the larger weight,
 * then to the earlier one. A negative amount is the mirror image of the positive. Nobody gets more than its weight when
 * the amount is no more than all weights together.
 *
 * @param weights above zero
 */
public record Division(List<BigDecimal> weights) {
    private record Quota(int index, BigInteger weight, BigInteger units, BigInteger remainder) {}

    private static final Comparator<Quota> FIRST_SERVED = Comparator.comparing(Quota::remainder)
            .thenComparing(Quota::weight)
            .reversed()
            .thenComparingInt(Quota::index);

    public Division {
        weights = List.copyOf(weights);
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() <= 0)) {
            throw new IllegalArgumentException("it takes weights above zero: " + weights);
        }
    }

    /** The parts, in the order of the weights; they sum to the amount. */
    public List<BigDecimal> of(BigDecimal amount) {
        if (amount.signum() < 0) {
            return of(amount.negate()).stream().map(BigDecimal::negate).toList();
        }
        BigInteger units = amount.unscaledValue();
        List<Quota> quotas = quotas(units);
        var parts = new ArrayList<>(quotas.stream().map(Quota::units).toList());
        BigInteger given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        quotas.stream()
                .sorted(FIRST_SERVED)
                .limit(units.subtract(given).intValueExact())
                .forEach(lucky -> parts.set(lucky.index(), lucky.units().add(BigInteger.ONE)));
        return parts.stream().map(part -> new BigDecimal(part, amount.scale())).toList();
    }

    private List<Quota> quotas(BigInteger units) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElseThrow();
        List<BigInteger> whole = weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
        BigInteger all = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return IntStream.range(0, whole.size())
                .mapToObj(i -> {
                    BigInteger[] quota = units.multiply(whole.get(i)).divideAndRemainder(all);
                    return new Quota(i, whole.get(i), quota[0], quota[1]);
                })
                .toList();
    }
}
