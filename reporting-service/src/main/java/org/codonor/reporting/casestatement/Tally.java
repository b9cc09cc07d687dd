package org.codonor.reporting.casestatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.irregularity.CaseState;
import org.jspecify.annotations.Nullable;

/**
 * What a statement counts (R93), from the cases as they stood at the end of the quarter. Amounts are those of the cases
 * that were open at its end or came to rest within it; age is counted from the day of the report.
 */
record Tally(Quarter quarter, List<CaseAt> cases) {
    /** How old a case is, in days. */
    enum Band {
        DAYS_0_90(0, 90),
        DAYS_91_180(91, 180),
        DAYS_181_365(181, 365),
        DAYS_OVER_365(366, Integer.MAX_VALUE);

        private final int from;
        private final int to;

        Band(int from, int to) {
            this.from = from;
            this.to = to;
        }

        boolean holds(long days) {
            return from <= days && days <= to;
        }
    }

    record Counts(
            int reported, int opened, int closed, int dismissed, int recordedOnly, int openAtEnd, int casesOpenAtEnd) {
        boolean isNil() {
            return reported + opened + closed + dismissed + recordedOnly + openAtEnd == 0;
        }
    }

    record Amounts(
            BigDecimal suspected,
            int suspectedNotYetKnown,
            BigDecimal established,
            BigDecimal recovered,
            BigDecimal writtenOff,
            BigDecimal outstanding) {}

    record Aged(Band band, int cases, BigDecimal outstanding) {}

    Counts counts() {
        return new Counts(
                count(one -> quarter.contains(one.reportedOn())),
                count(one -> isWithin(one.openedOn())),
                count(one -> one.state() == CaseState.CLOSED && isWithin(one.restedOn())),
                count(one -> one.state() == CaseState.DISMISSED && isWithin(one.restedOn())),
                count(one -> one.state() == CaseState.RECORDED_ONLY && isWithin(one.restedOn())),
                count(CaseAt::isOpen),
                count(one -> one.isOpen() && one.openedOn() != null));
    }

    Amounts amounts() {
        List<CaseAt> told = told();
        return new Amounts(
                sum(told.stream().map(CaseAt::suspected).filter(Objects::nonNull)),
                Math.toIntExact(
                        told.stream().filter(one -> one.suspected() == null).count()),
                sum(told.stream().map(CaseAt::established)),
                sum(told.stream().map(CaseAt::recovered)),
                sum(told.stream().map(CaseAt::writtenOff)),
                sum(told.stream().map(CaseAt::outstanding)));
    }

    List<Aged> ageing() {
        return Arrays.stream(Band.values())
                .map(band -> {
                    List<CaseAt> held = cases.stream()
                            .filter(one -> one.isOpen() && band.holds(age(one)))
                            .toList();
                    return new Aged(band, held.size(), sum(held.stream().map(CaseAt::outstanding)));
                })
                .toList();
    }

    /** The cases whose amounts are told. */
    List<CaseAt> told() {
        return cases.stream()
                .filter(one -> one.isOpen() || isWithin(one.restedOn()))
                .toList();
    }

    long age(CaseAt one) {
        return ChronoUnit.DAYS.between(one.reportedOn(), quarter.last());
    }

    private boolean isWithin(@Nullable LocalDate day) {
        return day != null && quarter.contains(day);
    }

    private int count(Function<CaseAt, Boolean> which) {
        return Math.toIntExact(cases.stream().filter(which::apply).count());
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
