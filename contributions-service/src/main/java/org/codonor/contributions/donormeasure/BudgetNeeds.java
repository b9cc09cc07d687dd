package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.contributions.adjustment.ShortfallDrafts;
import org.codonor.contributions.adjustment.ShortfallDrafts.Shortfall;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.BudgetUnder;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.programme.Programmes;

/**
 * What the budget and agreements have of a contribution, what they lack, and what is drafted for it when its donor gives
 * less or the arrangement that it stands on ends (R25).
 */
@ApplicationScoped
class BudgetNeeds implements BudgetUnder {
    @Inject
    Contributions contributions;

    @Inject
    ShortfallDrafts drafts;

    @Inject
    Programmes programmes;

    @Inject
    Stocks stocks;

    @Inject
    Act act;

    /** What there is of a contribution, and what stands on it. */
    record Cover(Money available, Money planned, Money shortfall, Money contracted, Money overContracted) {}

    Cover of(Contribution contribution) {
        Currency currency = programmes.get(contribution.programme()).currency();
        Money available = contributions.available(contribution, contributions.received(contribution));
        Money planned = stock(contribution, Account.PLANNED, currency);
        Money contracted = stock(contribution, Account.CONTRACTED, currency);
        return new Cover(available, planned, above(planned, available), contracted, above(contracted, available));
    }

    /** What takes money away, and from which day on. */
    private record Loss(String ref, String self, LocalDate from, String reason) {}

    /** Drafts what the budget needs; a draft for the same money that nobody has sent on its way is replaced. */
    List<String> draft(DonorMeasure measure, List<Contribution> concerned) {
        return draft(new Loss(measure.ref, measure.self(), measure.effectiveFrom, measure.reason), concerned);
    }

    @Override
    public List<String> draft(Arrangement ended, LocalDate from, String reason) {
        List<Contribution> under = contributions.all(ended.programme()).stream()
                .filter(each -> ended.ref().equals(each.arrangement()) && each.endedOn() == null)
                .toList();
        var loss = new Loss(ended.ref(), ended.self(), from, reason);
        ended.amendments().forEach(amendment -> replace(loss, amendment.adjustments()));
        return draft(loss, under);
    }

    private List<String> draft(Loss loss, List<Contribution> concerned) {
        var drafted = new ArrayList<String>();
        for (Contribution contribution : concerned) {
            Money shortfall = of(contribution).shortfall();
            if (shortfall.isPositive()) {
                replace(loss, drafted(contribution, loss));
                drafts.open(new Shortfall(
                                contribution.ref(),
                                shortfall,
                                latest(loss.from(), act.today()),
                                loss.reason(),
                                loss.self()))
                        .ifPresent(drafted::add);
            }
        }
        return drafted;
    }

    private void replace(Loss loss, List<String> drafted) {
        drafted.forEach(ref -> drafts.drop(ref, "The draft for " + loss.ref() + " takes its place."));
    }

    /** Takes back what was drafted for a measure that is no more. */
    void drop(DonorMeasure measure) {
        measure.adjustments.forEach(ref -> drafts.drop(ref, measure.ref + " was retracted."));
    }

    /** What other measures about this contribution had drafted. */
    private static List<String> drafted(Contribution contribution, Loss loss) {
        return DonorMeasure.<DonorMeasure>list("programme = ?1 and retractedAt is null", contribution.programme())
                .stream()
                .filter(each ->
                        !each.self().equals(loss.self()) && each.contributions.equals(List.of(contribution.ref())))
                .flatMap(each -> each.adjustments.stream())
                .toList();
    }

    private Money stock(Contribution contribution, Account account, Currency currency) {
        Map<String, BigDecimal> sums = stocks.of(contribution.programme(), account);
        return Money.of(sums.getOrDefault(contribution.ref(), BigDecimal.ZERO), currency);
    }

    private static Money above(Money more, Money less) {
        return more.exceeds(less) ? more.minus(less) : Money.zero(more.currency());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
