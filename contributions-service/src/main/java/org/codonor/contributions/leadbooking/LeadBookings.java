package org.codonor.contributions.leadbooking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.arrangement.Terms;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.leadbooking.LeadBookingView.Part;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;

/** Finds and shows interest and fees, and says what of interest is still to go back. */
@ApplicationScoped
public class LeadBookings {
    private static final String CREDITED = "CREDIT_TO_PROGRAMME";
    private static final String REFUNDED = "REFUND_PRO_RATA";

    @Inject
    Contributions contributions;

    @Inject
    Arrangements arrangements;

    @Inject
    Programmes programmes;

    @Inject
    Verbs verbs;

    @Inject
    Rows rows;

    Optional<LeadBooking> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? LeadBooking.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : LeadBooking.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    /** R22: what of interest is still to go back of a contribution; empty when no such interest has that reference. */
    public Optional<Money> toRefund(String programme, String interestRef, String contribution) {
        return find(programme, interestRef)
                .filter(booking -> booking.ref.equals(interestRef))
                .filter(booking -> booking.kind == BookingKind.INTEREST && !booking.isReversed())
                .flatMap(booking -> parts(booking).stream()
                        .filter(part -> part.contribution().equals(contribution) && REFUNDED.equals(part.rule()))
                        .findFirst())
                .map(Part::toRefund);
    }

    LeadBookingView view(LeadBooking booking) {
        Currency currency = programmes.get(booking.programme).currency();
        String transactions = "/v1/programmes/" + booking.programme + "/transactions/";
        return new LeadBookingView(
                booking.id,
                booking.ref,
                booking.self(),
                booking.kind,
                booking.valueDate,
                Money.of(booking.amount, currency),
                booking.text,
                booking.bankRef,
                Quarter.parse(booking.quarter),
                parts(booking),
                booking.isReversed() ? "REVERSED" : "BOOKED",
                transactions + booking.transaction,
                booking.isReversed() ? transactions + booking.reversedBy : null,
                booking.reversalReason,
                booking.recordedAt,
                booking.recordedBy.actor(),
                verbs.allowed(booking.isReversed() ? List.of() : List.of(new Verb("reverse", "reverseLeadBooking"))),
                booking.recordedAt);
    }

    /** The refunds that stand by which something of interest went back, by reference. */
    List<String> refunds(LeadBooking booking) {
        return rows.list(
                "select ref from donor_refunds where programme = ? and interest_ref = ? and reversed_by is null order by ref",
                row -> row.getString(1),
                booking.programme,
                booking.ref);
    }

    private List<Part> parts(LeadBooking booking) {
        Currency currency = programmes.get(booking.programme).currency();
        return rows.list(
                """
                select m.contribution, c.donor, m.amount, coalesce((
                    select sum(r.booked) from donor_refunds r
                    where r.programme = m.programme and r.contribution = m.contribution and r.interest_ref = ?
                      and r.reversed_by is null), 0) as refunded
                from moves m join contributions c on c.programme = m.programme and c.ref = m.contribution
                where m.programme = ? and m.seq = ? order by m.no
                """,
                row -> part(
                        booking,
                        row.getString(1),
                        row.getString(2),
                        Money.of(row.getBigDecimal(3), currency),
                        row.getBigDecimal(4)),
                booking.ref,
                booking.programme,
                booking.transactionSeq);
    }

    private Part part(LeadBooking booking, String contribution, String donor, Money amount, BigDecimal refunded) {
        if (booking.kind == BookingKind.FEE) {
            return new Part(contribution, donor, amount, null, null);
        }
        String rule = rule(booking, contribution);
        boolean open = rule.equals(REFUNDED) && !booking.isReversed();
        Money toRefund = open ? amount.minus(Money.of(refunded, amount.currency())) : Money.zero(amount.currency());
        return new Part(contribution, donor, amount, rule, toRefund);
    }

    /** As the arrangement said on the value date. */
    private String rule(LeadBooking booking, String contribution) {
        return contributions
                .find(booking.programme, contribution)
                .map(Contribution::arrangement)
                .flatMap(ref -> arrangements.find(booking.programme, ref))
                .map(arrangement -> arrangement.terms(booking.valueDate))
                .map(Terms::interestRule)
                .orElse(CREDITED);
    }
}
