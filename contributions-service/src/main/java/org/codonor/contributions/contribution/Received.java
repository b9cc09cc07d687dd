package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What has come of a contribution, reversed receipts left out, and what went back.
 *
 * @param amount in its own currency
 * @param booked in the programme's currency
 * @param indicative what it would be at the indicative rate, each receipt rounded on its own (R18)
 * @param parts by instalment, in its own currency
 * @param returned what was given back unspent, in its own currency; recoveries and interest are not among it
 * @param returnedBooked the same in the programme's currency
 */
public record Received(
        BigDecimal amount,
        BigDecimal booked,
        BigDecimal indicative,
        Map<Integer, BigDecimal> parts,
        BigDecimal returned,
        BigDecimal returnedBooked) {
    public static final Received NOTHING =
            new Received(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    public BigDecimal part(int instalment) {
        return parts.getOrDefault(instalment, BigDecimal.ZERO);
    }

    Received returning(BigDecimal more, BigDecimal moreBooked) {
        return new Received(amount, booked, indicative, parts, returned.add(more), returnedBooked.add(moreBooked));
    }

    /** R11: what the donor cannot take back by a measure. */
    public BigDecimal kept() {
        return amount.subtract(returned);
    }

    /** What a donor still promises by its plan: planned less received of each instalment, withheld ones included. */
    public BigDecimal outstanding(List<Planned> plan) {
        return plan.stream()
                .filter(planned -> !planned.isCancelled())
                .map(this::missing)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is still to come of an instalment, never below zero. */
    public BigDecimal missing(Planned planned) {
        return planned.amount().subtract(part(planned.no())).max(BigDecimal.ZERO);
    }
}
