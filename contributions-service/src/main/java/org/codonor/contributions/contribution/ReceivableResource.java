package org.codonor.contributions.contribution;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.Receivables.OfContribution;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Shows what is still to come from donors, and what of it is overdue, in one read. */
@Path("/v1/programmes/{programme}/receivables")
class ReceivableResource {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @GET
    @Transactional
    public Receivables listReceivables(
            @PathParam("programme") String programme, @QueryParam("donor") @Nullable String donor) {
        Currency currency = programmes.get(programme).currency();
        LocalDate today = clock.today(programme);
        Map<UUID, Received> received = contributions.received(programme);
        List<OfContribution> items = contributions.all(programme).stream()
                .filter(each -> !each.internal && each.isCommitted() && (donor == null || donor.equals(each.donor)))
                .map(each -> of(each, received.getOrDefault(each.id, Received.NOTHING), today))
                .filter(each -> !each.instalments().isEmpty())
                .toList();
        return new Receivables(
                today,
                "/v1/programmes/" + programme + "/receivables",
                sum(items, OfContribution::receivable, currency),
                sum(items, OfContribution::overdue, currency),
                sum(items, OfContribution::withheld, currency),
                items);
    }

    private OfContribution of(Contribution contribution, Received received, LocalDate today) {
        return Receivables.of(contribution, views.of(contribution, received, Map.of()), received, today);
    }

    private static Money sum(List<OfContribution> items, Function<OfContribution, Money> part, Currency currency) {
        return items.stream().map(part).reduce(Money.zero(currency), Money::plus);
    }
}
