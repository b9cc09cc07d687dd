package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.MoneyUnder;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.ledger.Unspent;

/** The contributions under an arrangement follow what becomes of it. */
@ApplicationScoped
class ArrangementMoney implements MoneyUnder {
    @Inject
    Contributions contributions;

    @Inject
    ChangeContribution changing;

    @Inject
    Withdrawal withdrawal;

    @Inject
    RefundProposals proposals;

    @Override
    public void suspend(Arrangement arrangement, LocalDate from) {
        firm(arrangement)
                .forEach(each -> changing.apply(
                        each, NewDelta.of(from, cause(arrangement)).to(Standing.SUSPENDED), null));
    }

    @Override
    public void resume(Arrangement arrangement, LocalDate from) {
        firm(arrangement)
                .filter(each -> each.suspendedBy(from).contains(Kind.ARRANGEMENT))
                .forEach(each -> changing.apply(
                        each, NewDelta.of(from, cause(arrangement)).to(Standing.RESUMED), null));
    }

    @Override
    public void withdraw(Arrangement arrangement, LocalDate from) {
        firm(arrangement)
                .filter(each -> !each.isClosed(LocalDate.MAX))
                .forEach(each -> changing.apply(each, withdrawal.of(each, from, cause(arrangement)), null));
    }

    @Override
    public List<String> open(Arrangement arrangement) {
        return under(arrangement)
                .filter(each -> each.state != ContributionState.SETTLED && each.state != ContributionState.CANCELLED)
                .map(Contribution::ref)
                .toList();
    }

    @Override
    public List<Unspent.Proposal> refundProposals(Arrangement arrangement) {
        return under(arrangement)
                .filter(each -> each.course().isWithdrawn(LocalDate.MAX))
                .map(proposals::of)
                .toList();
    }

    private Stream<Contribution> firm(Arrangement arrangement) {
        return under(arrangement).filter(each -> each.state == ContributionState.COMMITTED);
    }

    private Stream<Contribution> under(Arrangement arrangement) {
        return contributions.all(arrangement.programme()).stream()
                .filter(each -> arrangement.ref().equals(each.arrangement));
    }

    private static Cause cause(Arrangement arrangement) {
        return new Cause(Kind.ARRANGEMENT, arrangement.ref(), arrangement.self());
    }
}
