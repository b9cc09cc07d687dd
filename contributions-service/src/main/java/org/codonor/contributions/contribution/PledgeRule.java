package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/**
 * May a pledge be made like this? Its amount and rate, its instalments (R12) and its fiscal year (R13).
 *
 * @param internal true for the lead donor's own
 * @param calendar the donor's
 * @param programme the programme's currency
 */
record PledgeRule(boolean internal, FiscalCalendar calendar, Currency programme) {
    List<Violation> violations(NewContribution pledge) {
        var found = new ArrayList<Violation>();
        amountAndRate(pledge, found);
        dates(pledge, found);
        instalments(pledge.amount(), pledge.plan(), found);
        fiscalYear(pledge, found);
        return found;
    }

    private void amountAndRate(NewContribution pledge, List<Violation> found) {
        if (!pledge.amount().isPositive()) {
            found.add(new Violation("/amount/amount", "positive", "A contribution is above zero."));
        }
        boolean own = pledge.amount().currency().equals(programme);
        if (!own && pledge.indicativeRate() == null) {
            found.add(new Violation(
                    "/indicativeRate",
                    "required",
                    "Say what one unit is worth in " + programme + " for the time being."));
        }
        if (pledge.amount().converted(pledge.rate(), programme).overflows()) {
            found.add(new Violation("/amount/amount", "size", "At this rate it is more than can be booked."));
        }
        if (own && !pledge.rate().isOne()) {
            found.add(new Violation("/indicativeRate", "one", "In the programme's own currency the rate is 1."));
        }
    }

    private static void dates(NewContribution pledge, List<Violation> found) {
        if (pledge.availableTo().isBefore(pledge.availableFrom())) {
            found.add(new Violation("/availableTo", "before-start", "It would end before it begins."));
        }
    }

    /** R12: instalments sum to the amount; the lead donor's own has releases instead. */
    void instalments(Money amount, List<Instalment> plan, List<Violation> found) {
        if (internal) {
            if (!plan.isEmpty()) {
                found.add(new Violation(
                        "/instalments",
                        "internal",
                        "The lead donor's own money comes by releases, not instalments.",
                        "R12"));
            }
            return;
        }
        BigDecimal sum = plan.stream()
                .filter(planned -> !planned.isCancelled())
                .map(Instalment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount.amount()) != 0) {
            found.add(new Violation(
                    "/instalments",
                    "sum",
                    "The instalments sum to " + Money.of(sum, amount.currency()) + ", the contribution is " + amount
                            + ".",
                    "R12"));
        }
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < plan.size(); i++) {
            if (!numbers.add(plan.get(i).no())) {
                found.add(new Violation("/instalments/" + i + "/no", "unique", "Two instalments have this number."));
            }
            if (plan.get(i).amount().signum() == 0) {
                found.add(new Violation("/instalments/" + i + "/amount", "positive", "An instalment is above zero."));
            }
            LocalDate latest = plan.get(i).latestOn();
            if (latest != null && plan.get(i).plannedOn().isAfter(latest)) {
                found.add(new Violation(
                        "/instalments/" + i + "/plannedOn",
                        "after-latest",
                        "It is planned for " + plan.get(i).plannedOn() + ", after its latest day, " + latest + ".",
                        "R13"));
            }
        }
    }

    /** R13: what is tied to a fiscal year comes before it ends. */
    private void fiscalYear(NewContribution pledge, List<Violation> found) {
        if (pledge.fiscalYear() == null) {
            return;
        }
        Optional<LocalDate> last = lastDay(pledge.fiscalYear());
        if (last.isEmpty()) {
            found.add(new Violation("/fiscalYear", "calendar", "This is no fiscal year of the donor.", "R13"));
            return;
        }
        List<Instalment> plan = pledge.plan();
        for (int i = 0; i < plan.size(); i++) {
            LocalDate latest = plan.get(i).latestOn();
            if (isLate(latest, last.get()) || isLate(plan.get(i).plannedOn(), last.get())) {
                found.add(new Violation(
                        "/instalments/" + i + "/latestOn",
                        "fiscal-year",
                        "It must come by " + last.get() + ", the last day of " + pledge.fiscalYear() + ".",
                        "R13"));
            }
        }
    }

    Optional<LocalDate> lastDay(String fiscalYear) {
        return calendar.parse(fiscalYear + "-FQ4").map(quarter -> quarter.last());
    }

    private static boolean isLate(@Nullable LocalDate day, LocalDate last) {
        return day == null || day.isAfter(last);
    }
}
