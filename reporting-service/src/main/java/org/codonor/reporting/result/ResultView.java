package org.codonor.reporting.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codonor.reporting.result.Reporters.Reporter;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an indicator in a year or a period of it: the measurements, what they make together, and where there is
 * none.
 *
 * @param value absent where nothing was measured, and for levels under several agreements
 */
record ResultView(
        String indicator,
        String self,
        String name,
        String unit,
        String outcome,
        @Nullable String output,
        Aggregation aggregation,
        int year,
        @Nullable String period,
        Standing standing,
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator,
        @Nullable Quantity baseline,
        @Nullable Quantity target,
        @Nullable String pctOfTarget,
        int expected,
        int reported,
        int notReported,
        int missing,
        List<GroupView> disaggregation,
        List<AgreementView> agreements,
        List<CellView> cells) {
    /** How much of what is expected has been measured. */
    enum Standing {
        REPORTED,
        PARTLY,
        NOT_REPORTED,
        MISSING
    }

    /** What people of one sex and age band come to. */
    record GroupView(
            @Nullable Sex sex,
            @Nullable String ageBand,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator) {}

    /** What one agreement comes to. */
    record AgreementView(
            String agreement, String partner, @Nullable Quantity value) {}

    /** One agreement and period: measured, not reported and why, or nothing said at all. */
    record CellView(
            String agreement,
            String period,
            String status,
            @Nullable Quantity value,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable List<Part> disaggregation,
            @Nullable String comment,
            @Nullable String report,
            @Nullable Integer version,
            @Nullable String state) {
        static CellView of(Told told) {
            return new CellView(
                    told.agreement(),
                    told.period(),
                    told.status().name(),
                    told.value(),
                    told.numerator(),
                    told.denominator(),
                    told.disaggregation().isEmpty() ? null : told.disaggregation(),
                    told.comment(),
                    told.report(),
                    told.version(),
                    told.accepted() ? "ACCEPTED" : "SUBMITTED");
        }

        static CellView missing(String agreement, String period) {
            return new CellView(agreement, period, "MISSING", null, null, null, null, null, null, null, null);
        }
    }

    /** @param periods those of which a measurement is expected by now */
    static ResultView of(
            Indicator indicator,
            int year,
            @Nullable String period,
            List<String> periods,
            List<Reporter> reporters,
            OwedPeriods owed,
            List<Told> told) {
        IndicatorContent content = indicator.content;
        List<Told> measured = told.stream().filter(Told::isMeasured).toList();
        List<CellView> cells = cells(periods, reporters, owed, told);
        int missing = (int)
                cells.stream().filter(cell -> cell.status().equals("MISSING")).count();
        Aggregation.Made made =
                make(content, measured.stream().map(Told::numbers).toList());
        Quantity target = period == null ? content.target(year) : null;
        return new ResultView(
                indicator.ref,
                indicator.self(),
                content.name(),
                content.unit(),
                content.outcome(),
                content.output(),
                content.aggregation(),
                year,
                period,
                standing(cells.size(), measured.size(), missing),
                quantity(made.value()),
                quantity(made.numerator()),
                quantity(made.denominator()),
                content.baseline() == null ? null : content.baseline().value(),
                target,
                pct(made.value(), target),
                cells.size(),
                measured.size(),
                told.size() - measured.size(),
                missing,
                groups(content, measured),
                measuring(reporters, told).stream()
                        .map(reporter -> agreement(content, reporter, measured))
                        .toList(),
                cells);
    }

    /** Those who report now, and those whose measurements count although they report no more. */
    private static List<Reporter> measuring(List<Reporter> reporters, List<Told> told) {
        Map<String, Reporter> all = new LinkedHashMap<>();
        reporters.forEach(reporter -> all.put(reporter.agreement(), reporter));
        told.forEach(said -> all.putIfAbsent(said.agreement(), new Reporter(said.agreement(), said.partner())));
        return List.copyOf(all.values());
    }

    private static List<CellView> cells(
            List<String> periods, List<Reporter> reporters, OwedPeriods owed, List<Told> told) {
        var cells = new ArrayList<>(told.stream().map(CellView::of).toList());
        for (Reporter reporter : reporters) {
            periods.stream()
                    .filter(period -> owed.covers(reporter.agreement(), period))
                    .filter(period -> told.stream()
                            .noneMatch(said -> said.agreement().equals(reporter.agreement())
                                    && said.period().equals(period)))
                    .forEach(period -> cells.add(CellView.missing(reporter.agreement(), period)));
        }
        cells.sort(Comparator.comparing(CellView::agreement).thenComparing(CellView::period));
        return cells;
    }

    private static Standing standing(int cells, int measured, int missing) {
        if (measured == 0) {
            return cells == missing ? Standing.MISSING : Standing.NOT_REPORTED;
        }
        return measured == cells ? Standing.REPORTED : Standing.PARTLY;
    }

    private static Aggregation.Made make(IndicatorContent content, List<Aggregation.Numbers> numbers) {
        return content.aggregation()
                .of(
                        numbers,
                        Objects.requireNonNullElse(content.decimals(), 0),
                        Objects.requireNonNullElse(content.per(), 100));
    }

    private static AgreementView agreement(IndicatorContent content, Reporter reporter, List<Told> measured) {
        List<Aggregation.Numbers> own = measured.stream()
                .filter(told -> told.agreement().equals(reporter.agreement()))
                .map(Told::numbers)
                .toList();
        return new AgreementView(
                reporter.agreement(),
                reporter.partner(),
                quantity(make(content, own).value()));
    }

    private static List<GroupView> groups(IndicatorContent content, List<Told> measured) {
        Map<Part.Whom, List<Aggregation.Numbers>> byWhom = new LinkedHashMap<>();
        standing(content, measured)
                .forEach(told -> told.disaggregation()
                        .forEach(part -> byWhom.computeIfAbsent(part.whom(), none -> new ArrayList<>())
                                .add(told.numbers(part))));
        return byWhom.entrySet().stream()
                .map(group -> group(group.getKey(), make(content, group.getValue())))
                .toList();
    }

    /** Of a level only its newest measurement is split into groups. */
    private static List<Told> standing(IndicatorContent content, List<Told> measured) {
        return content.aggregation() == Aggregation.LAST
                ? measured.stream()
                        .filter(told -> measured.stream()
                                .noneMatch(other -> other.agreement().equals(told.agreement())
                                        && other.period().compareTo(told.period()) > 0))
                        .toList()
                : measured;
    }

    private static GroupView group(Part.Whom whom, Aggregation.Made made) {
        return new GroupView(
                whom.sex(),
                whom.ageBand(),
                quantity(made.value()),
                quantity(made.numerator()),
                quantity(made.denominator()));
    }

    private static @Nullable String pct(@Nullable BigDecimal value, @Nullable Quantity target) {
        return value == null || target == null || target.value().signum() == 0
                ? null
                : value.multiply(BigDecimal.valueOf(100))
                        .divide(target.value(), 1, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static @Nullable Quantity quantity(@Nullable BigDecimal value) {
        return value == null ? null : new Quantity(value);
    }
}
