package org.codonor.partners.hold;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.partners.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/** A case about an agreement, as far as its payments are concerned: the case itself is kept elsewhere. */
@Entity
@Table(name = "case_facts")
class CaseFact extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    UUID agreement;
    String partner;

    @Column(name = "fact_version")
    long factVersion;

    String ref;
    String self;

    @Column(name = "opened_on")
    LocalDate openedOn;

    @Column(name = "is_open")
    boolean isOpen;

    @Column(name = "payment_hold")
    boolean paymentHold;

    @Column(name = "hold_reason")
    @Nullable
    String holdReason;

    @Column(name = "claim_ref")
    @Nullable
    String claimRef;

    @Column(name = "held_at")
    @Nullable
    Instant heldAt;

    @Version
    int version;

    CaseFact() {}

    CaseFact(UUID id, Agreement about) {
        this.id = id;
        this.programme = about.programme();
        this.agreement = about.id();
        this.partner = about.partner();
    }

    /** A hold counts from when it was first stored here, and no more once the case is closed or lets go. */
    void take(CaseTold told, Instant now) {
        factVersion = told.version();
        ref = told.ref();
        self = told.self();
        openedOn = told.openedOn();
        isOpen = told.open();
        paymentHold = told.paymentHold();
        holdReason = told.holdReason();
        claimRef = told.claimRef();
        if (!told.holds()) {
            heldAt = null;
        } else if (heldAt == null) {
            heldAt = now;
        }
    }
}
