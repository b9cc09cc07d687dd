package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.contributions.adjustment.Measured.Share;
import org.codonor.contributions.adjustment.Measured.Side;

/**
 * By what moves are measured (R31a): the main lines of the base version, and what approved minor moves have already
 * taken this year (R33).
 *
 * @param mainLineOf the main line of each line
 * @param mainLines their amounts in the base version
 * @param earlier approved minor moves since the start of the year or the last major adjustment, by side
 * @param limitPct above it a side makes an adjustment major
 * @param scale the currency's minor units
 */
record Yardstick(
        String baseVersion,
        Map<String, String> mainLineOf,
        Map<String, BigDecimal> mainLines,
        Map<SideOf, BigDecimal> earlier,
        BigDecimal limitPct,
        int scale) {
    /** A side of a main line. */
    record SideOf(String mainLine, Side side) {
        static final Comparator<SideOf> ORDER =
                Comparator.comparing(SideOf::side).thenComparing(SideOf::mainLine);
    }

    /** Both sides of every main line that money leaves or reaches. */
    List<Share> shares(List<Shift> shifts) {
        var shares = new ArrayList<Share>();
        sides(shifts, mainLineOf).forEach((key, amount) -> shares.add(share(key, amount)));
        return shares;
    }

    /** What leaves and reaches each main line; what stays within one is no move. */
    static Map<SideOf, BigDecimal> sides(List<Shift> shifts, Map<String, String> mainLineOf) {
        var sides = new TreeMap<SideOf, BigDecimal>(SideOf.ORDER);
        for (Shift shift : shifts) {
            String from = shift.fromLine() == null ? null : mainLineOf.getOrDefault(shift.fromLine(), shift.fromLine());
            String to = shift.toLine() == null ? null : mainLineOf.getOrDefault(shift.toLine(), shift.toLine());
            if (from != null && !from.equals(to)) {
                sides.merge(new SideOf(from, Side.FROM), shift.amount(), BigDecimal::add);
            }
            if (to != null && !to.equals(from)) {
                sides.merge(new SideOf(to, Side.TO), shift.amount(), BigDecimal::add);
            }
        }
        return sides;
    }

    private Share share(SideOf key, BigDecimal amount) {
        BigDecimal base = mainLines.getOrDefault(key.mainLine(), BigDecimal.ZERO);
        BigDecimal before = earlier.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal cumulative = before.add(amount);
        return new Share(
                key.mainLine(),
                key.side(),
                written(base),
                baseVersion,
                written(before),
                written(amount),
                written(cumulative),
                base.signum() == 0
                        ? null
                        : cumulative
                                .movePointRight(2)
                                .divide(base, 1, RoundingMode.HALF_EVEN)
                                .toPlainString(),
                limitPct.toPlainString(),
                exceeds(cumulative, base, limitPct));
    }

    /** More than so many percent; anything at all of nothing. The percentage itself is never rounded for this. */
    static boolean exceeds(BigDecimal amount, BigDecimal base, BigDecimal pct) {
        return amount.movePointRight(2).compareTo(base.multiply(pct)) > 0;
    }

    private String written(BigDecimal amount) {
        return amount.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
    }
}
