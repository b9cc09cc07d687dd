package org.codonor.contributions.calendar;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.codonor.contributions.programme.Programmes;

/** Counts working days for the deadlines that other services keep. */
@Path("/internal/v1/programmes/{programme}/working-days")
class CountingResource {
    @Inject
    Programmes programmes;

    @Inject
    WorkingDays workingDays;

    @GET
    @Transactional
    public WorkingDayView readWorkingDays(
            @PathParam("programme") String code, @QueryParam("from") LocalDate from, @QueryParam("days") int days) {
        programmes.get(code);
        return WorkingDayView.count(workingDays.calendar(code), from, days);
    }
}
