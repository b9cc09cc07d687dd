package org.codonor.contributions.adjustment;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.programme.Authors;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** A change of the budget on its way from the proposal to the version that it becomes. */
@Entity
@Table(name = "adjustments")
class Adjustment extends PanacheEntityBase {
    /** Whether the lead donor may decide alone, or consults first (R31). */
    enum Classification {
        MINOR,
        MAJOR
    }

    @Id
    UUID id;

    String programme;
    String ref;

    @Enumerated(EnumType.STRING)
    AdjustmentType type;

    @Column(columnDefinition = "text")
    String proposal;

    String proposalHash;

    @Enumerated(EnumType.STRING)
    AdjustmentState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    Classification classification;

    @Column(columnDefinition = "text")
    @Nullable
    String measured;

    @Nullable
    LocalDate classifiedOn;

    boolean raised;

    @Nullable
    String remark;

    @Nullable
    Instant approvedAt;

    @Nullable
    String approvedQuarter;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "approved_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "approver_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "approver_party"))
    @Nullable
    Signature approvedBy;

    @Nullable
    String versionSelf;

    Instant createdAt;
    String createdBy;

    @Embedded
    Authors authors;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Adjustment() {}

    Adjustment(String programme, String ref, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        createdAt = at;
        createdBy = by;
        authors = Authors.first(by);
    }

    /** What a draft says; a classified one becomes a draft again. */
    void draft(AdjustmentType what, String written, String hash, String by) {
        type = what;
        proposal = written;
        proposalHash = hash;
        authors = authors.and(by);
        anew();
    }

    /** What was raised stays MAJOR whatever the numbers say (R32). */
    void classify(boolean major, String found, LocalDate on) {
        state = AdjustmentState.CLASSIFIED;
        classification = major || raised ? Classification.MAJOR : Classification.MINOR;
        measured = found;
        classifiedOn = on;
    }

    void raise() {
        raised = true;
        classification = Classification.MAJOR;
    }

    void consult() {
        state = AdjustmentState.IN_CONSULTATION;
    }

    /** Back to a draft, for another round. */
    void revise(String why) {
        anew();
        remark = why;
    }

    private void anew() {
        state = AdjustmentState.DRAFT;
        classification = null;
        measured = null;
        classifiedOn = null;
    }

    void approve(Quarter quarter, Instant at, Signature by) {
        state = AdjustmentState.APPROVED;
        approvedQuarter = quarter.toString();
        approvedAt = at;
        approvedBy = by;
    }

    void implement(String self) {
        state = AdjustmentState.IMPLEMENTED;
        versionSelf = self;
    }

    /** An amendment of an arrangement makes what it is about; no budget version comes of it. */
    void carryOut() {
        state = AdjustmentState.IMPLEMENTED;
    }

    /** What made it was taken back. */
    void reopen() {
        state = AdjustmentState.APPROVED;
    }

    /** What is not made is listed in no quarter's report and counts for nothing later (R33, R38). */
    void end(AdjustmentState how, String why) {
        state = how;
        approvedQuarter = null;
        remark = why;
    }

    boolean isMajor() {
        return classification == Classification.MAJOR;
    }

    /** Four eyes: who wrote in it does not approve it. */
    boolean wasMadeBy(String subject) {
        return authors.include(subject);
    }

    String self() {
        return "/v1/programmes/" + programme + "/adjustments/" + ref;
    }
}
