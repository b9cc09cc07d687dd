package org.codonor.contributions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.programme.Programmes;

/** Counts working days by a programme's calendar, for the deadlines of the other features. */
@ApplicationScoped
public class WorkingDays {
    static final Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Inject
    Rows rows;

    @Inject
    Programmes programmes;

    /** The calendar as it stands; read once where several days are asked for. */
    public WorkingCalendar calendar(String programme) {
        List<LocalDate> holidays = rows.list(
                "select day from holidays where programme = ?", row -> row.getObject(1, LocalDate.class), programme);
        return new WorkingCalendar(weekend(programme), Set.copyOf(holidays), programmes.of(programme));
    }

    /** The so-manieth working day after a date, which itself is not counted. */
    public LocalDate after(String programme, LocalDate date, int days) {
        return calendar(programme).after(date, days);
    }

    /** The moment at which the so-manieth working day after a date has ended: in time is whatever comes before it. */
    public Instant deadline(String programme, LocalDate date, int days) {
        WorkingCalendar calendar = calendar(programme);
        return calendar.endOf(calendar.after(date, days));
    }

    Set<DayOfWeek> weekend(String programme) {
        return rows.one(
                        "select weekend from working_calendars where programme = ?",
                        row -> Rows.texts(row, "weekend"),
                        programme)
                .map(WorkingDays::days)
                .orElse(USUAL_WEEKEND);
    }

    private static Set<DayOfWeek> days(List<String> names) {
        return names.stream()
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
