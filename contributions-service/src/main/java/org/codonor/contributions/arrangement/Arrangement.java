package org.codonor.contributions.arrangement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** What the lead donor and a co-donor have agreed; a draft until it is signed. */
@Entity
@Table(name = "arrangements")
public class Arrangement extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String donor;
    String type;
    LocalDate effectiveFrom;
    LocalDate endsOn;

    @Nullable
    String documentRef;

    @Embedded
    @Nullable
    Terms terms;

    @Nullable
    LocalDate signedOn;

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Arrangement() {}

    Arrangement(String programme, String ref, NewArrangement draft, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        donor = draft.donor();
        type = draft.type();
        createdAt = at;
        createdBy = by;
        draft(draft);
    }

    /** What a draft says, as long as it is one. */
    final void draft(NewArrangement draft) {
        effectiveFrom = draft.effectiveFrom();
        endsOn = draft.endsOn();
        documentRef = draft.documentRef();
        terms = draft.terms();
    }

    NewArrangement asDraft() {
        return new NewArrangement(ref, donor, type, effectiveFrom, endsOn, documentRef, terms());
    }

    void sign(LocalDate on) {
        signedOn = on;
    }

    Terms terms() {
        return terms == null ? Terms.NONE : terms;
    }

    public String ref() {
        return ref;
    }

    public String donor() {
        return donor;
    }

    public boolean isSigned() {
        return signedOn != null;
    }

    /** Derived from signature and dates (domain 6.1). */
    public ArrangementState state(LocalDate today) {
        if (signedOn == null) {
            return ArrangementState.DRAFT;
        }
        if (today.isBefore(effectiveFrom)) {
            return ArrangementState.SIGNED;
        }
        return today.isAfter(endsOn) ? ArrangementState.EXPIRED : ArrangementState.IN_FORCE;
    }

    String self() {
        return "/v1/programmes/" + programme + "/arrangements/" + ref;
    }
}
