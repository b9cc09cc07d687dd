package org.codonor.contributions.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which days are working days, and when a day ends.
 *
 * @param weekend at most six days, so that there is always a working day ahead
 */
public record WorkingCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, ZoneId zone) {
    public WorkingCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("somebody has to work some day");
        }
    }

    public boolean isWorkingDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /** The so-manieth working day after a date, which itself is not counted. */
    public LocalDate after(LocalDate date, int days) {
        return step(date, days, 1);
    }

    /** The so-manieth working day before a date, which itself is not counted. */
    public LocalDate before(LocalDate date, int days) {
        return step(date, days, -1);
    }

    /** How many working days lie after {@code from}, up to and with {@code to}; none when it is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The moment at which a day has ended in the programme; what is due on that day is in time before it. */
    public Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate step(LocalDate from, int days, int direction) {
        LocalDate date = from;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(direction);
            if (isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }
}
