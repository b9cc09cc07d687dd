package org.codonor.contributions.leadbooking;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.programme.Signature;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Interest or a fee at the lead donor, as it was booked; it is never changed, only taken back. */
@Entity
@DynamicUpdate
@Table(name = "lead_bookings")
class LeadBooking extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;

    @Enumerated(EnumType.STRING)
    BookingKind kind;

    @Nullable
    String contribution;

    LocalDate valueDate;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    String text;

    @Nullable
    String bankRef;

    String quarter;
    UUID transaction;
    long transactionSeq;
    Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "recorded_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "recorder_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "recorder_party"))
    Signature recordedBy;

    @Nullable
    UUID reversedBy;

    @Nullable
    String reversalReason;

    @SuppressWarnings("NullAway.Init")
    protected LeadBooking() {}

    LeadBooking(UUID id, String programme, String ref, NewLeadBooking wanted, Posted posted, Signature by) {
        this.id = id;
        this.programme = programme;
        this.ref = ref;
        kind = wanted.kind();
        contribution = wanted.contribution();
        valueDate = wanted.valueDate();
        amount = wanted.amount().amount();
        text = wanted.text();
        bankRef = wanted.bankRef();
        quarter = posted.quarter().toString();
        transaction = posted.id();
        transactionSeq = posted.seq();
        recordedAt = posted.recordedAt();
        recordedBy = by;
    }

    void reverse(Posted by, String reason) {
        reversedBy = by.id();
        reversalReason = reason;
    }

    boolean isReversed() {
        return reversedBy != null;
    }

    String self() {
        return self(programme, ref);
    }

    static String self(String programme, String ref) {
        return "/v1/programmes/" + programme + "/lead-bookings/" + ref;
    }
}
