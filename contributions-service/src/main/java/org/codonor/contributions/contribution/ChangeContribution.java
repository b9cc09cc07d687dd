package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Writes dated changes of committed contributions, within a running change and so under the programme's head lock, and
 * books what they promise more or less (R10) with the day on which it takes effect as value date.
 */
@ApplicationScoped
public class ChangeContribution {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    Promises promises;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    /** Everything wrong with a change (R11, R12, R13). */
    public List<Violation> violations(Contribution contribution, NewDelta change) {
        return rules(contribution).violations(change);
    }

    /** Refused (422) by R11, R12 or R13, with the figures. */
    public void apply(Contribution contribution, NewDelta change, @Nullable String why) {
        List<Violation> found = violations(contribution, change);
        if (!found.isEmpty()) {
            Received received = contributions.received(contribution);
            throw Refused.because(CommonProblem.RULE)
                    .detail("The contribution cannot change like this.")
                    .errors(found)
                    .with("committed", contribution.amount(change.effectiveFrom()))
                    .with("received", views.own(contribution, received.amount()))
                    .with("returned", views.own(contribution, received.returned()));
        }
        ContributionView before = views.of(contribution);
        rules(contribution)
                .withOnward(change)
                .forEach(each -> new Delta(contribution, each, act.at(), Signature.of(act.actor())).persist());
        book(contribution, change.cause().kind().name(), change.cause().self());
        views.recorded(contribution, before, why);
    }

    /** Takes every change back that has this cause; refused (409) when something else stands on it. */
    public void takeBack(Contribution contribution, Cause cause, @Nullable String why) {
        var retraction = new Retraction(
                contribution.course(), cause, contributions.received(contribution), before(contribution, cause));
        String obstacle = contribution.endedOn() == null
                ? retraction.obstacle(contribution.isInternal()).orElse(null)
                : "The contribution is settled or cancelled.";
        if (obstacle != null) {
            throw views.wrongState(contribution, obstacle + " It cannot be taken back any more.")
                    .with("contribution", contribution.self());
        }
        ContributionView before = views.of(contribution);
        contribution.standing().filter(delta -> delta.cause.equals(cause)).forEach(delta -> delta.takeBack(act.at()));
        book(contribution, cause.kind().name(), cause.self());
        views.recorded(contribution, before, why);
    }

    /** What was on record, and done with, before an act began to change the contribution. */
    private static Set<Cause> before(Contribution contribution, Cause cause) {
        int first = contribution
                .standing()
                .filter(delta -> delta.cause.equals(cause))
                .mapToInt(delta -> delta.no)
                .min()
                .orElse(0);
        Set<Cause> since = contribution
                .standing()
                .filter(delta -> delta.no >= first)
                .map(delta -> delta.cause)
                .collect(Collectors.toSet());
        return contribution
                .standing()
                .map(delta -> delta.cause)
                .filter(each -> !since.contains(each))
                .collect(Collectors.toSet());
    }

    /** Writes a change that was judged elsewhere. */
    void write(Contribution contribution, NewDelta change) {
        new Delta(contribution, change, act.at(), Signature.of(act.actor())).persist();
        book(contribution, change.cause().kind().name(), change.cause().self());
    }

    void book(Contribution contribution, String kind) {
        book(contribution, kind, contribution.self());
    }

    /** Makes the ledger say what the contribution promises now. */
    private void book(Contribution contribution, String kind, String self) {
        List<Move> moves = promises.moves(contribution);
        if (!moves.isEmpty()) {
            ledger.post(Posting.of(Source.own(kind, contribution.id, self), moves));
        }
    }

    /** R13: the last day of the fiscal year that a contribution is tied to; null for none. */
    public @Nullable LocalDate lastDay(Contribution contribution) {
        Optional<Donor> donor = programmes.donor(contribution.programme, contribution.donor);
        return contribution.fiscalYear == null
                ? null
                : donor.flatMap(each -> each.calendar().parse(contribution.fiscalYear + "-FQ4"))
                        .map(quarter -> quarter.last())
                        .orElse(null);
    }

    private CourseRules rules(Contribution contribution) {
        return new CourseRules(
                contribution.course(),
                contributions.received(contribution),
                contribution.internal,
                contribution.currency(),
                lastDay(contribution));
    }
}
