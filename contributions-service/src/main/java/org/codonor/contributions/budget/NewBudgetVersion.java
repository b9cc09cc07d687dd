package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.budget.Line.CostType;
import org.jspecify.annotations.Nullable;

/** A whole budget as it is written on the wire. */
record NewBudgetVersion(
        @Nullable String ref,
        LocalDate validFrom,
        Reason reason,
        @Nullable String approvalRef,
        @Nullable String total,
        List<NewLine> lines) {
    record Year(int year, String amount) {}

    record Part(String contribution, String amount) {}

    record NewLine(
            String line,
            @Nullable String title,
            @Nullable String mainLine,
            String outcome,
            String coreArea,
            String geo,
            @Nullable Boolean leadOwn,
            CostType costType,
            @Nullable Boolean salary,
            String amount,
            List<Year> years,
            List<Part> funding) {
        static NewLine of(Line line, Currency currency) {
            return new NewLine(
                    line.line(),
                    line.title(),
                    line.mainLine(),
                    line.outcome(),
                    line.coreArea(),
                    line.geo(),
                    line.leadOwn(),
                    line.costType(),
                    line.salary(),
                    written(line.amount(), currency),
                    line.years().entrySet().stream()
                            .map(year -> new Year(year.getKey(), written(year.getValue(), currency)))
                            .toList(),
                    line.funding().entrySet().stream()
                            .map(part -> new Part(part.getKey(), written(part.getValue(), currency)))
                            .toList());
        }

        Line exact(Currency currency, String pointer) {
            return new Line(
                    line,
                    title,
                    mainLine == null ? line : mainLine,
                    outcome,
                    coreArea,
                    geo,
                    Boolean.TRUE.equals(leadOwn),
                    costType,
                    Boolean.TRUE.equals(salary),
                    parse(amount, currency, pointer + "/amount"),
                    each(years, Year::year, Year::amount, currency, pointer + "/years"),
                    each(funding, Part::contribution, Part::amount, currency, pointer + "/funding"));
        }
    }

    static NewBudgetVersion of(BudgetVersion version, List<Line> lines, Currency currency) {
        return new NewBudgetVersion(
                version.ref,
                version.validFrom,
                version.reason,
                version.approvalRef,
                version.statedTotal == null ? null : written(version.statedTotal, currency),
                lines.stream().map(line -> NewLine.of(line, currency)).toList());
    }

    /** The same with exact amounts; refused (400) when one is malformed. What comes twice counts as often. */
    Draft exact(Currency currency) {
        var exact = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            exact.add(lines.get(i).exact(currency, "/lines/" + i));
        }
        BigDecimal stated = total == null ? null : parse(total, currency, "/total");
        return new Draft(validFrom, reason, approvalRef, stated, exact);
    }

    /** R24: years and contributions that a line lists twice. */
    List<Violation> twice() {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < lines.size(); i++) {
            String pointer = "/lines/" + i;
            twice(lines.get(i).years(), Year::year, pointer + "/years/", found);
            twice(lines.get(i).funding(), Part::contribution, pointer + "/funding/", found);
        }
        return found;
    }

    private static <T> void twice(List<T> items, Function<T, Object> key, String pointer, List<Violation> found) {
        var seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                found.add(new Violation(pointer + i, "twice", "It is listed twice.", "R24"));
            }
        }
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }

    private static BigDecimal parse(String amount, Currency currency, String pointer) {
        try {
            return Money.parse(amount, currency);
        } catch (Refused malformed) {
            throw malformed.error(pointer, "format", "An amount in " + currency + " has exactly its minor units.");
        }
    }

    private static <T, K> Map<K, BigDecimal> each(
            List<T> items, Function<T, K> key, Function<T, String> amount, Currency currency, String pointer) {
        var amounts = new LinkedHashMap<K, BigDecimal>();
        for (int i = 0; i < items.size(); i++) {
            BigDecimal exact = parse(amount.apply(items.get(i)), currency, pointer + "/" + i + "/amount");
            amounts.merge(key.apply(items.get(i)), exact, BigDecimal::add);
        }
        return amounts;
    }
}
