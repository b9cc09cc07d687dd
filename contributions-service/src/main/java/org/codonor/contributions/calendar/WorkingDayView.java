package org.codonor.contributions.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** The day that is so many working days away, and when it ends. */
record WorkingDayView(LocalDate from, int days, LocalDate date, Instant endsAt) {
    static WorkingDayView count(WorkingCalendar calendar, LocalDate from, int days) {
        if (days == 0) {
            throw Refused.because(CommonProblem.RULE)
                    .error("?days", "zero", "Ask for a number of working days after or before the day.");
        }
        LocalDate date = days > 0 ? calendar.after(from, days) : calendar.before(from, -days);
        return new WorkingDayView(from, days, date, calendar.endOf(date));
    }
}
