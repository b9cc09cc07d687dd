package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.contribution.Planned.State;
import org.codonor.contributions.ledger.Unspent;
import org.jspecify.annotations.Nullable;

/** Settles a contribution: all has come or the rest is waived, and all is spent or given back (domain 6.2). */
@ApplicationScoped
class SettleContribution {
    @Inject
    ContributionViews views;

    @Inject
    Contributions contributions;

    @Inject
    ChangeContribution changing;

    @Inject
    RefundProposals proposals;

    @Inject
    Act act;

    ContributionView settle(Contribution contribution, @Nullable String waiver) {
        ContributionView before = views.of(contribution);
        if (!before.allowedActions().contains("settle")) {
            throw views.wrongState(contribution, "Only a committed contribution is settled.");
        }
        Received received = contributions.received(contribution);
        Money missing = before.amount()
                .minus(views.own(
                        contribution, received.amount().min(before.amount().amount())));
        Unspent unspent = proposals.unspent(contribution);
        var refused = views.wrongState(
                        contribution, "It is settled once all has come or is waived, and nothing of it is left.")
                .with("missing", missing)
                .with("balanceLead", unspent.balanceLead())
                .with("balancePartner", unspent.balancePartner());
        if (!missing.isZero() && waiver == null) {
            throw refused;
        }
        if (!unspent.balanceLead().isZero() || !unspent.balancePartner().isZero()) {
            throw refused;
        }
        waive(contribution, received);
        contribution.end(ContributionState.SETTLED, act.today(), waiver == null ? "All has come." : waiver);
        return views.recorded(contribution, before, waiver);
    }

    /** What has not come is expected no more; what was committed stays on record. */
    private void waive(Contribution contribution, Received received) {
        List<InstalmentStep> steps = contribution.plan(act.today()).stream()
                .filter(planned ->
                        !planned.isCancelled() && received.missing(planned).signum() > 0)
                .map(planned -> received.part(planned.no()).signum() == 0
                        ? InstalmentStep.to(planned.no(), State.CANCELLED)
                        : InstalmentStep.cutTo(planned.no(), received.part(planned.no())))
                .toList();
        if (!steps.isEmpty()) {
            var cause = new Cause(Kind.SETTLEMENT, contribution.ref, contribution.self());
            changing.write(
                    contribution,
                    NewDelta.of(act.today(), cause).by(BigDecimal.ZERO).plan(steps));
        }
    }
}
