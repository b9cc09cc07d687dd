package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.codonor.common.money.Rate;

/**
 * What a donor has promised and what came of it, and what both are worth to the plan.
 *
 * @param committed in its own currency, as are the next two
 * @param kept what came and did not go back (R11)
 * @param outstanding what is still to come
 * @param booked what was kept is worth in the programme's currency
 */
record Promise(
        BigDecimal committed,
        BigDecimal kept,
        BigDecimal outstanding,
        BigDecimal booked,
        Rate rate,
        Currency own,
        Currency programme) {

    /**
     * A smaller promise.
     *
     * @param notComing what will not come, in its own currency
     * @param refund what has come and is to go back before it can be cut (R11), in its own currency
     * @param lost what both take from the plan, in the programme's currency
     */
    record Cut(BigDecimal notComing, BigDecimal refund, BigDecimal lost, Promise rest) {}

    BigDecimal percent(BigDecimal pct) {
        return committed
                .multiply(pct)
                .movePointLeft(2)
                .setScale(own.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    /** So much less: what has not come goes first; never more than was promised. */
    Cut less(BigDecimal amount) {
        BigDecimal cut = amount.min(outstanding.add(kept)).min(committed);
        BigDecimal notComing = cut.min(outstanding);
        BigDecimal refund = cut.subtract(notComing);
        BigDecimal stays = outstanding.subtract(notComing);
        BigDecimal back = refund.signum() == 0
                ? BigDecimal.ZERO
                : refund.compareTo(kept) == 0
                        ? booked
                        : booked.multiply(refund)
                                .divide(kept, programme.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
        BigDecimal lost = valued(outstanding).subtract(valued(stays)).add(back);
        var rest = new Promise(
                committed.subtract(cut), kept.subtract(refund), stays, booked.subtract(back), rate, own, programme);
        return new Cut(notComing, refund, lost, rest);
    }

    /** Withdrawn: what came stays committed, and nothing of it is left to cut. */
    Promise ended() {
        return new Promise(committed, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, rate, own, programme);
    }

    BigDecimal valued(BigDecimal amount) {
        return amount.multiply(rate.value()).setScale(programme.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }
}
