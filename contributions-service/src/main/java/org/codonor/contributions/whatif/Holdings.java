package org.codonor.contributions.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codonor.common.money.Money;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.whatif.ScenarioView.Holding;
import org.codonor.contributions.whatif.ScenarioView.OfEffect;

/** Shows each effect beside where the contribution's money is now: committed, held, paid, spent. */
@ApplicationScoped
class Holdings {
    @Inject
    Stocks stocks;

    @Inject
    Contributions contributions;

    List<OfEffect> effects(Programme programme, Scenarios.Worked worked, Map<String, FiscalCalendar> calendars) {
        return worked.outcomes().stream()
                .map(outcome -> effect(programme, worked, outcome, calendars))
                .toList();
    }

    private OfEffect effect(
            Programme programme,
            Scenarios.Worked worked,
            Effect.Outcome outcome,
            Map<String, FiscalCalendar> calendars) {
        Effect effect = outcome.effect();
        Contribution contribution = effect.contribution();
        Currency own = contribution.currency();
        FiscalCalendar calendar = Objects.requireNonNull(calendars.get(contribution.ref()));
        return new OfEffect(
                effect.no(),
                effect.kind(),
                contribution.donor(),
                contribution.ref(),
                effect.window().from(),
                effect.window().until(),
                calendar.label(effect.window().from()),
                Money.of(outcome.before().committed(), own),
                Money.of(outcome.after().committed(), own),
                Money.of(outcome.notComing(), own),
                Money.of(outcome.refund(), programme.currency()),
                holding(programme, worked, contribution),
                Losses.lost(List.of(outcome.loss()), programme.currency()));
    }

    private Holding holding(Programme programme, Scenarios.Worked worked, Contribution contribution) {
        Currency currency = programme.currency();
        BigDecimal planned = worked.books().plan().funding().getOrDefault(contribution.ref(), BigDecimal.ZERO);
        BigDecimal paid = worked.books().under().stream()
                .filter(under -> under.contribution().equals(contribution.ref()))
                .map(Books.Under::paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Holding(
                contributions.available(contribution, contributions.received(contribution)),
                Money.of(planned, currency),
                stock(contribution, currency, Account.CONTRACTED),
                Money.of(paid, currency),
                stock(contribution, currency, Account.RESERVED),
                stock(contribution, currency, Account.LEAD, Account.RESERVED),
                stock(contribution, currency, Account.PARTNER, Account.CLAIM),
                stock(contribution, currency, Account.SPENT, Account.DIRECT_COST));
    }

    private Money stock(Contribution contribution, Currency currency, Account... accounts) {
        return Money.of(
                stocks.of(contribution.programme(), accounts).getOrDefault(contribution.ref(), BigDecimal.ZERO),
                currency);
    }
}
