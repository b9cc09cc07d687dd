package org.codonor.partners.refund;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
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
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.ledger.Booking;
import org.codonor.partners.ledger.Split;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Money that a partner gave back to the lead donor. */
@Entity
@Table(name = "partner_refunds")
class PartnerRefund extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    UUID agreement;

    @Column(name = "agreement_ref")
    String agreementRef;

    String partner;

    @Enumerated(EnumType.STRING)
    RefundState state = RefundState.REFUNDING;

    Currency currency;

    @Column(name = "value_date")
    LocalDate valueDate;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    @ElementCollection
    @CollectionTable(name = "partner_refund_splits", joinColumns = @JoinColumn(name = "refund"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    List<Split> splits;

    @Enumerated(EnumType.STRING)
    RefundReason reason;

    @Column(name = "bank_ref")
    String bankRef;

    @Column(name = "claim_ref")
    @Nullable
    String claimRef;

    @Nullable
    String comment;

    @Column(name = "booked_in")
    @Nullable
    String bookedIn;

    @Nullable
    String transaction;

    Deed created;

    @Version
    int version;

    PartnerRefund() {}

    PartnerRefund(
            String ref, String programme, Agreement of, NewRefund written, List<Split.Written> parts, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.agreement = of.id();
        this.agreementRef = of.ref();
        this.partner = of.partner();
        this.currency = of.programmeCurrency();
        this.valueDate = written.valueDate();
        this.amount = written.amount().amount();
        this.splits = new ArrayList<>(parts.stream().map(Split.Written::split).toList());
        this.claimRef = written.claimRef();
        this.reason = written.reason();
        this.bankRef = written.bankRef();
        this.comment = written.comment();
        this.created = created;
    }

    /** Of a claim the ledger says whose money came back. */
    void booked(Booking booking, List<Split> divided) {
        splits.addAll(divided);
        state = RefundState.BOOKED;
        bookedIn = booking.quarter();
        transaction = booking.transaction();
    }

    void refused() {
        state = RefundState.REFUSED;
    }

    List<Split> splits() {
        return splits;
    }

    String self() {
        return "/v1/programmes/" + programme + "/partner-refunds/" + (state == RefundState.REFUSED ? id : ref);
    }

    /** The value date of the last one that was booked under an agreement; null without any. */
    static @Nullable LocalDate lastOf(UUID agreement) {
        return PartnerRefund.<PartnerRefund>find(
                        "agreement = ?1 and state = ?2", Sort.descending("valueDate"), agreement, RefundState.BOOKED)
                .firstResultOptional()
                .map(refund -> refund.valueDate)
                .orElse(null);
    }
}
