package org.codonor.partners.request;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.ledger.Booking;
import org.codonor.partners.ledger.Split;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A partner's request for money under an agreement, with the people who acted on it. */
@Entity
@Table(name = "disbursement_requests")
class DisbursementRequest extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    UUID agreement;

    @Column(name = "agreement_ref")
    String agreementRef;

    String partner;

    @Enumerated(EnumType.STRING)
    RequestState state = RequestState.DRAFT;

    Currency currency;

    @Column(name = "period_from")
    LocalDate periodFrom;

    @Column(name = "period_to")
    LocalDate periodTo;

    @Column(precision = 20, scale = 4)
    BigDecimal need;

    @Column(precision = 20, scale = 4)
    BigDecimal unspent;

    @Column(name = "other_funds", precision = 20, scale = 4)
    BigDecimal otherFunds;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    @ElementCollection
    @CollectionTable(name = "disbursement_request_splits", joinColumns = @JoinColumn(name = "request"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    List<Split> splits;

    @Column(name = "basis_report")
    @Nullable
    String basisReport;

    @Nullable
    String comment;

    Deed created;

    @Nullable
    Deed submitted;

    @Nullable
    Deed reviewed;

    @Nullable
    Deed approved;

    @Nullable
    Deed paid;

    Waivers waivers = Waivers.NONE;

    @Nullable
    Assessed assessed;

    @Nullable
    Confirmation confirmation;

    @Nullable
    String reason;

    @Nullable
    Payment payment;

    @Nullable
    BankReturn returned;

    @Version
    int version;

    DisbursementRequest() {}

    DisbursementRequest(String ref, String programme, Agreement of, NewRequest written, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.agreement = of.id();
        this.agreementRef = of.ref();
        this.partner = of.partner();
        this.currency = of.programmeCurrency();
        this.created = created;
        change(written);
    }

    void change(NewRequest written) {
        periodFrom = written.periodFrom();
        periodTo = written.periodTo();
        need = written.need().amount();
        unspent = written.unspent().amount();
        otherFunds = written.otherFunds() == null
                ? BigDecimal.ZERO
                : written.otherFunds().amount();
        amount = written.amount().amount();
        splits = new ArrayList<>(
                written.splits().stream().map(Split.Written::split).toList());
        basisReport = written.basisReport();
        comment = written.comment();
    }

    /** The verb is done, or put to the ledger. */
    void does(RequestVerb verb) {
        state = verb.leadsFrom(state);
    }

    void does(RequestVerb verb, String why) {
        does(verb);
        reason = why;
    }

    /** The ledger agreed: what was being done is done. */
    void accepted(Deed deed, Booking booking, @Nullable List<Split.Written> kept) {
        state = state.answered(true);
        if (state == RequestState.APPROVED) {
            approved = deed;
        }
        if (state == RequestState.PAID) {
            paid = deed;
            payment = payment == null ? null : payment.booked(booking, kept);
        }
        if (state == RequestState.REVERSED) {
            returned = returned == null ? null : returned.booked(booking);
        }
    }

    /** The ledger refused: it is as it was before. */
    void refused() {
        if (state == RequestState.PAYING) {
            payment = null;
        }
        if (state == RequestState.APPROVING) {
            assessed = null;
        }
        if (state == RequestState.CANCELLING || state == RequestState.REVERSING) {
            returned = null;
            reason = null;
        }
        state = state.answered(false);
    }

    NewRequest written() {
        return new NewRequest(
                ref,
                agreementRef,
                periodFrom,
                periodTo,
                money(need),
                money(unspent),
                money(otherFunds),
                money(amount),
                Split.written(splits, currency),
                basisReport,
                comment);
    }

    List<Split> splits() {
        return splits;
    }

    Money money(BigDecimal some) {
        return Money.of(some, currency);
    }

    String self() {
        return "/v1/programmes/" + programme + "/disbursement-requests/" + ref;
    }
}
