package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Planned;
import org.codonor.contributions.contribution.Received;

/** What is promised of a contribution on a day and has not come, in its own currency. */
record ToCome(Contribution contribution, Received received, LocalDate on) {
    /** What is withheld is promised still, so it may be planned and contracted; R54 keeps it from being paid. */
    Optional<Clause> withheld() {
        if (contribution.isInternal()) {
            return Optional.empty();
        }
        Money held = missing(Planned::isWithheld);
        return Optional.of(Clause.of(
                        "R12",
                        "withheld",
                        held.isZero(),
                        held.isZero()
                                ? "Nothing of it is withheld."
                                : held
                                        + " of it is withheld by its donor: promised, and not to be paid before it comes.")
                .shown());
    }

    /** In words. */
    String says() {
        if (contribution.isInternal()) {
            Money promised = contribution.amount(on);
            BigDecimal rest = promised.amount().subtract(received.amount()).max(BigDecimal.ZERO);
            return Money.of(rest, promised.currency()) + " of it is not released yet.";
        }
        String missing = missing(planned -> !planned.isCancelled()) + " of it has not come yet";
        return contribution.plan(on).stream()
                .filter(planned ->
                        planned.isReceivable() && received.missing(planned).signum() > 0)
                .min(Comparator.comparing(Planned::dueOn))
                .map(next -> missing + "; the next is due on " + next.dueOn() + ".")
                .orElse(missing + ".");
    }

    private Money missing(Predicate<Planned> which) {
        List<Planned> plan = contribution.plan(on).stream().filter(which).toList();
        return Money.of(received.outstanding(plan), contribution.currency());
    }
}
