package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;

/**
 * What has come of a contribution, reversed receipts left out.
 *
 * @param amount in its own currency
 * @param booked in the programme's currency
 * @param indicative what it would be at the indicative rate, each receipt rounded on its own (R18)
 * @param parts by instalment, in its own currency
 */
public record Received(BigDecimal amount, BigDecimal booked, BigDecimal indicative, Map<Integer, BigDecimal> parts) {
    public static final Received NOTHING = new Received(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of());

    public BigDecimal part(int instalment) {
        return parts.getOrDefault(instalment, BigDecimal.ZERO);
    }

    /** The same with these parts of instalments come in addition, or with {@code sign} -1 not come. */
    public Received with(Map<Integer, BigDecimal> more, int sign) {
        var sums = new HashMap<>(parts);
        more.forEach((no, part) -> sums.merge(no, sign < 0 ? part.negate() : part, BigDecimal::add));
        return new Received(amount, booked, indicative, sums);
    }

    /** What is still to come by the plan: planned less received of each instalment, never below zero. */
    public BigDecimal outstanding(List<Instalment> plan) {
        return plan.stream()
                .filter(instalment -> !instalment.isCancelled())
                .map(instalment ->
                        instalment.amount().subtract(part(instalment.no())).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The outstanding plan at the indicative rate; rounded as a whole, so that its changes telescope. */
    public Money receivable(List<Instalment> plan, Rate indicative, Currency programme) {
        return Money.of(
                outstanding(plan)
                        .multiply(indicative.value())
                        .setScale(programme.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                programme);
    }
}
