package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Contributions as the caller sees them, in hand for a change, and recorded after it. */
@ApplicationScoped
public class ContributionViews {
    private static final Verb CANCEL = new Verb("cancel", "cancelContribution");
    private static final Verb SETTLE = new Verb("settle", "settleContribution");

    @Inject
    Contributions contributions;

    @Inject
    Promises promises;

    @Inject
    RefundProposals proposals;

    @Inject
    Stocks stocks;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Verbs verbs;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** The contribution that the caller looked at; refused when it has changed (412). */
    Contribution inHand(String programme, String id) {
        Contribution contribution = contributions.find(programme, id).orElseThrow(Refused::notFound);
        tags.check(of(contribution));
        return contribution;
    }

    /** Refused (409): the contribution is in a state that does not allow this. */
    public Refused wrongState(Contribution contribution, String says) {
        return Refused.wrongState(contribution.state(act.today()), allowedActions(contribution))
                .detail(says);
    }

    public List<String> allowedActions(Contribution contribution) {
        return of(contribution).allowedActions();
    }

    ContributionView recorded(Contribution contribution, ContributionView before, @Nullable String why) {
        contribution.persistAndFlush();
        ContributionView after = of(contribution);
        act.record(Entry.of("contribution", contribution.id, contribution.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    ContributionView of(Contribution contribution) {
        return of(
                contribution, contributions.received(contribution), stocks.of(contribution.programme, Account.PLANNED));
    }

    ContributionView of(Contribution contribution, Received received, Map<String, BigDecimal> planned) {
        LocalDate today = clock.today(contribution.programme);
        return ContributionView.of(
                contribution,
                new ContributionView.Now(
                        today,
                        received,
                        Promises.levels(
                                contribution,
                                contribution.internal ? List.of() : promises.parts(contribution),
                                programmes.get(contribution.programme).currency()),
                        contributions.available(contribution, received),
                        planned.getOrDefault(contribution.ref, BigDecimal.ZERO),
                        contribution.state(today) == ContributionState.WITHDRAWN ? proposals.of(contribution) : null,
                        verbs.allowed(allowed(contribution, received, today))));
    }

    Money own(Contribution contribution, BigDecimal amount) {
        return Money.of(amount, contribution.currency());
    }

    private static List<Verb> allowed(Contribution contribution, Received received, LocalDate today) {
        return switch (contribution.state(today)) {
            case PLEDGED ->
                List.of(new Verb("change", "changeContribution"), new Verb("commit", "commitContribution"), CANCEL);
            case COMMITTED, SUSPENDED, WITHDRAWN ->
                received.amount().signum() == 0 ? List.of(SETTLE, CANCEL) : List.of(SETTLE);
            case SETTLED, CANCELLED -> List.of();
        };
    }
}
