package org.codonor.partners.agreement;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A change of a signed agreement: money added to or taken from lines and contributions, another end, or both. */
@Entity
@Table(name = "amendments")
class Amendment extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    UUID agreement;
    String partner;
    int no;

    @Enumerated(EnumType.STRING)
    AmendmentState state = AmendmentState.DRAFT;

    String reason;

    @ElementCollection
    @CollectionTable(name = "amendment_commitments", joinColumns = @JoinColumn(name = "amendment"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    List<Commitment> commitments;

    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @Column(name = "requested_on")
    @Nullable
    LocalDate requestedOn;

    @Column(name = "effective_from")
    @Nullable
    LocalDate effectiveFrom;

    @Column(name = "adjustment_ref")
    @Nullable
    String adjustmentRef;

    Deed created;

    @Nullable
    SignedDocument document;

    @Column(name = "late_waiver")
    @Nullable
    String lateWaiver;

    @Column(name = "signed_on")
    @Nullable
    LocalDate signedOn;

    @Nullable
    Deed signed;

    @Version
    int version;

    Amendment() {}

    Amendment(Agreement agreement, int no, NewAmendment written, Deed created) {
        this.id = Ids.next();
        this.programme = agreement.programme;
        this.agreement = agreement.id;
        this.partner = agreement.partner;
        this.no = no;
        this.reason = written.reason();
        this.commitments = new ArrayList<>(written.commitments().stream()
                .map(Commitment.Written::commitment)
                .toList());
        this.endsOn = written.endsOn();
        this.requestedOn = written.requestedOn();
        this.effectiveFrom = written.effectiveFrom();
        this.adjustmentRef = written.adjustment();
        this.created = created;
    }

    /** The intent: the ledger is asked to change the commitments. */
    void sign(Signature signature) {
        state = AmendmentState.SIGNING;
        signedOn = signature.signedOn();
        document = signature.document();
        lateWaiver = signature.lateWaiver();
    }

    void committed(Deed signature) {
        state = AmendmentState.EFFECTIVE;
        signed = signature;
    }

    void notCommitted() {
        state = AmendmentState.DRAFT;
        signedOn = null;
        document = null;
        lateWaiver = null;
    }

    boolean onlyReleases() {
        return endsOn == null
                && !commitments.isEmpty()
                && commitments.stream().allMatch(one -> one.amount().signum() < 0);
    }

    /** The adjustment that its signature depends on; nothing once it was signed. */
    @Nullable
    String toFollow() {
        return state == AmendmentState.DRAFT ? adjustmentRef : null;
    }

    /** Signed, and in effect from its day on. */
    AmendmentState stateOn(LocalDate today) {
        return state == AmendmentState.EFFECTIVE && waitsOn(today) ? AmendmentState.SIGNED : state;
    }

    /** Signed, the day from which it is in effect. */
    LocalDate inEffectFrom() {
        LocalDate day = Objects.requireNonNull(signedOn);
        return effectiveFrom == null || effectiveFrom.isBefore(day) ? day : effectiveFrom;
    }

    /** The day from which it is in effect has not come. */
    boolean waitsOn(LocalDate today) {
        return effectiveFrom != null && today.isBefore(effectiveFrom);
    }

    List<Commitment> commitments() {
        return commitments;
    }

    String ref(Agreement of) {
        return of.ref + "-" + no;
    }

    String self(Agreement of) {
        return of.self() + "/amendments/" + no;
    }
}
