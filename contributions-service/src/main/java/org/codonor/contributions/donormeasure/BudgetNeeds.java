package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private record Loss(String self, LocalDate from, String reason) {
        static Loss of(DonorMeasure measure) {
            return new Loss(measure.self(), measure.effectiveFrom, measure.reason);
        }
    }

    /** Drafts what the budget needs; a draft for the same money that nobody has sent on its way is replaced. */
    List<String> draft(DonorMeasure measure, List<Contribution> concerned) {
        return draft(Loss.of(measure), concerned);
    }

    @Override
    public List<String> draft(Arrangement ended, LocalDate from, String reason) {
        List<Contribution> under = contributions.all(ended.programme()).stream()
                .filter(each -> ended.ref().equals(each.arrangement()) && each.endedOn() == null)
                .toList();
        return draft(new Loss(ended.self(), from, reason), under);
    }

    private List<String> draft(Loss loss, List<Contribution> concerned) {
        var drafted = new ArrayList<String>();
        for (Contribution contribution : concerned) {
            Money shortfall = of(contribution).shortfall();
            if (shortfall.isPositive()) {
                drafts.open(shortfall(contribution, shortfall, loss)).ifPresent(drafted::add);
            }
        }
        return drafted;
    }

    /**
     * Takes back what was drafted for a measure that is no more. What is short still, because of others, is drafted again: for
     * the newest measure that took some away, or else for the contribution as it stands.
     */
    void retract(DonorMeasure measure, List<Contribution> concerned) {
        measure.adjustments.forEach(ref -> drafts.drop(ref, measure.ref + " was retracted."));
        for (Contribution contribution : concerned) {
            Optional<DonorMeasure> other = others(measure, contribution.ref());
            Loss loss = other.map(Loss::of)
                    .orElseGet(() -> new Loss(contribution.self(), act.today(), measure.ref + " was retracted."));
            drafts.fit(shortfall(contribution, of(contribution).shortfall(), loss))
                    .ifPresent(ref -> other.ifPresent(each -> each.needsAlso(ref)));
        }
    }

    private static Optional<DonorMeasure> others(DonorMeasure measure, String contribution) {
        return DonorMeasure.<DonorMeasure>list(
                        "programme = ?1 and retractedAt is null order by notifiedAt desc", measure.programme)
                .stream()
                .filter(each -> !each.id.equals(measure.id)
                        && each.kind.takesAway()
                        && each.contributions.contains(contribution))
                .findFirst();
    }

    private Shortfall shortfall(Contribution contribution, Money amount, Loss loss) {
        return new Shortfall(contribution.ref(), amount, latest(loss.from(), act.today()), loss.reason(), loss.self());
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
