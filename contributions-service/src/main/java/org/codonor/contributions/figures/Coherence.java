package org.codonor.contributions.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;

/** Whether the figures of a quarter agree with themselves: the balances with their formula, the sums with each other. */
@ApplicationScoped
public class Coherence {
    @Inject
    TotalsAt totals;

    @Inject
    Shapes shapes;

    /**
     * What does not agree, and what partners have spent beyond what they were paid.
     *
     * @param balances by contribution, R74
     * @param dimensions by measure, R76
     * @param prefinanced R72
     */
    public record Result(Map<String, String> balances, Map<String, String> dimensions, List<Prefinanced> prefinanced) {}

    /** A contribution of which a partner spent more than it was paid under an agreement. */
    public record Prefinanced(String contribution, String agreement, BigDecimal amount) {}

    public Result of(String programme, Currency currency, Quarter quarter) {
        return of(
                shapes.of(programme),
                currency,
                quarter,
                totals.read(programme, quarter, Moment.NOW).totals());
    }

    static Result of(Shape shape, Currency currency, Quarter quarter, Collection<Total> totals) {
        return new Result(
                balances(shape, currency, quarter, totals),
                dimensions(shape, currency, quarter, totals),
                prefinanced(shape, currency, quarter, totals));
    }

    private static Map<String, String> balances(
            Shape shape, Currency currency, Quarter quarter, Collection<Total> totals) {
        Map<String, Map<Measure, BigDecimal>> sums = new TreeMap<>();
        var figures = new Figures(shape, EnumSet.of(Dimension.CONTRIBUTION), summed(Set.of()), currency);
        for (FigureRow row : figures.of(quarter, totals, List.of())) {
            if (!row.period().equals("q")) {
                sums.computeIfAbsent(String.valueOf(row.contribution()), ref -> new HashMap<>())
                        .put(Measure.of(row.measure()).orElseThrow(), new BigDecimal(row.amount()));
            }
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        sums.forEach((contribution, of) -> {
            var balance = Balance.of(of);
            compare(wrong, contribution, "balanceLead", balance.lead(), of.get(Measure.BALANCE_LEAD));
            compare(wrong, contribution, "balancePartner", balance.partner(), of.get(Measure.BALANCE_PARTNER));
            compare(wrong, contribution, "balanceTotal", balance.total(), of.get(Measure.BALANCE_TOTAL));
        });
        return wrong;
    }

    private static Map<String, String> dimensions(
            Shape shape, Currency currency, Quarter quarter, Collection<Total> totals) {
        Map<String, BigDecimal> programme = sums(shape, currency, quarter, totals, Set.of());
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            sums(shape, currency, quarter, totals, EnumSet.of(dimension))
                    .forEach((measure, sum) ->
                            compare(wrong, measure, "the sum by " + dimension.wire(), sum, programme.get(measure)));
        }
        return wrong;
    }

    private static Map<String, BigDecimal> sums(
            Shape shape, Currency currency, Quarter quarter, Collection<Total> totals, Set<Dimension> grouping) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        new Figures(shape, grouping, summed(grouping), currency)
                .of(quarter, totals, List.of())
                .forEach(row ->
                        sums.merge(row.measure() + " " + row.period(), new BigDecimal(row.amount()), BigDecimal::add));
        return sums;
    }

    private static List<Prefinanced> prefinanced(
            Shape shape, Currency currency, Quarter quarter, Collection<Total> totals) {
        var grouping = EnumSet.of(Dimension.CONTRIBUTION, Dimension.AGREEMENT);
        return new Figures(shape, grouping, List.of(Measure.BALANCE_PARTNER), currency)
                .of(quarter, totals, List.of()).stream()
                        .filter(row -> row.amount().startsWith("-"))
                        .map(row -> new Prefinanced(
                                String.valueOf(row.contribution()),
                                String.valueOf(row.agreement()),
                                new BigDecimal(row.amount()).negate()))
                        .toList();
    }

    private static List<Measure> summed(Set<Dimension> grouping) {
        return Arrays.stream(Measure.values())
                .filter(measure -> !measure.isStated() && measure.means(grouping))
                .toList();
    }

    private static void compare(
            Map<String, String> wrong, String subject, String what, BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) != 0) {
            wrong.put(
                    subject + " " + what, what + " is " + one.toPlainString() + ", not " + other.toPlainString() + ".");
        }
    }
}
