package org.codonor.reporting.irregularity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** A day until which something has to be done: computed once, met once; whether it is late is never stored. */
@Entity
@Table(name = "case_deadlines")
class Deadline extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;

    @Nullable
    UUID caseId;

    @Nullable
    UUID noticeId;

    @Enumerated(EnumType.STRING)
    DeadlineKind kind;

    /** Who has to do it; null while nobody can tell who the lead donor is. */
    @Nullable
    String owner;

    @Nullable
    String owedTo;

    LocalDate startsOn;
    int days;

    /** Null until the calendar could be asked. */
    @Nullable
    LocalDate dueOn;

    @Nullable
    LocalDate doneOn;

    @SuppressWarnings("NullAway")
    protected Deadline() {}

    Deadline(String programme, DeadlineKind kind, LocalDate startsOn, int days) {
        this.id = Ids.next();
        this.programme = programme;
        this.kind = kind;
        this.startsOn = startsOn;
        this.days = days;
    }

    Deadline of(IrregularityCase one) {
        caseId = one.id;
        return this;
    }

    Deadline of(Notice notice) {
        caseId = notice.caseId;
        noticeId = notice.id;
        return this;
    }

    Deadline between(@Nullable String from, @Nullable String to) {
        owner = from;
        owedTo = to;
        return this;
    }

    boolean isComplete() {
        return dueOn != null && owner != null && owedTo != null;
    }

    boolean isLate(LocalDate today) {
        return lateByDays(today) != null;
    }

    /** How many days past the due day it was done, or is by now; null when in time. */
    @Nullable
    Integer lateByDays(LocalDate today) {
        LocalDate until = doneOn == null ? today : doneOn;
        return dueOn == null || !until.isAfter(dueOn) ? null : Math.toIntExact(ChronoUnit.DAYS.between(dueOn, until));
    }
}
