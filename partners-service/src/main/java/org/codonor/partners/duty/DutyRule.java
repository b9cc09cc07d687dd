package org.codonor.partners.duty;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.codonor.partners.agreement.ReportSchedule;

/** R58: what is owed, and when, follows from an agreement's days and its report schedule, and from nothing else. */
record DutyRule(UUID agreement, LocalDate startsOn, LocalDate endsOn, ReportSchedule schedule) {
    private static final Comparator<Duty> ORDER =
            Comparator.comparing(Duty::dueOn).thenComparing(Duty::kind);

    /** The first due first. */
    List<Duty> duties() {
        var all = new ArrayList<Duty>();
        Quarter last = Quarter.of(endsOn);
        for (Quarter quarter = Quarter.of(startsOn); !quarter.isAfter(last); quarter = quarter.next()) {
            all.add(duty(
                    DutyKind.QUARTERLY_FINANCIAL,
                    quarter.toString(),
                    quarter.last(),
                    quarter.last().plusDays(schedule.quarterlyDays())));
        }
        for (int year = startsOn.getYear(); year <= endsOn.getYear(); year++) {
            annual(all, year);
        }
        all.add(duty(DutyKind.FINAL, Duty.FINAL, endsOn, endsOn.plusDays(schedule.finalDays())));
        all.sort(ORDER);
        return all;
    }

    private void annual(List<Duty> all, int year) {
        String period = Integer.toString(year);
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate reportDue = next(year, schedule.annualDueOn());
        all.add(duty(DutyKind.ANNUAL_NARRATIVE, period, end, reportDue));
        all.add(duty(DutyKind.ANNUAL_FINANCIAL, period, end, reportDue));
        all.add(duty(DutyKind.AUDIT, period, end, next(year, schedule.auditDueOn())));
    }

    /** That day of the year after; of a month that has no such day, its last. */
    private static LocalDate next(int year, String monthAndDay) {
        LocalDate month = LocalDate.of(year + 1, Integer.parseInt(monthAndDay.substring(0, 2)), 1);
        int day = Integer.parseInt(monthAndDay.substring(3));
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }

    private Duty duty(DutyKind kind, String period, LocalDate periodEndsOn, LocalDate dueOn) {
        return new Duty(Duty.id(agreement, kind, period), kind, period, periodEndsOn, dueOn);
    }
}
