package org.codonor.contributions.ledger;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One amount of one contribution leaves an account and arrives in another, on a day, for a quarter. The ledger itself
 * decides in which quarter it is booked (R03). No agreement or line is {@code ""}.
 *
 * @param amount above zero, in the programme's currency
 * @param ofQuarter the quarter it belongs to: that of its value date, or the one that it corrects
 * @param claim the claim on a partner that it is about; null for most
 */
public record Move(
        Event event,
        Account from,
        Account to,
        String contribution,
        String agreement,
        String line,
        Money amount,
        LocalDate valueDate,
        Quarter ofQuarter,
        Basis basis,
        @Nullable ClaimPart claim) {
    /**
     * A claim, and the quarter of the expenditure that this part of it is about.
     *
     * @param quarter null when it is about the claim as a whole, as money that is given back to its donor
     */
    public record ClaimPart(String ref, @Nullable Quarter quarter) {}

    public Move {
        if (!event.runs(from, to)) {
            throw new IllegalArgumentException(event + " does not run from " + from + " to " + to);
        }
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing moves: " + amount);
        }
    }

    public static Move of(
            Event event, Account from, Account to, String contribution, Money amount, LocalDate valueDate) {
        return new Move(
                event, from, to, contribution, "", "", amount, valueDate, Quarter.of(valueDate), Basis.NA, null);
    }

    /** As {@link #of}; a negative amount moves the other way. Zero is no move. */
    public static Move signed(
            Event event, Account from, Account to, String contribution, Money amount, LocalDate valueDate) {
        return amount.isNegative()
                ? of(event, to, from, contribution, amount.negated(), valueDate)
                : of(event, from, to, contribution, amount, valueDate);
    }

    public Move of(Quarter quarter) {
        return new Move(event, from, to, contribution, agreement, line, amount, valueDate, quarter, basis, claim);
    }

    public Move under(String agreementRef) {
        return new Move(event, from, to, contribution, agreementRef, line, amount, valueDate, ofQuarter, basis, claim);
    }

    public Move on(String lineCode) {
        return new Move(event, from, to, contribution, agreement, lineCode, amount, valueDate, ofQuarter, basis, claim);
    }

    public Move attributed(Basis how) {
        return new Move(event, from, to, contribution, agreement, line, amount, valueDate, ofQuarter, how, claim);
    }

    /** About a claim: the part of it that is about a quarter's expenditure, or all of it. */
    public Move claiming(String claimRef, @Nullable Quarter quarter) {
        return new Move(
                event,
                from,
                to,
                contribution,
                agreement,
                line,
                amount,
                valueDate,
                ofQuarter,
                basis,
                new ClaimPart(claimRef, quarter));
    }

    /** The same the other way, on another day, for the same quarter. */
    public Move back(LocalDate on) {
        return new Move(event, to, from, contribution, agreement, line, amount, on, ofQuarter, basis, claim);
    }
}
