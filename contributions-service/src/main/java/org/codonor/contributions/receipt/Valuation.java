package org.codonor.contributions.receipt;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What money that came or goes back is worth in the programme's currency (R16), and what exchange rates did to it (R18).
 *
 * @param rate programme currency for one unit; null where none was stated
 */
public record Valuation(Money amount, @Nullable Rate rate, Rate indicativeRate, Currency programme) {
    /** What is wrong with the amount and its rate. */
    public List<Violation> violations(Currency contribution, @Nullable String rateSource) {
        var found = new ArrayList<Violation>();
        if (!amount.isPositive()) {
            found.add(new Violation("/amount/amount", "positive", "It is above zero.", "R16"));
        }
        if (!amount.currency().equals(contribution)) {
            found.add(new Violation(
                    "/amount/currency", "currency", "The contribution is in " + contribution + ".", "R16"));
        }
        boolean own = amount.currency().equals(programme);
        if (!own && rate == null) {
            found.add(
                    new Violation("/rate", "required", "Say at which rate it was booked in " + programme + ".", "R16"));
        }
        if (!own && rate != null && rateSource == null) {
            found.add(new Violation("/rateSource", "required", "Say where the rate is from.", "R16"));
        }
        if (own && rate != null && !rate.isOne()) {
            found.add(new Violation("/rate", "one", "In the programme's own currency the rate is 1.", "R16"));
        }
        if (found.isEmpty() && (booked().overflows() || indicative().overflows())) {
            found.add(new Violation("/amount/amount", "size", "At this rate it is more than can be booked.", "R16"));
        }
        if (found.isEmpty() && !booked().isPositive()) {
            found.add(new Violation(
                    "/amount/amount", "positive", "At this rate it is worth nothing in " + programme + ".", "R16"));
        }
        return found;
    }

    public Rate rateOrOne() {
        return rate == null ? Rate.ONE : rate;
    }

    /** R16: amount times rate, half-even to the programme's minor units; it never changes (R17). */
    public Money booked() {
        return amount.converted(rateOrOne(), programme);
    }

    Money indicative() {
        return amount.converted(indicativeRate, programme);
    }

    /** R18: negative is a loss. */
    Money difference() {
        return booked().minus(indicative());
    }
}
