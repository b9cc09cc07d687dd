package org.codonor.contributions.consultation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** One round of questions to the co-donors. That its deadline has passed is derived when it is read (R35). */
@Entity
@Table(name = "consultations")
class Consultation extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    UUID adjustment;
    String adjustmentRef;
    int round;
    String movesHash;

    @Nullable
    String message;

    Instant deadline;
    LocalDate deadlineOn;
    Instant openedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "opened_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "opener_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "opener_party"))
    Signature openedBy;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decision;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "decider_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "decider_party"))
    @Nullable
    Signature decidedBy;

    @Nullable
    List<String> sentTo;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    Consultation(
            String programme, int round, Question question, Instant deadline, LocalDate on, Instant at, Signature by) {
        id = Ids.next();
        this.programme = programme;
        this.round = round;
        ref = question.adjustmentRef() + "-R" + round;
        adjustment = question.adjustment();
        adjustmentRef = question.adjustmentRef();
        movesHash = question.hash();
        this.deadline = deadline;
        deadlineOn = on;
        openedAt = at;
        openedBy = by;
    }

    /** When the last answer or the deadline closed it; null while it is open or when it was withdrawn first. */
    @Nullable
    Instant closedAt(Instant now) {
        if (answeredAt != null) {
            return answeredAt;
        }
        return withdrawnAt == null && !now.isBefore(deadline) ? deadline : null;
    }

    boolean isOpen(Instant now) {
        return withdrawnAt == null && closedAt(now) == null;
    }

    String state(Instant now) {
        if (isOpen(now)) {
            return "OPEN";
        }
        return closedAt(now) == null ? "WITHDRAWN" : "CLOSED";
    }

    void close(Instant at) {
        answeredAt = at;
    }

    void withdraw(Instant at) {
        withdrawnAt = at;
    }

    void decide(String reason, List<String> donors, Instant at, Signature by) {
        decision = reason;
        sentTo = donors;
        decidedAt = at;
        decidedBy = by;
    }

    String self() {
        return "/v1/programmes/" + programme + "/consultations/" + ref;
    }
}
