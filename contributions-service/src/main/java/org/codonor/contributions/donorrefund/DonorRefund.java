package org.codonor.contributions.donorrefund;

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
import java.util.Currency;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.programme.Signature;
import org.codonor.contributions.receipt.Valuation;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Money that went back to a donor, as it was booked; it is never changed, only taken back. */
@Entity
@DynamicUpdate
@Table(name = "donor_refunds")
class DonorRefund extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String contribution;
    String donor;

    @Enumerated(EnumType.STRING)
    RefundReason reason;

    LocalDate valueDate;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    String currency;

    @Column(precision = 18, scale = 10)
    BigDecimal rate;

    @Nullable
    String rateSource;

    @Column(precision = 20, scale = 4)
    BigDecimal booked;

    @Nullable
    String claimRef;

    @Nullable
    String interestRef;

    @Nullable
    String measure;

    String bankRef;

    @Nullable
    String note;

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
    protected DonorRefund() {}

    DonorRefund(
            UUID id,
            String ref,
            Contribution from,
            NewDonorRefund wanted,
            Valuation valuation,
            Posted posted,
            Signature by) {
        this.id = id;
        this.ref = ref;
        programme = from.programme();
        contribution = from.ref();
        donor = from.donor();
        reason = wanted.reason();
        valueDate = wanted.valueDate();
        amount = wanted.amount().amount();
        currency = wanted.amount().currency().getCurrencyCode();
        rate = valuation.rateOrOne().value();
        rateSource = wanted.rateSource();
        booked = valuation.booked().amount();
        claimRef = wanted.claimRef();
        interestRef = wanted.interestRef();
        measure = wanted.measure();
        bankRef = wanted.bankRef();
        note = wanted.note();
        quarter = posted.quarter().toString();
        transaction = posted.id();
        transactionSeq = posted.seq();
        recordedAt = posted.recordedAt();
        recordedBy = by;
    }

    void reverse(Posted by, String why) {
        reversedBy = by.id();
        reversalReason = why;
    }

    boolean isReversed() {
        return reversedBy != null;
    }

    Money amount() {
        return Money.of(amount, Currency.getInstance(currency));
    }

    Rate rate() {
        return new Rate(rate);
    }

    String self() {
        return self(programme, ref);
    }

    static String self(String programme, String ref) {
        return "/v1/programmes/" + programme + "/donor-refunds/" + ref;
    }
}
