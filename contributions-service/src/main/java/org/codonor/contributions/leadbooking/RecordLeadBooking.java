package org.codonor.contributions.leadbooking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.id.Refs;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Share;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;

/** Books interest and fees at the lead donor by contribution, and takes them back; a fee needs the money (R54). */
@ApplicationScoped
class RecordLeadBooking {
    /** What each contribution has at the lead donor at the end of a day. */
    private static final String HELD = """
            select contribution, donor, held from (
                select m.contribution, c.donor,
                    sum(case when m.to_account in ('LEAD', 'RESERVED') then m.amount else 0 end
                      - case when m.from_account in ('LEAD', 'RESERVED') then m.amount else 0 end) as held
                from moves m join contributions c on c.programme = m.programme and c.ref = m.contribution
                where m.programme = ? and m.value_date <= ?
                  and (m.to_account in ('LEAD', 'RESERVED') or m.from_account in ('LEAD', 'RESERVED'))
                group by m.contribution, c.donor) stock
            where held > 0 order by donor, contribution
            """;

    @Inject
    LeadBookings bookings;

    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Rows rows;

    @Inject
    Act act;

    LeadBooking book(NewLeadBooking wanted) {
        check(wanted);
        String programme = act.programme();
        String ref = Refs.choose(
                wanted.ref(),
                wanted.kind().prefix(),
                LeadBooking.count("programme = ?1 and kind = ?2", programme, wanted.kind()),
                wished -> LeadBooking.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        UUID id = Ids.next();
        Posted posted = ledger.post(Posting.of(source(id, programme, ref), moves(wanted)));
        var booking = new LeadBooking(id, programme, ref, wanted, posted, Signature.of(act.actor()));
        booking.persistAndFlush();
        return booking;
    }

    void reverse(LeadBooking booking, String reason) {
        refuseWhenGivenBack(booking);
        Currency currency = programmes.get(booking.programme).currency();
        List<Move> back = ledger.moves(booking.transactionSeq, currency).stream()
                .map(move -> move.back(booking.valueDate))
                .toList();
        Posted posted = ledger.post(Posting.of(source(booking.id, booking.programme, booking.ref), back)
                .correcting(booking.transactionSeq));
        booking.reverse(posted, reason);
        booking.persistAndFlush();
    }

    /** R22: interest that went back to a donor cannot be interest that never was. */
    private void refuseWhenGivenBack(LeadBooking booking) {
        List<String> refunds = bookings.refunds(booking);
        if (!refunds.isEmpty()) {
            LeadBookingView view = bookings.view(booking);
            throw Refused.wrongState(view.state(), view.allowedActions())
                    .rule("R22")
                    .detail("Of this interest something went back to a donor: reverse those refunds first.")
                    .with("refunds", refunds);
        }
    }

    private List<Move> moves(NewLeadBooking wanted) {
        BookingKind kind = wanted.kind();
        Key key = key(wanted);
        return key.divide(wanted.amount()).stream()
                .filter(part -> part.amount().isPositive())
                .map(part -> Move.of(
                                kind.event(),
                                kind.from(),
                                kind.to(),
                                part.contribution(),
                                part.amount(),
                                wanted.valueDate())
                        .attributed(key.basis()))
                .toList();
    }

    /** By what each contribution has at the lead donor that day, or of one alone. */
    private Key key(NewLeadBooking wanted) {
        List<Share> shares = wanted.contribution() == null
                ? held(wanted.valueDate())
                : contributions
                        .find(act.programme(), wanted.contribution())
                        .filter(Contribution::isCommitted)
                        .map(found -> List.of(new Share(found.ref(), found.donor(), BigDecimal.ONE)))
                        .orElse(List.of());
        if (shares.isEmpty()) {
            throw wanted.contribution() == null
                    ? Refused.byRule("R22", "No contribution has money at the lead donor on that day.")
                            .error("/valueDate", "R22", "nothing-held", "Name the contribution it is about.")
                    : Refused.because(CommonProblem.RULE)
                            .detail("There is no such contribution.")
                            .error("/contribution", "unknown", "The programme has no such committed contribution.");
        }
        return new Key(shares);
    }

    private List<Share> held(LocalDate on) {
        return rows.list(
                HELD, row -> new Share(row.getString(1), row.getString(2), row.getBigDecimal(3)), act.programme(), on);
    }

    private void check(NewLeadBooking wanted) {
        Currency currency = programmes.get(act.programme()).currency();
        var refused = Refused.because(CommonProblem.RULE).detail("It cannot be booked like this.");
        if (!wanted.amount().currency().equals(currency) || !wanted.amount().isPositive()) {
            refused.error("/amount", "R22", "amount", "It is above zero and in " + currency + ".");
        }
        if (wanted.valueDate().isAfter(act.today())) {
            refused.error("/valueDate", "R03", "future", "Today is " + act.today() + ".");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        if (wanted.bankRef() != null
                && LeadBooking.count(
                                "programme = ?1 and kind = ?2 and bankRef = ?3 and reversedBy is null",
                                act.programme(),
                                wanted.kind(),
                                wanted.bankRef())
                        > 0) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .rule("R20")
                    .detail("The bank reference is recorded already.");
        }
    }

    private static Source source(UUID id, String programme, String ref) {
        return Source.own("LEAD_BOOKING", id, LeadBooking.self(programme, ref));
    }
}
