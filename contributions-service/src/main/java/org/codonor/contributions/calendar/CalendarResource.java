package org.codonor.contributions.calendar;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.rows.Rows;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;

/** The weekend of a programme, and the days that so many working days away are. */
@Path("/v1/programmes/{programme}/calendar")
class CalendarResource {
    private static final List<Verb> CHANGE = List.of(new Verb("change", "changeCalendar"));

    @Inject
    Programmes programmes;

    @Inject
    WorkingDays workingDays;

    @Inject
    Rows rows;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    Verbs verbs;

    record CalendarChange(List<DayOfWeek> weekend) {}

    record CalendarView(String self, String timeZone, List<DayOfWeek> weekend, List<String> allowedActions) {}

    @GET
    @Transactional
    public CalendarView getCalendar(@PathParam("programme") String code) {
        return view(programmes.get(code));
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Change
    public CalendarView changeCalendar(@PathParam("programme") String code, CalendarChange change) {
        Programme programme = programmes.get(code);
        CalendarView before = view(programme);
        tags.check(before);
        rows.change(
                "insert into working_calendars (programme, weekend) values (?, ?)"
                        + " on conflict (programme) do update set weekend = excluded.weekend",
                code,
                change.weekend().stream().map(DayOfWeek::name).toArray(String[]::new));
        CalendarView after = view(programme);
        act.record(Entry.of("calendar", code, code).before(before).after(after));
        return after;
    }

    @GET
    @Path("working-days")
    @Transactional
    public WorkingDayView countWorkingDays(
            @PathParam("programme") String code, @QueryParam("from") LocalDate from, @QueryParam("days") int days) {
        programmes.get(code);
        return WorkingDayView.count(workingDays.calendar(code), from, days);
    }

    private CalendarView view(Programme programme) {
        return new CalendarView(
                programme.self() + "/calendar",
                programme.timeZone().getId(),
                workingDays.weekend(programme.code()).stream().sorted().toList(),
                verbs.allowed(CHANGE));
    }
}
