package org.codonor.partners.workplan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.workplan.Activity.LineBudget;
import org.codonor.partners.workplan.Spending.Spent;
import org.jspecify.annotations.Nullable;

/**
 * A year's plan beside what was spent, line by line. An activity's budget is spread evenly over its months; planned to date
 * is what falls into the quarters that are over, for only those are reported.
 *
 * @param through the last quarter that is over; absent while none is
 */
record Comparison(
        String workPlan,
        String agreement,
        int year,
        @Nullable Quarter through,
        List<Line> lines,
        Line total) {
    record Line(
            @Nullable String line,
            Money planned,
            Money plannedToDate,
            Money spent,
            Money difference,
            List<InQuarter> quarters) {}

    record InQuarter(Quarter quarter, Money planned, Money spent) {}

    static Comparison of(WorkPlan plan, List<Spent> spent, @Nullable Quarter through) {
        var planned = new Cells(plan.currency);
        for (Activity activity : plan.activities.all()) {
            activity.budget().forEach(part -> planned.spread(activity, part));
        }
        var used = new Cells(plan.currency);
        spent.forEach(row -> used.add(
                Objects.requireNonNullElse(row.line(), ""),
                row.quarter().number(),
                row.amount().value()));
        var codes = new TreeSet<>(planned.byLine.keySet());
        codes.addAll(used.byLine.keySet());
        int over = through == null ? 0 : through.number();
        List<Line> lines = codes.stream()
                .map(code -> line(plan, code, planned, used, over))
                .toList();
        return new Comparison(plan.ref, plan.agreementRef, plan.year, through, lines, total(plan.currency, lines));
    }

    private static Line line(WorkPlan plan, String code, Cells planned, Cells used, int over) {
        List<InQuarter> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(number ->
                        new InQuarter(new Quarter(plan.year, number), planned.in(code, number), used.in(code, number)))
                .toList();
        Money toDate = planned.to(code, over);
        Money spent = used.to(code, 4);
        return new Line(code, planned.to(code, 4), toDate, spent, toDate.minus(spent), quarters);
    }

    private static Line total(Currency currency, List<Line> lines) {
        Money zero = Money.zero(currency);
        return new Line(
                null,
                lines.stream().map(Line::planned).reduce(zero, Money::plus),
                lines.stream().map(Line::plannedToDate).reduce(zero, Money::plus),
                lines.stream().map(Line::spent).reduce(zero, Money::plus),
                lines.stream().map(Line::difference).reduce(zero, Money::plus),
                List.of());
    }

    /** Amounts by line and quarter. */
    private record Cells(Currency currency, Map<String, Money[]> byLine) {
        Cells(Currency currency) {
            this(currency, new TreeMap<>());
        }

        void add(String line, int quarter, BigDecimal amount) {
            Money[] row = byLine.computeIfAbsent(line, code -> zeros());
            row[quarter - 1] = row[quarter - 1].plus(Money.of(amount, currency));
        }

        /** Evenly over the months; what does not divide falls into the last quarter of the activity. */
        void spread(Activity activity, LineBudget part) {
            int months = activity.toMonth() - activity.fromMonth() + 1;
            BigDecimal left = part.amount().amount();
            for (int quarter = 1; quarter <= 4; quarter++) {
                int from = Math.max(activity.fromMonth(), quarter * 3 - 2);
                int to = Math.min(activity.toMonth(), quarter * 3);
                if (to < from) {
                    continue;
                }
                BigDecimal share = to == activity.toMonth()
                        ? left
                        : part.amount()
                                .amount()
                                .multiply(BigDecimal.valueOf(to - from + 1L))
                                .divide(
                                        BigDecimal.valueOf(months),
                                        currency.getDefaultFractionDigits(),
                                        RoundingMode.DOWN);
                left = left.subtract(share);
                add(part.line(), quarter, share);
            }
        }

        Money in(String line, int quarter) {
            return byLine.getOrDefault(line, zeros())[quarter - 1];
        }

        Money to(String line, int quarter) {
            Money sum = Money.zero(currency);
            for (int i = 1; i <= quarter; i++) {
                sum = sum.plus(in(line, i));
            }
            return sum;
        }

        private Money[] zeros() {
            Money[] zeros = new Money[4];
            Arrays.fill(zeros, Money.zero(currency));
            return zeros;
        }
    }
}
