package org.codonor.contributions.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;
import org.jspecify.annotations.Nullable;

/** Balances out of totals: the figures up to today, one row for each group. */
record BalanceSheet(Shape shape, Set<Dimension> grouping, Currency currency, Quarter quarter) {
    static final Set<Dimension> OWNERS = EnumSet.of(Dimension.DONOR, Dimension.CONTRIBUTION);

    /** By donor, by contribution or in total: there every member has a meaning. */
    static boolean isOfDonors(Set<Dimension> grouping) {
        return OWNERS.containsAll(grouping);
    }

    List<BalanceView> of(Collection<Total> totals, Map<String, BigDecimal> shortfalls) {
        Map<FigureRow, Map<String, BigDecimal>> groups = pivot(totals);
        Map<FigureRow, Map<String, BigDecimal>> leadOwn = pivot(totals.stream()
                .filter(total -> shape.lines().containsKey(total.line())
                        && shape.lines().get(total.line()).leadOwn())
                .toList());
        Map<FigureRow, Map<String, BigDecimal>> returned = pivot(totals.stream()
                .filter(total -> total.event() == Event.DONOR_REFUND && total.basis() == Basis.NA)
                .toList());
        Map<FigureRow, Map<String, BigDecimal>> surplus = pivot(totals.stream()
                .filter(total -> total.from() == Account.SURPLUS || total.to() == Account.SURPLUS)
                .toList());
        return groups.entrySet().stream()
                .map(group -> view(
                        group.getKey(),
                        group.getValue(),
                        sum(leadOwn.getOrDefault(group.getKey(), Map.of()), "budget"),
                        sum(surplus.getOrDefault(group.getKey(), Map.of()), "uncommitted")
                                .subtract(sum(returned.getOrDefault(group.getKey(), Map.of()), "refundedToDonor")),
                        shortfall(group.getKey(), shortfalls)))
                .toList();
    }

    private Map<FigureRow, Map<String, BigDecimal>> pivot(Collection<Total> totals) {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure -> measure.means(grouping) && !measure.isStated())
                .toList();
        var groups = new LinkedHashMap<FigureRow, Map<String, BigDecimal>>();
        for (FigureRow row : new Figures(shape, grouping, measures, currency).of(quarter, totals, List.of())) {
            if (!row.period().equals("q")) {
                groups.computeIfAbsent(row.group(), group -> new HashMap<>())
                        .put(row.measure(), new BigDecimal(row.amount()));
            }
        }
        return groups;
    }

    private BigDecimal shortfall(FigureRow group, Map<String, BigDecimal> shortfalls) {
        return shortfalls.entrySet().stream()
                .filter(each ->
                        group.contribution() == null || group.contribution().equals(each.getKey()))
                .filter(each -> group.donor() == null
                        || group.donor().equals(shape.donorOf().get(each.getKey())))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One row.
     *
     * @param beyond what came beyond what is committed, less what went back (R25)
     */
    private BalanceView view(
            FigureRow group,
            Map<String, BigDecimal> sums,
            BigDecimal leadOwn,
            BigDecimal beyond,
            BigDecimal shortfall) {
        boolean ofDonors = isOfDonors(grouping);
        BigDecimal available =
                sum(sums, "committedIn").add(sum(sums, "fxDifference")).add(beyond);
        BigDecimal uncommitted = available.subtract(sum(sums, "committedOut")).subtract(leadOwn);
        return new BalanceView(
                group.donor(),
                group.contribution(),
                group.partner(),
                group.agreement(),
                group.line(),
                ofDonors ? wire(available) : null,
                wire(sums.get("budget")),
                wire(sums.get("committedOut")),
                ofDonors ? wire(uncommitted) : null,
                wire(sums.get("received")),
                wire(sums.get("disbursed")),
                wire(sums.get("refundedByPartner")),
                wire(sums.get("expenditure")),
                wire(sums.get("directCost")),
                wire(sums.get("balanceLead")),
                wire(sums.get("reserved")),
                wire(sums.get("balancePartner")),
                wire(sums.get("balanceTotal")),
                ofDonors && shortfall.signum() > 0 ? wire(shortfall) : null);
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums, String measure) {
        return sums.getOrDefault(measure, BigDecimal.ZERO);
    }

    private @Nullable String wire(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                        .toPlainString();
    }
}
