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
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.programme.Programmes;

/** What the budget and agreements have of a contribution, what they lack, and what is drafted for it (R25). */
@ApplicationScoped
class BudgetNeeds {
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

    /** Drafts what the budget needs; a draft for the same money that nobody has sent on its way is replaced. */
    List<String> draft(DonorMeasure measure, List<Contribution> concerned) {
        var drafted = new ArrayList<String>();
        for (Contribution contribution : concerned) {
            Money shortfall = of(contribution).shortfall();
            if (shortfall.isPositive()) {
                replaced(measure, contribution)
                        .forEach(ref -> drafts.drop(ref, "The draft for " + measure.ref + " takes its place."));
                drafts.open(new Shortfall(
                                contribution.ref(),
                                shortfall,
                                latest(measure.effectiveFrom, act.today()),
                                measure.reason,
                                measure.self()))
                        .ifPresent(drafted::add);
            }
        }
        return drafted;
    }

    /** Takes back what was drafted for a measure that is no more. */
    void drop(DonorMeasure measure) {
        measure.adjustments.forEach(ref -> drafts.drop(ref, measure.ref + " was retracted."));
    }

    private static List<String> replaced(DonorMeasure measure, Contribution contribution) {
        return DonorMeasure.<DonorMeasure>list("programme = ?1 and retractedAt is null", measure.programme).stream()
                .filter(each -> !each.id.equals(measure.id) && each.contributions.equals(List.of(contribution.ref())))
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
