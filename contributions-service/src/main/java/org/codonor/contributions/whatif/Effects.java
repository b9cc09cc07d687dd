package org.codonor.contributions.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.whatif.NewScenario.Kind;
import org.codonor.contributions.whatif.NewScenario.NewEffect;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario asks: whose contributions, how much, and when; refused (422) with everything wrong. */
@ApplicationScoped
class Effects {
    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    List<Effect> of(String programme, NewScenario scenario, Quarter now) {
        var refused = Refused.because(CommonProblem.RULE).detail("The scenario does not fit the programme.");
        var effects = new ArrayList<Effect>();
        for (int i = 0; i < scenario.effects().size(); i++) {
            read(programme, scenario.effects().get(i), i, now, refused, effects);
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        return effects;
    }

    private void read(
            String programme, NewEffect asked, int index, Quarter now, Refused refused, List<Effect> effects) {
        String at = "/effects/" + index;
        List<Contribution> whose = whose(programme, asked, at, refused);
        checkAmount(asked, whose, at, refused);
        if (whose.isEmpty() || refused.hasErrors()) {
            return;
        }
        Donor donor = programmes.donor(programme, whose.getFirst().donor()).orElseThrow(Refused::notFound);
        Quarter from = quarter(donor, asked.from());
        Quarter until = asked.until() == null ? null : quarter(donor, asked.until());
        checkWindow(asked.kind(), from, until, now, at, refused);
        List<BigDecimal> parts = parts(asked.amount(), whose);
        for (int i = 0; i < whose.size(); i++) {
            effects.add(new Effect(
                    index + 1,
                    asked.kind(),
                    whose.get(i),
                    new Cover.Window(from, until),
                    asked.percent() == null ? null : new BigDecimal(asked.percent()),
                    parts.isEmpty() ? null : parts.get(i)));
        }
    }

    private List<Contribution> whose(String programme, NewEffect asked, String at, Refused refused) {
        if ((asked.donor() == null) == (asked.contribution() == null)) {
            refused.error(at, "either", "Name a donor or one of its contributions.");
            return List.of();
        }
        if (asked.contribution() != null) {
            Optional<Contribution> found = contributions.find(programme, asked.contribution());
            if (found.isEmpty()) {
                refused.error(at + "/contribution", "unknown", "The programme does not know it.");
            }
            return found.stream().toList();
        }
        List<Contribution> all = contributions.all(programme).stream()
                .filter(each -> each.donor().equals(asked.donor()) && each.isCommitted())
                .toList();
        if (all.isEmpty()) {
            refused.error(at + "/donor", "unknown", asked.donor() + " has no committed contribution here.");
        }
        return all;
    }

    private static void checkAmount(NewEffect asked, List<Contribution> whose, String at, Refused refused) {
        boolean one = (asked.percent() == null) != (asked.amount() == null);
        if (asked.kind() == Kind.CUT && !one) {
            refused.error(at, "how-much", "A cut is a percentage or an amount.");
        }
        if (asked.kind() != Kind.CUT && (asked.percent() != null || asked.amount() != null)) {
            refused.error(at, "how-much", "Only a cut has a percentage or an amount.");
        }
        if (asked.percent() != null && new BigDecimal(asked.percent()).compareTo(BigDecimal.valueOf(100)) > 0) {
            refused.error(at + "/percent", "above-all", "It is at most 100.");
        }
        Money amount = asked.amount();
        if (amount != null
                && (!amount.isPositive()
                        || whose.stream().anyMatch(each -> !each.currency().equals(amount.currency())))) {
            refused.error(at + "/amount", "amount", "It is above zero and in the contribution's currency.");
        }
    }

    private static void checkWindow(
            Kind kind, Quarter from, @Nullable Quarter until, Quarter now, String at, Refused refused) {
        if (from.isBefore(now)) {
            refused.error(at + "/from", "past", "It begins in " + now + " at the soonest.");
        }
        if (until != null && (kind != Kind.PAUSE || !until.isAfter(from))) {
            refused.error(at + "/until", "until", "A pause ends in a quarter after it began; nothing else ends.");
        }
    }

    private static Quarter quarter(Donor donor, String label) {
        return Quarter.isWritten(label)
                ? Quarter.parse(label)
                : donor.calendar().parse(label).orElseGet(() -> Quarter.parse(label));
    }

    /** Of each contribution, in proportion to what is committed. */
    private static List<BigDecimal> parts(@Nullable Money amount, List<Contribution> whose) {
        if (amount == null) {
            return List.of();
        }
        List<BigDecimal> weights = whose.stream()
                .map(each -> each.amount(java.time.LocalDate.MAX).amount())
                .map(committed ->
                        committed.signum() > 0 ? committed : amount.amount().ulp())
                .toList();
        return new Division(weights).of(amount.amount());
    }
}
