package org.codonor.contributions.contribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What donors still owe by their plans of payment: what is receivable, overdue and withheld, as of a day. */
record Receivables(
        LocalDate asOf, String self, Money receivable, Money overdue, Money withheld, List<OfContribution> items) {
    /** One contribution's part, at its indicative rate, and the instalments of which something is missing. */
    record OfContribution(
            String contribution,
            String self,
            String donor,
            ContributionState state,
            Money receivable,
            Money overdue,
            Money withheld,
            List<Open> instalments) {}

    /** An instalment that has not come, or not all of it, in its own currency. */
    record Open(
            int no,
            LocalDate plannedOn,
            @Nullable LocalDate latestOn,
            LocalDate dueOn,
            @Nullable LocalDate calledOn,
            String state,
            Money amount,
            Money received,
            Money missing,
            boolean overdue,
            @Nullable Long overdueDays) {
        static Open of(Planned planned, Received received, Currency currency, LocalDate today) {
            boolean late = planned.isReceivable() && planned.dueOn().isBefore(today);
            return new Open(
                    planned.no(),
                    planned.plannedOn(),
                    planned.latestOn(),
                    planned.dueOn(),
                    planned.calledOn(),
                    ContributionView.InstalmentView.state(planned, received.part(planned.no())),
                    Money.of(planned.amount(), currency),
                    Money.of(received.part(planned.no()), currency),
                    Money.of(received.missing(planned), currency),
                    late,
                    late ? ChronoUnit.DAYS.between(planned.dueOn(), today) : null);
        }
    }

    static OfContribution of(Contribution contribution, ContributionView view, Received received, LocalDate today) {
        return new OfContribution(
                contribution.ref,
                contribution.self(),
                contribution.donor,
                view.state(),
                view.receivable(),
                view.overdue(),
                view.withheld(),
                contribution.plan(today).stream()
                        .filter(planned -> !planned.isCancelled()
                                && received.missing(planned).signum() > 0)
                        .map(planned -> Open.of(planned, received, contribution.currency(), today))
                        .toList());
    }
}
