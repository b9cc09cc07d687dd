package org.codonor.partners.workplan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Optional;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;

/** A work plan beside what was spent. */
@Path("/v1/programmes/{programme}/work-plans/{id}/comparison")
class ComparisonResource {
    @Inject
    WorkPlans plans;

    @Inject
    Spending spending;

    @Inject
    ProgrammeClock clock;

    @GET
    public Comparison compareWorkPlan(@PathParam("programme") String programme, @PathParam("id") String id) {
        WorkPlan plan = QuarkusTransaction.requiringNew().call(() -> plans.get(programme, id));
        LocalDate today = clock.today(programme);
        return Comparison.of(
                plan,
                spending.in(programme, plan.agreementRef, plan.year, today),
                over(plan.year, today).orElse(null));
    }

    /** The last quarter of the year that is over on a day. */
    static Optional<Quarter> over(int year, LocalDate today) {
        Quarter before = Quarter.of(today).previous();
        if (before.year() < year) {
            return Optional.empty();
        }
        return Optional.of(before.year() == year ? before : new Quarter(year, 4));
    }
}
