package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.ChangeContribution;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.ContributionViews;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.NewDelta;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.contribution.Withdrawal;
import org.codonor.contributions.programme.Signature;

/**
 * Takes a measure from its donor: what it changes of contributions is written at once, with the day from which it holds,
 * and what the budget then lacks is drafted as an adjustment (R10 to R15, R25).
 */
@ApplicationScoped
class NotifyMeasure {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    ChangeContribution changing;

    @Inject
    Withdrawal withdrawal;

    @Inject
    BudgetNeeds needs;

    @Inject
    GivenBack givenBack;

    @Inject
    Act act;

    DonorMeasure notify(NewMeasure wanted) {
        List<Violation> misfits = wanted.misfits(act.today());
        if (!misfits.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The measure cannot be notified like this.")
                    .errors(misfits);
        }
        List<Contribution> concerned = concerned(wanted);
        String programme = act.programme();
        String ref = Refs.choose(
                wanted.ref(),
                "DM-",
                DonorMeasure.count("programme", programme),
                wished -> DonorMeasure.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var measure = new DonorMeasure(
                programme,
                ref,
                act.caller().party(),
                concerned.stream().map(Contribution::ref).toList(),
                wanted,
                act.at(),
                Signature.of(act.actor()));
        concerned.forEach(contribution -> change(contribution, measure, wanted));
        measure.persist();
        if (wanted.kind().takesAway()) {
            measure.needs(needs.draft(measure, concerned));
        }
        return measure;
    }

    private void change(Contribution contribution, DonorMeasure measure, NewMeasure wanted) {
        LocalDate from = wanted.effectiveFrom();
        if (wanted.kind() == MeasureKind.REFUND_REQUEST) {
            checkAskedBack(contribution, Objects.requireNonNull(wanted.amount()));
            return;
        }
        NewDelta change = wanted.kind() == MeasureKind.WITHDRAW
                ? withdrawal.of(contribution, from, measure.cause())
                : new MeasureEffect(
                                contribution,
                                contributions.received(contribution),
                                wanted,
                                changing.lastDay(contribution),
                                () -> views.allowedActions(contribution))
                        .on(NewDelta.of(from, measure.cause()));
        changing.apply(contribution, change, wanted.reason());
    }

    /** R11: no more goes back than came and has not gone back, all requests together. */
    private void checkAskedBack(Contribution contribution, Money asked) {
        Received received = contributions.received(contribution);
        if (!asked.currency().equals(contribution.currency())) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The amount is in another currency.")
                    .error("/amount/currency", "R10", "currency", "It is in " + contribution.currency() + ".");
        }
        BigDecimal before = givenBack.outstanding(contribution);
        Money most = Money.of(received.kept().subtract(before).max(BigDecimal.ZERO), contribution.currency());
        if (asked.exceeds(most)) {
            throw Refused.byRule("R11", "More is asked back than came and was not given back or asked back before.")
                    .error(
                            "/amount/amount",
                            "R11",
                            "above-received",
                            "At most " + most + "; ask for less, or retract an earlier request.")
                    .with("received", Money.of(received.amount(), contribution.currency()))
                    .with("returned", Money.of(received.returned(), contribution.currency()))
                    .with("askedBefore", Money.of(before, contribution.currency()));
        }
    }

    private List<Contribution> concerned(NewMeasure wanted) {
        String party = act.caller().party();
        if (wanted.contribution() == null) {
            List<Contribution> all = contributions.all(act.programme()).stream()
                    .filter(each -> each.donor().equals(party) && isOpen(each, wanted.kind()))
                    .filter(each -> wanted.kind() != MeasureKind.SUSPEND || !isSuspended(each, wanted))
                    .filter(each -> wanted.kind() != MeasureKind.RESUME || isSuspended(each, wanted) || holds(each))
                    .toList();
            if (all.isEmpty()) {
                throw Refused.because(CommonProblem.WRONG_STATE)
                        .rule(wanted.kind().rule())
                        .detail("The donor has no contribution that this could change: see how each of them stands.");
            }
            return all;
        }
        Contribution named = contributions
                .find(act.programme(), wanted.contribution())
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("There is no such contribution.")
                        .error("/contribution", "unknown", "The programme does not know this contribution."));
        if (!named.donor().equals(party)) {
            throw Refused.because(CommonProblem.FORBIDDEN)
                    .rule("R102")
                    .detail("A donor speaks for its own money only.");
        }
        if (!isOpen(named, wanted.kind())) {
            throw views.wrongState(
                            named, "A contribution in this state, or that is to be withdrawn, does not allow that.")
                    .rule(wanted.kind().rule())
                    .with("contribution", named.self());
        }
        return List.of(named);
    }

    private static boolean isOpen(Contribution contribution, MeasureKind kind) {
        return contribution.isCommitted()
                && contribution.endedOn() == null
                && (kind == MeasureKind.REFUND_REQUEST || !contribution.isClosed(LocalDate.MAX));
    }

    private static boolean isSuspended(Contribution contribution, NewMeasure wanted) {
        return contribution
                .suspendedBy(wanted.effectiveFrom())
                .contains(org.codonor.contributions.contribution.Cause.Kind.MEASURE);
    }

    private static boolean holds(Contribution contribution) {
        return contribution.plan(LocalDate.MAX).stream()
                .anyMatch(org.codonor.contributions.contribution.Planned::isWithheld);
    }
}
