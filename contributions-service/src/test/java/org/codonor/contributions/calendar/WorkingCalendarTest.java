package org.codonor.contributions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days are counted by weekend and holidays; a day ends where the programme is (R35, R97, R98). */
class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            WorkingDays.USUAL_WEEKEND,
            Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"), LocalDate.parse("2027-01-01")),
            ZoneId.of("Europe/Copenhagen"));

    @ParameterizedTest
    @CsvSource({
        "2026-10-15, 1, 2026-10-16", // Thursday to Friday
        "2026-10-16, 1, 2026-10-19", // over a weekend
        "2026-10-17, 1, 2026-10-19", // from a Saturday
        "2026-10-15, 10, 2026-10-29",
        "2026-12-24, 1, 2026-12-28", // Christmas Day is a Friday
        "2026-12-31, 1, 2027-01-04", // New Year's Day is a Friday
        "2026-10-15, 15, 2026-11-05",
    })
    void r35_days_after_a_date_skip_weekends_and_holidays(LocalDate from, int days, LocalDate expected) {
        assertThat(CALENDAR.after(from, days)).isEqualTo(expected);
        assertThat(CALENDAR.between(from, expected)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-15, 10, 2026-10-01", "2026-10-19, 1, 2026-10-16", "2026-12-28, 1, 2026-12-24"})
    void r97_days_before_a_date_skip_them_too(LocalDate from, int days, LocalDate expected) {
        assertThat(CALENDAR.before(from, days)).isEqualTo(expected);
    }

    @Test
    void no_working_day_lies_between_a_day_and_an_earlier_or_the_same_one() {
        assertThat(CALENDAR.between(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-10-15")))
                .isZero();
        assertThat(CALENDAR.between(LocalDate.parse("2026-10-15"), LocalDate.parse("2026-10-01")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-01T22:00:00Z", // summer time
        "2026-10-25, 2026-10-25T23:00:00Z", // the day has 25 hours
        "2027-01-04, 2027-01-04T23:00:00Z"
    })
    void r35_a_day_ends_at_midnight_in_the_programmes_time_zone(LocalDate date, Instant end) {
        assertThat(CALENDAR.endOf(date)).isEqualTo(end);
    }

    @Test
    void a_week_without_a_working_day_is_no_calendar() {
        assertThatThrownBy(() -> new WorkingCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), CALENDAR.zone()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
