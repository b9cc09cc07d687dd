package org.codonor.contributions.ledger;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;

/**
 * One amount of one contribution leaves an account and arrives in another, on a day, for a quarter. The ledger itself
 * decides in which quarter it is booked (R03). No agreement or line is {@code ""}.
 *
 * @param amount above zero, in the programme's currency
 * @param ofQuarter the quarter it belongs to: that of its value date, or the one that it corrects
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
        Basis basis) {
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
        return new Move(event, from, to, contribution, "", "", amount, valueDate, Quarter.of(valueDate), Basis.NA);
    }

    /** As {@link #of}; a negative amount moves the other way. Zero is no move. */
    public static Move signed(
            Event event, Account from, Account to, String contribution, Money amount, LocalDate valueDate) {
        return amount.isNegative()
                ? of(event, to, from, contribution, amount.negated(), valueDate)
                : of(event, from, to, contribution, amount, valueDate);
    }

    public Move of(Quarter quarter) {
        return new Move(event, from, to, contribution, agreement, line, amount, valueDate, quarter, basis);
    }

    public Move under(String agreementRef) {
        return new Move(event, from, to, contribution, agreementRef, line, amount, valueDate, ofQuarter, basis);
    }

    public Move on(String lineCode) {
        return new Move(event, from, to, contribution, agreement, lineCode, amount, valueDate, ofQuarter, basis);
    }

    public Move attributed(Basis how) {
        return new Move(event, from, to, contribution, agreement, line, amount, valueDate, ofQuarter, how);
    }

    /** The same the other way, on another day, for the same quarter. */
    public Move back(LocalDate on) {
        return new Move(event, to, from, contribution, agreement, line, amount, on, ofQuarter, basis);
    }
}
