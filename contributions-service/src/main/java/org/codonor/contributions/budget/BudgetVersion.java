package org.codonor.contributions.budget;

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
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.contributions.programme.Authors;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** A version of the budget on its way from draft to approval; its lines are kept by {@link Lines}. */
@Entity
@Table(name = "budget_versions")
class BudgetVersion extends PanacheEntityBase {
    /** As it is stored; IN_FORCE and SUPERSEDED follow from the dates (domain 6.3). */
    enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        APPROVED,
        REJECTED,
        DISCARDED;

        boolean isOpen() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /** Why there is a new version. */
    enum Reason {
        INITIAL,
        CONTRIBUTION_JOINS,
        FX_TECHNICAL,
        ADJUSTMENT,
        /** The donors decided on it, as on next year's (R99). */
        DECISION
    }

    @Id
    UUID id;

    String programme;
    String ref;

    @Nullable
    Integer no;

    @Enumerated(EnumType.STRING)
    State state;

    LocalDate validFrom;

    @Enumerated(EnumType.STRING)
    Reason reason;

    @Nullable
    String approvalRef;

    @Column(precision = 20, scale = 4)
    @Nullable
    BigDecimal statedTotal;

    @Column(precision = 20, scale = 4)
    BigDecimal total;

    @Nullable
    String remark;

    @Nullable
    Instant submittedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "submitted_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "submitter_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "submitter_party"))
    @Nullable
    Signature submittedBy;

    @Nullable
    Instant approvedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "approved_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "approver_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "approver_party"))
    @Nullable
    Signature approvedBy;

    @Nullable
    UUID transaction;

    Instant createdAt;
    String createdBy;

    @Embedded
    Authors authors;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected BudgetVersion() {}

    BudgetVersion(String programme, String ref, Draft draft, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        createdAt = at;
        createdBy = by;
        authors = Authors.first(by);
        draft(draft, by);
    }

    /** What a draft says, and who says it; a returned version becomes a draft again. */
    final void draft(Draft draft, String by) {
        authors = authors.and(by);
        state = State.DRAFT;
        validFrom = draft.validFrom();
        reason = draft.reason();
        approvalRef = draft.approvalRef();
        statedTotal = draft.statedTotal();
        total = draft.total();
    }

    void submit(Instant at, Signature by) {
        state = State.SUBMITTED;
        submittedAt = at;
        submittedBy = by;
        remark = null;
    }

    /** Hands it back, ends it, or throws it away. */
    void end(State how, @Nullable String why) {
        state = how;
        remark = why;
    }

    void approve(int number, @Nullable UUID posted, Instant at, Signature by) {
        state = State.APPROVED;
        no = number;
        transaction = posted;
        approvedAt = at;
        approvedBy = by;
    }

    /** The decision on which it stands. */
    void standOn(String decision) {
        approvalRef = decision;
    }

    /** Four eyes: who wrote in it or submitted it does not approve it. */
    boolean wasMadeBy(String subject) {
        return authors.include(subject) || (submittedBy != null && subject.equals(submittedBy.subject()));
    }

    String self() {
        return "/v1/programmes/" + programme + "/budget-versions/" + ref;
    }
}
