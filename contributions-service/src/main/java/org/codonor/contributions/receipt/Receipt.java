package org.codonor.contributions.receipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.programme.Signature;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Money that came, as it was booked: it is never changed, only taken back (R17). */
@Entity
@DynamicUpdate
@Table(name = "receipts")
class Receipt extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;

    @ManyToOne
    @JoinColumn(name = "contribution")
    Contribution contribution;

    String donor;
    boolean internal;

    @Nullable
    Integer instalment;

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

    @Column(precision = 20, scale = 4)
    BigDecimal indicative;

    String quarter;

    @Nullable
    String bankRef;

    @Nullable
    String note;

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

    @ElementCollection
    @CollectionTable(name = "receipt_parts", joinColumns = @JoinColumn(name = "receipt"))
    @MapKeyColumn(name = "instalment")
    @Column(name = "amount", precision = 20, scale = 4)
    Map<Integer, BigDecimal> parts;

    /** What is known of money that came beside its worth. */
    record Origin(
            @Nullable String ref,
            LocalDate valueDate,
            @Nullable Integer instalment,
            @Nullable String rateSource,
            @Nullable String bankRef,
            @Nullable String note) {}

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(
            UUID id,
            String programme,
            String ref,
            Contribution contribution,
            Origin origin,
            Valuation valuation,
            Map<Integer, BigDecimal> parts,
            Posted posted,
            Signature by) {
        this.id = id;
        this.programme = programme;
        this.ref = ref;
        this.contribution = contribution;
        donor = contribution.donor();
        internal = contribution.isInternal();
        valueDate = origin.valueDate();
        instalment = origin.instalment();
        rateSource = origin.rateSource();
        bankRef = origin.bankRef();
        note = origin.note();
        amount = valuation.amount().amount();
        currency = valuation.amount().currency().getCurrencyCode();
        rate = valuation.rateOrOne().value();
        booked = valuation.booked().amount();
        indicative = valuation.indicative().amount();
        this.parts = parts;
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

    Money amount() {
        return Money.of(amount, Currency.getInstance(currency));
    }

    Rate rate() {
        return new Rate(rate);
    }

    Money booked(Currency programmeCurrency) {
        return Money.of(booked, programmeCurrency);
    }

    Money indicative(Currency programmeCurrency) {
        return Money.of(indicative, programmeCurrency);
    }

    String self() {
        return self(programme, ref);
    }

    static String self(String programme, String ref) {
        return "/v1/programmes/" + programme + "/receipts/" + ref;
    }
}
