package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Division;

/**
 * What of a contribution is still to be used on a line, under one agreement or none.
 *
 * @param parts above zero, by how far the money has gone
 * @param years what the whole line is planned to cost by year
 */
record Cell(Place place, Map<Tier, BigDecimal> parts, Map<Integer, BigDecimal> years) {
    /** Money at a partner is used first, then what it is still to be paid, then what nobody contracts. */
    private static final List<Tier> IN_ORDER_OF_USE = List.of(Tier.PAID, Tier.CONTRACTED, Tier.OWN, Tier.PLANNED);

    /**
     * A contribution on a line.
     *
     * @param agreement {@code ""} where none contracts it
     */
    record Place(String line, String contribution, String agreement) {}

    /**
     * When it would be used: as the line's years say, evenly over the quarters of a year that are still to come, to the
     * last minor unit by largest remainder; all of it now, when no coming year plans anything.
     *
     * @param scale the currency's minor units
     */
    List<Open> over(Quarter now, Quarter last, int scale) {
        var quarters = new ArrayList<Quarter>();
        var weights = new ArrayList<BigDecimal>();
        for (Quarter quarter = now; !quarter.isAfter(last); quarter = quarter.next()) {
            BigDecimal weight = years.getOrDefault(quarter.year(), BigDecimal.ZERO);
            if (weight.signum() > 0) {
                quarters.add(quarter);
                weights.add(weight);
            }
        }
        BigDecimal whole = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.isEmpty()) {
            quarters.add(now);
            weights.add(BigDecimal.ONE);
        }
        List<BigDecimal> uses = new Division(weights).of(whole.setScale(scale, RoundingMode.UNNECESSARY));
        return byTier(quarters, uses, scale);
    }

    private List<Open> byTier(List<Quarter> quarters, List<BigDecimal> uses, int scale) {
        var left = new EnumMap<Tier, BigDecimal>(Tier.class);
        parts.forEach((tier, amount) -> left.put(tier, amount.setScale(scale, RoundingMode.UNNECESSARY)));
        var open = new ArrayList<Open>();
        for (int i = 0; i < quarters.size(); i++) {
            BigDecimal wanted = uses.get(i);
            for (Tier tier : IN_ORDER_OF_USE) {
                BigDecimal taken = left.getOrDefault(tier, BigDecimal.ZERO).min(wanted);
                if (taken.signum() > 0) {
                    open.add(new Open(place, quarters.get(i), tier, taken));
                    left.merge(tier, taken.negate(), BigDecimal::add);
                    wanted = wanted.subtract(taken);
                }
            }
        }
        return open;
    }
}
