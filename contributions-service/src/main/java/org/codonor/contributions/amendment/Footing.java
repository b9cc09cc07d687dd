package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.ask.Agreements;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Coverage;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.programme.Programmes;

/** What stands on a contribution, plans and agreements, and whether it still holds them as it is agreed now. */
@ApplicationScoped
class Footing {
    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    @Inject
    Plans plans;

    @Inject
    Agreements agreements;

    @Inject
    LineUse use;

    @Inject
    Stocks stocks;

    /** R27, R28: what is planned from a day on, or contracted with a partner, outside what it is restricted to then. */
    List<Violation> outside(Contribution contribution, LocalDate from, String pointer) {
        var reach = new EarmarkReach(
                contribution.ref(),
                contribution.earmarks(from, LocalDate.MAX).stream()
                        .filter(Objects::nonNull)
                        .toList(),
                pointer);
        var found = new ArrayList<Violation>();
        binding(contribution.programme(), from).forEach(plan -> found.addAll(reach.planned(plan)));
        Map<String, String> partners = new HashMap<>();
        running(contribution.programme(), from).forEach(each -> partners.put(each.ref(), each.partner()));
        uses(contribution.programme())
                .filter(each -> each.key().contribution().equals(contribution.ref()))
                .map(each -> partners.get(each.agreement()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(partner -> found.addAll(reach.contracted(partner)));
        return found.stream().distinct().toList();
    }

    /** R45: agreements that have days from one on without money that may be used. */
    List<Violation> uncovered(Contribution contribution, LocalDate from, String pointer) {
        Map<String, Contribution> known = new HashMap<>();
        contributions.all(contribution.programme()).forEach(each -> known.put(each.ref(), each));
        List<LineUse.Use> contracted = uses(contribution.programme()).toList();
        var found = new ArrayList<Violation>();
        for (Agreement agreement : running(contribution.programme(), from)) {
            List<Contribution> funding = contracted.stream()
                    .filter(each -> each.agreement().equals(agreement.ref()))
                    .map(each -> known.get(each.key().contribution()))
                    .distinct()
                    .toList();
            LocalDate first = from.isAfter(agreement.startsOn()) ? from : agreement.startsOn();
            if (funding.contains(contribution)) {
                new Coverage(funding, first, agreement.endsOn())
                        .gap()
                        .ifPresent(day -> found.add(new Violation(
                                pointer,
                                "not-available",
                                agreement.ref() + " would have no money that may be used on " + day + ".",
                                "R45")));
            }
        }
        return found;
    }

    /** R44: less than agreements contract of it. */
    List<Shortage> contracted(Contribution contribution, String pointer) {
        return shortage(contribution, Account.CONTRACTED, pointer, "R44", "Agreements contract");
    }

    /** R25: less than the budget plans of it. */
    List<Shortage> planned(Contribution contribution, String pointer) {
        return shortage(contribution, Account.PLANNED, pointer, "R25", "The budget plans");
    }

    private List<Shortage> shortage(
            Contribution contribution, Account account, String pointer, String rule, String who) {
        Currency currency = programmes.get(contribution.programme()).currency();
        Money available = contributions.available(contribution, contributions.received(contribution));
        Money needed = Money.of(
                stocks.of(contribution.programme(), account).getOrDefault(contribution.ref(), BigDecimal.ZERO),
                currency);
        if (!needed.exceeds(available)) {
            return List.of();
        }
        String text = who + " " + needed + " of " + contribution.ref() + "; " + available + " would be available.";
        return List.of(new Shortage(new Violation(pointer, "not-enough", text, rule), available, needed));
    }

    /** The version in force on a day and all that are approved to follow it. */
    private List<Plan> binding(String programme, LocalDate on) {
        List<Plan> binding = plans.binding(programme, on);
        return binding.isEmpty() ? plans.newest(programme).stream().toList() : binding;
    }

    private List<Agreement> running(String programme, LocalDate on) {
        return agreements.all(programme).stream()
                .filter(each -> !each.endsOn().isBefore(on))
                .toList();
    }

    private Stream<LineUse.Use> uses(String programme) {
        return use.of(programme).stream().filter(each -> each.contracted().signum() > 0);
    }
}
