package org.codonor.contributions.donormeasure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.Cause;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.programme.Signature;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a donor does with its own money, as it notified it; never edited, at most retracted. */
@Entity
@DynamicUpdate
@Table(name = "donor_measures")
class DonorMeasure extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String donor;
    List<String> contributions;

    @Enumerated(EnumType.STRING)
    MeasureKind kind;

    String reason;

    @Column(precision = 20, scale = 4)
    @Nullable
    BigDecimal amount;

    @Nullable
    String currency;

    LocalDate effectiveFrom;
    Instant notifiedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "notified_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "notifier_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "notifier_party"))
    Signature notifiedBy;

    @Nullable
    Instant acknowledgedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "acknowledged_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "acknowledger_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "acknowledger_party"))
    @Nullable
    Signature acknowledgedBy;

    @Nullable
    String acknowledgement;

    @Nullable
    Instant retractedAt;

    @Nullable
    String retraction;

    List<String> adjustments;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected DonorMeasure() {}

    DonorMeasure(
            String programme,
            String ref,
            String donor,
            List<String> contributions,
            NewMeasure wanted,
            Instant at,
            Signature by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.donor = donor;
        this.contributions = contributions;
        kind = wanted.kind();
        reason = wanted.reason();
        Money stated = wanted.amount();
        amount = stated == null ? null : stated.amount();
        currency = stated == null ? null : stated.currency().getCurrencyCode();
        effectiveFrom = wanted.effectiveFrom();
        notifiedAt = at;
        adjustments = List.of();
        notifiedBy = by;
    }

    void acknowledge(@Nullable String note, Instant at, Signature by) {
        acknowledgement = note;
        acknowledgedAt = at;
        acknowledgedBy = by;
    }

    void retract(String why, Instant at) {
        retraction = why;
        retractedAt = at;
    }

    /** The adjustments that were drafted because the budget no longer holds (R25). */
    void needs(List<String> adjustmentRefs) {
        adjustments = List.copyOf(adjustmentRefs);
    }

    /** One more, after another measure was taken back. */
    void needsAlso(String adjustmentRef) {
        adjustments =
                Stream.concat(adjustments.stream(), Stream.of(adjustmentRef)).toList();
    }

    boolean isRetracted() {
        return retractedAt != null;
    }

    @Nullable
    Money amount() {
        return amount == null || currency == null ? null : Money.of(amount, java.util.Currency.getInstance(currency));
    }

    /** As what it stands behind the changes that it makes. */
    Cause cause() {
        return new Cause(Kind.MEASURE, ref, self());
    }

    /** Derived from what was done and from days. */
    MeasureState state(LocalDate today, @Nullable LocalDate endedOn) {
        if (isRetracted()) {
            return MeasureState.RETRACTED;
        }
        if (acknowledgedAt == null) {
            return MeasureState.NOTIFIED;
        }
        if (today.isBefore(effectiveFrom)) {
            return MeasureState.ACKNOWLEDGED;
        }
        return endedOn != null && !today.isBefore(endedOn) ? MeasureState.ENDED : MeasureState.EFFECTIVE;
    }

    boolean isInEffect(LocalDate today, @Nullable LocalDate endedOn) {
        return !isRetracted() && !today.isBefore(effectiveFrom) && (endedOn == null || today.isBefore(endedOn));
    }

    String self() {
        return "/v1/programmes/" + programme + "/donor-measures/" + ref;
    }
}
