package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.adjustment.EarmarkApprovals;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.contribution.Cause;
import org.codonor.contributions.contribution.ChangeContribution;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.NewDelta;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.contribution.Replan;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an amendment changes of a contribution, and then looks whether what stands on it is still held; with an
 * obstacle the whole act is refused, so nothing of it stays.
 */
@ApplicationScoped
class AmendMoney {
    @Inject
    Contributions contributions;

    @Inject
    ChangeContribution changing;

    @Inject
    EarmarkApprovals approvals;

    @Inject
    Footing footing;

    @Inject
    SignedEarmarks signed;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    void change(Touched touched, Amendment amendment, Obstacles obstacles) {
        Contribution contribution = touched.contribution();
        int before = obstacles.violations().size();
        asked(touched, obstacles.violations());
        firm(touched, obstacles.violations());
        amount(touched, obstacles.violations());
        days(touched, obstacles.violations());
        if (obstacles.violations().size() > before) {
            return;
        }
        Received received = contributions.received(contribution);
        NewDelta delta = touched.on(
                NewDelta.of(touched.from(), cause(amendment)),
                new Replan(contribution, received, touched.from(), changing.lastDay(contribution)));
        List<Violation> broken = changing.violations(contribution, delta);
        if (!broken.isEmpty()) {
            broken.forEach(each -> obstacles.violations().add(at(each, touched.moneyPointer())));
            return;
        }
        changing.apply(contribution, delta, amendment.said().reason());
        still(touched, obstacles);
        if (touched.more().signum() < 0) {
            obstacles.shortages().addAll(footing.contracted(contribution, touched.moneyPointer()));
        }
    }

    /** Takes back what was written; what stands on it since is in the way. */
    void takeBack(Touched touched, Amendment amendment, String why, Obstacles obstacles) {
        changing.takeBack(touched.contribution(), cause(amendment), why);
        still(touched, obstacles);
        if (touched.more().signum() > 0) {
            obstacles.shortages().addAll(footing.contracted(touched.contribution(), ""));
            obstacles.shortages().addAll(footing.planned(touched.contribution(), ""));
        }
    }

    private void still(Touched touched, Obstacles obstacles) {
        String earmark = touched.earmarkPointer();
        if (earmark != null) {
            obstacles.violations().addAll(footing.outside(touched.contribution(), touched.from(), earmark));
        }
        String days = touched.daysPointer();
        if (days != null) {
            obstacles.violations().addAll(footing.uncovered(touched.contribution(), touched.from(), days));
        }
    }

    /** R31g, R34: an earmark changes after all donors were asked, once for each time that it changes. */
    private void asked(Touched touched, List<Violation> found) {
        String pointer = touched.earmarkPointer();
        if (pointer == null) {
            return;
        }
        String adjustment = touched.adjustment();
        if (adjustment == null || !approvals.covers(act.programme(), adjustment, touched.contribution())) {
            found.add(new Violation(
                    pointer + "/adjustment",
                    "not-consulted",
                    "The donors are asked first: name an approved adjustment that says in `wantedEarmarks` to what "
                            + touched.contribution().ref() + " shall be restricted.",
                    "R31"));
        } else if (signed.signedOn(act.programme(), adjustment)
                .contains(touched.contribution().ref())) {
            found.add(new Violation(
                    pointer + "/adjustment", "used", "An amendment was signed on " + adjustment + " already.", "R31"));
        } else if (!approvals.asksFor(act.programme(), adjustment, touched.contribution(), touched.earmark())) {
            found.add(new Violation(
                    pointer + "/earmark",
                    "not-asked",
                    "The donors agreed to another earmark: sign what " + adjustment + " asks for, or ask them anew.",
                    "R31"));
        }
    }

    /** A pledge is changed as one; what is settled, cancelled or withdrawn changes no more. */
    private static void firm(Touched touched, List<Violation> found) {
        Contribution contribution = touched.contribution();
        if (!contribution.isCommitted() || contribution.endedOn() != null || contribution.isClosed(LocalDate.MAX)) {
            found.add(new Violation(
                    touched.firstPointer() + "/contribution",
                    "state",
                    contribution.ref() + " is " + contribution.state(LocalDate.MAX)
                            + "; an amendment changes what is committed and not over.",
                    "R10"));
        }
    }

    /** R10: something stays committed on every day, and no more than can be booked. */
    private void amount(Touched touched, List<Violation> found) {
        Contribution contribution = touched.contribution();
        BigDecimal more = touched.more();
        if (more.signum() == 0) {
            return;
        }
        String pointer = touched.moneyPointer() + "/change/amount";
        for (LocalDate day : List.of(touched.from(), LocalDate.MAX)) {
            Money rest = contribution.amount(day).plus(Money.of(more, contribution.currency()));
            if (!rest.isPositive()) {
                found.add(new Violation(
                        pointer, "all", "It leaves nothing committed; a donor that takes all back withdraws.", "R10"));
                return;
            }
            if (rest.converted(
                            contribution.indicativeRate(),
                            programmes.get(contribution.programme()).currency())
                    .overflows()) {
                found.add(new Violation(pointer, "size", "At this rate it is more than can be booked.", "R10"));
                return;
            }
        }
    }

    private static void days(Touched touched, List<Violation> found) {
        String pointer = touched.daysPointer();
        if (pointer == null) {
            return;
        }
        var days = touched.changes().values().stream()
                .filter(Amended.Availability.class::isInstance)
                .map(Amended.Availability.class::cast)
                .findFirst()
                .orElseThrow();
        Contribution contribution = touched.contribution();
        LocalDate from = or(days.availableFrom(), contribution.availableFrom(touched.from()));
        LocalDate to = or(days.availableTo(), contribution.availableTo(touched.from()));
        if (to.isBefore(from)) {
            found.add(new Violation(pointer + "/availableTo", "before-start", "It would end before it begins."));
        }
    }

    private static LocalDate or(@Nullable LocalDate stated, LocalDate before) {
        return stated == null ? before : stated;
    }

    private static Violation at(Violation violation, String pointer) {
        String member = "/amount".equals(violation.pointer()) ? "/change" : "/plan";
        return new Violation(pointer + member, violation.code(), violation.detail(), violation.rule());
    }

    private static Cause cause(Amendment amendment) {
        return new Cause(Cause.Kind.AMENDMENT, amendment.ref(), amendment.self());
    }
}
