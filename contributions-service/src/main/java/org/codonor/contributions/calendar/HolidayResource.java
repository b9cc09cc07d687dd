package org.codonor.contributions.calendar;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.calendar.Holiday.AddedHolidays;
import org.codonor.contributions.calendar.Holiday.HolidayView;
import org.codonor.contributions.calendar.Holiday.NewHoliday;
import org.codonor.contributions.calendar.Holiday.NewHolidays;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The holidays of a programme. */
@Path("/v1/programmes/{programme}/calendar/holidays")
class HolidayResource {
    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    public Page<HolidayView> listHolidays(
            @PathParam("programme") String programme, @QueryParam("year") @Nullable Integer year) {
        programmes.get(programme);
        return cursors.page(
                        (after, limit) -> Holiday.page(programme, year, after, limit),
                        holiday -> holiday.day.toString())
                .map(Holiday::view);
    }

    @POST
    @Change
    public Response addHolidays(@PathParam("programme") String programme, NewHolidays wanted) {
        programmes.get(programme);
        check(programme, wanted.holidays());
        List<HolidayView> views = wanted.holidays().stream()
                .map(day -> add(programme, day))
                .sorted(Comparator.comparing(HolidayView::date))
                .toList();
        return Created.at("/v1/programmes/" + programme + "/calendar/holidays", new AddedHolidays(views));
    }

    @GET
    @Path("{date}")
    @Transactional
    public HolidayView getHoliday(@PathParam("programme") String programme, @PathParam("date") LocalDate date) {
        return find(programme, date).view();
    }

    @POST
    @Path("{date}/withdraw")
    @Change
    public void withdrawHoliday(@PathParam("programme") String programme, @PathParam("date") LocalDate date) {
        Holiday holiday = find(programme, date);
        HolidayView before = holiday.view();
        tags.check(before);
        holiday.delete();
        act.record(Entry.of("holiday", holiday.id, date.toString()).before(before));
    }

    private HolidayView add(String programme, NewHoliday day) {
        var holiday = new Holiday(programme, day, act.at(), act.caller().subject());
        holiday.persist();
        HolidayView view = holiday.view();
        act.record(Entry.of("holiday", holiday.id, day.date().toString()).after(view));
        return view;
    }

    private static Holiday find(String programme, LocalDate date) {
        return Holiday.<Holiday>find("programme = ?1 and day = ?2", programme, date)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
    }

    private static void check(String programme, List<NewHoliday> wanted) {
        var taken = Refused.because(CommonProblem.DUPLICATE).detail("Some of these days are holidays already.");
        Set<LocalDate> known = Holiday.<Holiday>list("programme", programme).stream()
                .map(holiday -> holiday.day)
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.add(wanted.get(i).date())) {
                taken.error("/holidays/" + i + "/date", "duplicate", "This day is a holiday already.");
            }
        }
        if (taken.hasErrors()) {
            throw taken;
        }
    }
}
