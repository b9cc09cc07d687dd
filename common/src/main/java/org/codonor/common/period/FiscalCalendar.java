package org.codonor.common.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A donor's fiscal years (R02, R04): they begin in month 1, 4, 7 or 10, so that every fiscal quarter is a calendar
 * quarter with another label. From January: {@code 2026-FQ1}; otherwise {@code 2025-26-FQ4}.
 */
public record FiscalCalendar(int startMonth) {
    private static final Pattern CALENDAR = Pattern.compile("([12][0-9]{3})-FQ([1-4])");
    private static final Pattern SPLIT = Pattern.compile("([12][0-9]{3})-([0-9]{2})-FQ([1-4])");

    public FiscalCalendar {
        if (startMonth % 3 != 1 || startMonth < 1 || startMonth > 10) {
            throw new IllegalArgumentException("a fiscal year begins in month 1, 4, 7 or 10");
        }
    }

    /** The label of a calendar quarter in this calendar. */
    public String label(Quarter quarter) {
        Quarter shifted = quarter.plus(-offset());
        return yearLabel(shifted.year()) + "-FQ" + shifted.number();
    }

    /** The calendar quarter of a label; empty when the label is not of this calendar. */
    public Optional<Quarter> parse(String label) {
        Matcher calendar = CALENDAR.matcher(label);
        if (startMonth == 1) {
            return calendar.matches() ? Optional.of(quarter(calendar.group(1), calendar.group(2))) : Optional.empty();
        }
        Matcher split = SPLIT.matcher(label);
        if (!split.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(split.group(1));
        if ((year + 1) % 100 != Integer.parseInt(split.group(2))) {
            return Optional.empty();
        }
        return Optional.of(quarter(split.group(1), split.group(3)).plus(offset()));
    }

    /** True for text that is written like a fiscal label, whatever the calendar. */
    public static boolean isWritten(String label) {
        return CALENDAR.matcher(label).matches() || SPLIT.matcher(label).matches();
    }

    private int offset() {
        return (startMonth - 1) / 3;
    }

    private String yearLabel(int year) {
        return startMonth == 1 ? Integer.toString(year) : "%d-%02d".formatted(year, (year + 1) % 100);
    }

    private static Quarter quarter(String year, String number) {
        return new Quarter(Integer.parseInt(year), Integer.parseInt(number));
    }
}
