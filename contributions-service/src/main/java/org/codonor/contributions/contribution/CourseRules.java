package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/**
 * May a contribution run like this from a day on? R11, R12, R13, on every day from which something is different.
 *
 * @param lastDay of the fiscal year it is tied to; null for none
 */
record CourseRules(
        Course course,
        Received received,
        boolean internal,
        Currency currency,
        @Nullable LocalDate lastDay) {
    List<Violation> violations(NewDelta change) {
        var found = new ArrayList<Violation>();
        Course after = course;
        for (NewDelta each : withOnward(change)) {
            after = after.with(each);
        }
        var days = new TreeSet<LocalDate>(List.of(change.effectiveFrom()));
        days.addAll(after.days().tailSet(change.effectiveFrom()));
        if (internal && !change.steps().isEmpty()) {
            found.add(new Violation(
                    "/instalments",
                    "internal",
                    "The lead donor's own money comes by releases, not instalments.",
                    "R12"));
            return found;
        }
        floor(after, days, change, found);
        for (LocalDate day : days) {
            if (!internal && found.isEmpty()) {
                sums(after, day, found);
                owed(after, day, change, found);
            }
        }
        if (!internal) {
            steps(after, change, found);
        }
        return found;
    }

    /** The change, and what it makes of later ones. */
    List<NewDelta> withOnward(NewDelta change) {
        var smallest = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
        return new Onward(course, received, smallest).of(change);
    }

    /** R11: what has come and was not given back cannot be taken away by a reduction. */
    private void floor(Course after, TreeSet<LocalDate> days, NewDelta change, List<Violation> found) {
        if (change.amount().signum() >= 0) {
            return;
        }
        for (LocalDate day : days) {
            BigDecimal committed = after.amount(day);
            if (committed.compareTo(received.kept()) < 0) {
                found.add(new Violation(
                        "/amount",
                        "below-received",
                        "From " + day + " on " + money(committed) + " would be committed; " + money(received.amount())
                                + " has come and " + money(received.returned())
                                + " was given back. A refund comes first.",
                        "R11"));
                return;
            }
        }
    }

    /** R12: the instalments that are not cancelled sum to what is committed. */
    private void sums(Course after, LocalDate day, List<Violation> found) {
        BigDecimal planned = after.plan(day).stream()
                .filter(instalment -> !instalment.isCancelled())
                .map(Planned::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (planned.compareTo(after.amount(day)) != 0) {
            found.add(new Violation(
                    "/instalments",
                    "sum",
                    "From " + day + " on the instalments would sum to " + money(planned) + ", committed would be "
                            + money(after.amount(day)) + ".",
                    "R12"));
        }
    }

    /** No plan asks for more than is committed and has not come. */
    private void owed(Course after, LocalDate day, NewDelta change, List<Violation> found) {
        boolean asksOtherwise =
                change.amount().signum() != 0 || change.steps().stream().anyMatch(step -> step.amount() != null);
        BigDecimal open = after.amount(day).subtract(received.kept()).max(BigDecimal.ZERO);
        BigDecimal asked = received.outstanding(after.plan(day));
        if (found.isEmpty() && asksOtherwise && asked.compareTo(open) > 0) {
            found.add(new Violation(
                    "/instalments",
                    "above-owed",
                    "From " + day + " on the plan would ask for " + money(asked) + "; " + money(open)
                            + " is committed and has not come.",
                    "R12"));
        }
    }

    private void steps(Course after, NewDelta change, List<Violation> found) {
        for (Planned planned : after.plan(change.effectiveFrom())) {
            boolean touched = change.steps().stream().anyMatch(step -> step.no() == planned.no());
            BigDecimal came = received.part(planned.no());
            String pointer = "/instalments/" + planned.no();
            if (touched && planned.isCancelled() && came.signum() > 0) {
                found.add(new Violation(
                        pointer, "received", money(came) + " of instalment " + planned.no() + " has come.", "R12"));
            }
            boolean replanned =
                    change.steps().stream().anyMatch(step -> step.no() == planned.no() && step.plannedOn() != null);
            if (replanned && planned.latestOn() != null && planned.plannedOn().isAfter(planned.latestOn())) {
                found.add(new Violation(
                        pointer,
                        "after-latest",
                        "It is planned for " + planned.plannedOn() + ", after its latest day, " + planned.latestOn()
                                + ".",
                        "R13"));
            }
            if (replanned && lastDay != null && (isLate(planned.latestOn()) || isLate(planned.plannedOn()))) {
                found.add(new Violation(
                        pointer, "fiscal-year", "It must come by " + lastDay + ", the end of the fiscal year.", "R13"));
            }
        }
    }

    private boolean isLate(@Nullable LocalDate day) {
        return day == null || day.isAfter(lastDay);
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
