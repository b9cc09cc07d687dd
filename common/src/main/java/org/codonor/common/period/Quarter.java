package org.codonor.common.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** A calendar quarter, the grid of all figures (R01): {@code 2026Q1} is January to March 2026. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern WIRE = Pattern.compile("[12][0-9]{3}Q[1-4]");

    public Quarter {
        if (number < 1 || number > 4 || year < 1000 || year > 2999) {
            throw new IllegalArgumentException("no quarter: " + year + "Q" + number);
        }
    }

    @JsonCreator
    public static Quarter parse(String wire) {
        if (!isWritten(wire)) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .rule("R01")
                    .detail(
                            "A quarter is written 2026Q1 (calendar) or 2025-26-FQ4 (fiscal year); a bare Q1 is ambiguous.");
        }
        return new Quarter(Integer.parseInt(wire.substring(0, 4)), wire.charAt(5) - '0');
    }

    public static boolean isWritten(String wire) {
        return WIRE.matcher(wire).matches();
    }

    /** The quarter of a value date (R03); a date that no quarter is written for is refused. */
    public static Quarter of(LocalDate date) {
        if (date.getYear() < 1000 || date.getYear() > 2999) {
            throw Refused.byRule("R03", date + " lies in no quarter that can be written.");
        }
        return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate last() {
        return next().first().minusDays(1);
    }

    public Quarter next() {
        return plus(1);
    }

    public Quarter previous() {
        return plus(-1);
    }

    public Quarter plus(int quarters) {
        int index = year * 4 + number - 1 + quarters;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    public boolean isBefore(Quarter other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(Quarter other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(year * 4 + number, other.year * 4 + other.number);
    }

    @Override
    @JsonValue
    public String toString() {
        return year + "Q" + number;
    }
}
