package org.codonor.contributions.receipt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.contributions.programme.Signature;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a receipt is worth more or less than at the indicative rate, and who carries it (R18). */
@Entity
@DynamicUpdate
@Table(name = "fx_differences")
class FxDifference extends PanacheEntityBase {
    static final String UNTREATED = "programme = ?1 and treatment is null and receipt.reversedBy is null";

    @Id
    UUID id;

    @OneToOne
    @JoinColumn(name = "receipt")
    Receipt receipt;

    String programme;
    String ref;

    @Column(precision = 20, scale = 4)
    BigDecimal difference;

    @Enumerated(EnumType.STRING)
    @Nullable
    FxTreatment treatment;

    @Nullable
    String reason;

    @Nullable
    LocalDate topUpDueOn;

    @Nullable
    Instant treatedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "treated_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "treater_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "treater_party"))
    @Nullable
    Signature treatedBy;

    @SuppressWarnings("NullAway.Init")
    protected FxDifference() {}

    FxDifference(Receipt receipt) {
        id = Ids.next();
        this.receipt = receipt;
        programme = receipt.programme;
        ref = receipt.ref;
        difference = receipt.booked.subtract(receipt.indicative);
    }

    void treat(FxTreatment how, @Nullable String why, @Nullable LocalDate dueOn, Instant at, Signature by) {
        treatment = how;
        topUpDueOn = dueOn;
        reason = why;
        treatedAt = at;
        treatedBy = by;
    }

    /** Open, or asked of the donor, which may decline: then it is decided anew. */
    boolean isToDecide() {
        return !receipt.isReversed() && (treatment == null || treatment == FxTreatment.TOP_UP_REQUEST);
    }

    String self() {
        return "/v1/programmes/" + programme + "/fx-differences/" + ref;
    }

    String state() {
        if (receipt.isReversed()) {
            return "REVERSED";
        }
        return treatment == null ? "UNTREATED" : "TREATED";
    }
}
