package org.codonor.contributions.ask;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Move;

/**
 * A reservation that counts from the day of a payment dated before it, so that never less than nothing is held on any day.
 *
 * @param payment the payment as it was approved, one move for each contribution
 * @param reservedOn the value date of what was reserved for it
 */
record RedatedReservation(List<Move> payment, LocalDate reservedOn) {

    /** Nothing, unless the payment is the earlier one. */
    List<Move> moves() {
        return payment.stream()
                .filter(paid -> paid.valueDate().isBefore(reservedOn))
                .flatMap(paid -> Stream.of(
                        like(paid, Event.RESERVATION, Account.LEAD, Account.RESERVED, paid.valueDate()),
                        like(paid, Event.RELEASE, Account.RESERVED, Account.LEAD, reservedOn)))
                .toList();
    }

    private static Move like(Move paid, Event event, Account from, Account to, LocalDate on) {
        return Move.of(event, from, to, paid.contribution(), paid.amount(), on).under(paid.agreement());
    }
}
