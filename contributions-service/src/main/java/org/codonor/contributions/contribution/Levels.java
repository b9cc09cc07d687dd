package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What a contribution promises over time at its indicative rate, each level rounded as a whole (domain 5.3).
 *
 * @param begins from when it counts
 * @param cancelledOn from when it counts no more
 * @param parts what came of its instalments
 */
record Levels(
        Course course,
        LocalDate begins,
        @Nullable LocalDate cancelledOn,
        List<Part> parts,
        Rate rate,
        Currency programme) {
    /** R10: what is committed, from each day on. */
    NavigableMap<LocalDate, BigDecimal> committed() {
        return over(course.days().stream(), course::amount);
    }

    /** What is planned, neither withheld nor cancelled, and has not come, from each day on. */
    NavigableMap<LocalDate, BigDecimal> receivable() {
        return over(
                Stream.concat(course.days().stream(), parts.stream().map(Part::day)),
                day -> missing(day, Planned::isReceivable));
    }

    /** R25: what has come and is still promised beyond what is committed, from each day on; mostly nothing. */
    NavigableMap<LocalDate, BigDecimal> surplus() {
        return over(
                Stream.concat(course.days().stream(), parts.stream().map(Part::day)),
                day -> came(day)
                        .add(missing(day, planned -> !planned.isCancelled()))
                        .subtract(course.amount(day)));
    }

    private BigDecimal came(LocalDate day) {
        return parts.stream()
                .filter(part -> !part.day().isAfter(day))
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of the plan of a day has not come by then. */
    BigDecimal missing(LocalDate day, Predicate<Planned> counted) {
        Map<Integer, BigDecimal> came = new HashMap<>();
        parts.stream()
                .filter(part -> !part.day().isAfter(day))
                .forEach(part -> came.merge(part.instalment(), part.amount(), BigDecimal::add));
        return course.plan(day).stream()
                .filter(counted)
                .map(planned -> planned.amount()
                        .subtract(came.getOrDefault(planned.no(), BigDecimal.ZERO))
                        .max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal valued(BigDecimal own) {
        return own.multiply(rate.value()).setScale(programme.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    Money money(BigDecimal own) {
        return Money.of(valued(own), programme);
    }

    private NavigableMap<LocalDate, BigDecimal> over(Stream<LocalDate> days, Function<LocalDate, BigDecimal> own) {
        var all = new TreeSet<LocalDate>(List.of(begins));
        days.filter(day -> day.isAfter(begins)).forEach(all::add);
        if (cancelledOn != null) {
            all.add(cancelledOn);
        }
        var levels = new TreeMap<LocalDate, BigDecimal>();
        for (LocalDate day : all) {
            boolean counts = cancelledOn == null || day.isBefore(cancelledOn);
            levels.put(day, counts ? valued(own.apply(day)) : BigDecimal.ZERO);
        }
        return levels;
    }
}
