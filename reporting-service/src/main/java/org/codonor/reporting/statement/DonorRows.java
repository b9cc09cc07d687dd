package org.codonor.reporting.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.quarter.FineQuarter;
import org.jspecify.annotations.Nullable;

/**
 * One donor's rows of a year.
 *
 * @param opening the quarter before the year
 * @param year the quarters of the year that have begun
 * @param running the last of them with what belongs to it, in whatever quarter it is booked; null when it is closed
 */
record DonorRows(
        String donor,
        FineQuarter opening,
        List<FineQuarter> year,
        @Nullable FineQuarter running) {
    static DonorRows of(String donor, List<FineQuarter> quarters, @Nullable FineQuarter running) {
        return new DonorRows(donor, quarters.getFirst(), quarters.subList(1, quarters.size()), running);
    }

    FineQuarter last() {
        return year.getLast();
    }

    /** What it was before the year began. */
    BigDecimal atBegin(Measure measure) {
        return sum(opening, measure, "bal");
    }

    /** What it is at the end of the last quarter. */
    BigDecimal atEnd(Measure measure) {
        return sum(last(), measure, "bal");
    }

    /** What flowed in the year. */
    BigDecimal flowed(Measure measure) {
        return year.stream().map(quarter -> sum(quarter, measure, "q")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What flowed in the year, by the values of a dimension. */
    SortedMap<String, BigDecimal> flowedBy(Dimension dimension, Measure... measures) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (Measure measure : measures) {
            year.forEach(quarter -> rows(quarter, measure, "q")
                    .forEach(row ->
                            sums.merge(String.valueOf(row.place().value(dimension)), row.amount(), BigDecimal::add)));
        }
        return sums;
    }

    /** What is at the end, by the values of a dimension. */
    SortedMap<String, BigDecimal> atEndBy(Dimension dimension, Measure measure) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows(last(), measure, "bal")
                .forEach(
                        row -> sums.merge(String.valueOf(row.place().value(dimension)), row.amount(), BigDecimal::add));
        return sums;
    }

    /**
     * Its share of what partners foresee to the end of the year: of the last quarter, while it runs, what was foreseen for it
     * at the end of the one before and is not spent; then of each quarter after it. What is taken back from earlier
     * quarters (R60, R87) is spent money of those, and leaves no more to be spent in this one.
     */
    SortedMap<Quarter, BigDecimal> foreseen(Quarter yearEnd) {
        SortedMap<Quarter, BigDecimal> foreseen = new TreeMap<>();
        Quarter ahead = last().quarter();
        if (running != null) {
            foreseen.put(ahead, unspentForecast(running));
        }
        for (Measure measure : Measure.expenditureAhead()) {
            ahead = ahead.next();
            if (!ahead.isAfter(yearEnd)) {
                foreseen.put(ahead, sum(last(), measure, "q"));
            }
        }
        return foreseen;
    }

    private BigDecimal unspentForecast(FineQuarter restated) {
        FineQuarter before = year.size() > 1 ? year.get(year.size() - 2) : opening;
        BigDecimal foreseen = sum(before, Measure.expenditureAhead().getFirst(), "q");
        BigDecimal spent = sum(restated, Measure.EXPENDITURE, "q").max(BigDecimal.ZERO);
        return foreseen.subtract(spent).max(BigDecimal.ZERO);
    }

    Quarter firstQuarter() {
        return year.getFirst().quarter();
    }

    private BigDecimal sum(FineQuarter quarter, Measure measure, String period) {
        return rows(quarter, measure, period).stream().map(FineRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<FineRow> rows(FineQuarter quarter, Measure measure, String period) {
        return quarter.rows().stream()
                .filter(row -> row.measure() == measure
                        && row.period().equals(period)
                        && donor.equals(row.place().donor()))
                .toList();
    }
}
