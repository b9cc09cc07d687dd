package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Division;
import org.jspecify.annotations.Nullable;

/**
 * What covers the plan: what of each contribution is on no line, and what on lines is still to be used and when.
 *
 * @param unplanned by contribution
 */
record Cover(Map<String, BigDecimal> unplanned, List<Open> open) {
    /** From a quarter on, before another one or for good. */
    record Window(Quarter from, @Nullable Quarter until) {
        boolean contains(Quarter quarter) {
            return !quarter.isBefore(from) && (until == null || quarter.isBefore(until));
        }
    }

    /**
     * What is lost.
     *
     * @param beyond what the plan from that quarter on does not hold: it is used before, or was spent
     * @param rest what still covers the plan
     */
    record Loss(BigDecimal unplanned, List<Open> lost, BigDecimal beyond, Cover rest) {
        BigDecimal onLines() {
            return sum(lost);
        }

        BigDecimal of(Tier tier) {
            return tier == Tier.UNPLANNED
                    ? unplanned
                    : sum(lost.stream().filter(each -> each.tier() == tier).toList());
        }

        BigDecimal total() {
            return unplanned.add(onLines()).add(beyond);
        }
    }

    /** R14: nothing of it is paid in the window; what partners have and the lead donor's own lines stay covered. */
    Loss pause(String contribution, Window window) {
        List<Open> lost = within(contribution, window).stream()
                .filter(each -> each.tier() == Tier.PLANNED || each.tier() == Tier.CONTRACTED)
                .toList();
        return new Loss(BigDecimal.ZERO, lost, BigDecimal.ZERO, without(contribution, BigDecimal.ZERO, lost));
    }

    /** So much less, from the least bound money to the most bound, within each in proportion by largest remainder. */
    Loss less(String contribution, BigDecimal amount, Window window) {
        BigDecimal left = amount;
        BigDecimal spare = unplanned.getOrDefault(contribution, BigDecimal.ZERO).min(left);
        left = left.subtract(spare);
        var lost = new ArrayList<Open>();
        List<Open> within = within(contribution, window);
        for (Tier tier : Tier.values()) {
            List<Open> parts =
                    within.stream().filter(each -> each.tier() == tier).toList();
            BigDecimal taken = sum(parts).min(left);
            if (taken.signum() > 0) {
                lost.addAll(taken(parts, taken));
                left = left.subtract(taken);
            }
        }
        return new Loss(spare, lost, left, without(contribution, spare, lost));
    }

    /** What a contribution covers in a window, and what of it is on no line. */
    BigDecimal held(String contribution, Window window) {
        return unplanned.getOrDefault(contribution, BigDecimal.ZERO).add(sum(within(contribution, window)));
    }

    /** What would be used of a contribution before a quarter. */
    BigDecimal before(String contribution, Quarter quarter) {
        return sum(open.stream()
                .filter(each -> each.place().contribution().equals(contribution)
                        && each.quarter().isBefore(quarter))
                .toList());
    }

    private List<Open> within(String contribution, Window window) {
        return open.stream()
                .filter(each -> each.place().contribution().equals(contribution) && window.contains(each.quarter()))
                .toList();
    }

    private static List<Open> taken(List<Open> parts, BigDecimal amount) {
        int scale = parts.stream().mapToInt(part -> part.amount().scale()).max().orElse(0);
        List<BigDecimal> shares = new Division(parts.stream().map(Open::amount).toList()).of(amount.setScale(scale));
        var taken = new ArrayList<Open>();
        for (int i = 0; i < parts.size(); i++) {
            if (shares.get(i).signum() > 0) {
                taken.add(parts.get(i).of(shares.get(i)));
            }
        }
        return taken;
    }

    private Cover without(String contribution, BigDecimal spare, List<Open> lost) {
        var left = new TreeMap<>(unplanned);
        left.merge(contribution, spare.negate(), BigDecimal::add);
        var gone = new HashMap<Open, BigDecimal>();
        lost.forEach(taken -> gone.merge(taken.of(BigDecimal.ZERO), taken.amount(), BigDecimal::add));
        List<Open> kept = open.stream()
                .map(each ->
                        each.of(each.amount().subtract(gone.getOrDefault(each.of(BigDecimal.ZERO), BigDecimal.ZERO))))
                .filter(each -> each.amount().signum() > 0)
                .toList();
        return new Cover(left, kept);
    }

    private static BigDecimal sum(List<Open> parts) {
        return parts.stream().map(Open::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
