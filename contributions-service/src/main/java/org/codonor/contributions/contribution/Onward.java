package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What less money makes of the later changes of a plan: they state instalments as they were before, so each is cut again
 * by as much as the plan would ask for too much from its day on (R12).
 */
record Onward(Course course, Received received, BigDecimal smallest) {
    /** The change, and after it what it makes of later ones, each on its day. */
    List<NewDelta> of(NewDelta change) {
        var all = new ArrayList<NewDelta>(List.of(change));
        if (change.amount().signum() >= 0) {
            return all;
        }
        Course after = course.with(change);
        for (LocalDate day : course.days().tailSet(change.effectiveFrom())) {
            BigDecimal over = planned(after, day).subtract(after.amount(day));
            if (day.isAfter(change.effectiveFrom()) && over.signum() > 0) {
                NewDelta again = NewDelta.of(day, change.cause())
                        .plan(new Reduction(after.plan(day), received, smallest).steps(over));
                after = after.with(again);
                all.add(again);
            }
        }
        return all;
    }

    private static BigDecimal planned(Course course, LocalDate day) {
        return course.plan(day).stream()
                .filter(instalment -> !instalment.isCancelled())
                .map(Planned::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
