package org.codonor.contributions.contribution;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.contributions.programme.Signature;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A dated change of a contribution; written once, and at most taken back as a whole (R10). */
@Entity
@DynamicUpdate
@Table(name = "contribution_deltas")
class Delta extends PanacheEntityBase {
    static final Comparator<Delta> IN_ORDER =
            Comparator.comparing((Delta delta) -> delta.effectiveFrom).thenComparingInt(delta -> delta.no);

    @Id
    UUID id;

    @ManyToOne
    @JoinColumn(name = "contribution")
    Contribution contribution;

    int no;
    LocalDate effectiveFrom;

    @Embedded
    Cause cause;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Nullable
    Standing standing;

    boolean earmarkLifted;

    @Embedded
    @Nullable
    Earmark earmark;

    @Nullable
    LocalDate availableFrom;

    @Nullable
    LocalDate availableTo;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "instalment_steps", joinColumns = @JoinColumn(name = "delta"))
    @OrderBy("no")
    List<InstalmentStep> steps = new ArrayList<>();

    Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "recorded_by"))
    @AttributeOverride(name = "roles", column = @Column(name = "recorder_roles"))
    @AttributeOverride(name = "party", column = @Column(name = "recorder_party"))
    Signature recordedBy;

    @Nullable
    Instant takenBackAt;

    @SuppressWarnings("NullAway.Init")
    protected Delta() {}

    Delta(Contribution contribution, NewDelta wanted, Instant at, Signature by) {
        id = Ids.next();
        this.contribution = contribution;
        no = contribution.deltas.size() + 1;
        effectiveFrom = wanted.effectiveFrom();
        cause = wanted.cause();
        amount = wanted.amount();
        standing = wanted.standing();
        steps = new ArrayList<>(wanted.steps());
        earmark = wanted.earmark();
        earmarkLifted = wanted.earmarkLifted();
        availableFrom = wanted.availableFrom();
        availableTo = wanted.availableTo();
        recordedAt = at;
        recordedBy = by;
        contribution.deltas.add(this);
    }

    void takeBack(Instant at) {
        takenBackAt = at;
    }

    boolean stoodAt(Instant moment) {
        return !recordedAt.isAfter(moment) && (takenBackAt == null || takenBackAt.isAfter(moment));
    }

    boolean stands() {
        return takenBackAt == null;
    }
}
