package org.codonor.reporting.irregularity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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
import org.codonor.reporting.delivery.Letter;
import org.jspecify.annotations.Nullable;

/** What somebody is told of a case: planned, sent with its content, acknowledged by the donor that got it. */
@Entity
@Table(name = "case_notices")
class Notice extends PanacheEntityBase {
    @Id
    UUID id;

    UUID caseId;
    String programme;
    String ref;
    String caseRef;
    int no;

    @Enumerated(EnumType.STRING)
    NoticeRecipient recipient;

    @Nullable
    String donor;

    @Nullable
    String organisation;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    @Enumerated(EnumType.STRING)
    NoticeAbout about;

    /** A single notice of a case that was settled in one step (R82). */
    boolean alsoInitial;

    @Enumerated(EnumType.STRING)
    NoticeState state;

    LocalDate plannedOn;

    @Nullable
    String subject;

    @Nullable
    String body;

    @Nullable
    LocalDate sentOn;

    @Nullable
    Instant sentAt;

    @Nullable
    String sentBy;

    @Nullable
    Instant deliveredAt;

    @Nullable
    String deliveryRef;

    @Nullable
    LocalDate acknowledgedOn;

    @Nullable
    String acknowledgedBy;

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected Notice() {}

    Notice(IrregularityCase one, int no, NewNotice wanted, LocalDate today) {
        this.id = Ids.next();
        this.caseId = one.id;
        this.programme = one.programme;
        this.caseRef = one.ref;
        this.no = no;
        this.ref = one.ref + "-N" + no;
        this.recipient = wanted.recipient();
        this.donor = wanted.donor();
        this.organisation = wanted.organisation();
        this.kind = wanted.kind();
        this.about = wanted.about() == null ? NoticeAbout.CASE : wanted.about();
        this.alsoInitial = Boolean.TRUE.equals(wanted.alsoInitial());
        this.state = NoticeState.PLANNED;
        this.plannedOn = today;
    }

    void write(String aSubject, String aBody) {
        subject = aSubject;
        body = aBody;
    }

    void send(Instant at, LocalDate day, String by) {
        state = NoticeState.SENT;
        sentAt = at;
        sentOn = day;
        sentBy = by;
    }

    void acknowledge(LocalDate day, String by) {
        state = NoticeState.ACKNOWLEDGED;
        acknowledgedOn = day;
        acknowledgedBy = by;
    }

    boolean isSent() {
        return state != NoticeState.PLANNED;
    }

    /** The first word of a case, be it also the last (R82). */
    boolean isInitial() {
        return kind == NoticeKind.INITIAL || alsoInitial;
    }

    /** A donor is always told of its own; the auditor general in the end, of all. */
    boolean tellsMoney() {
        return donor != null || tells(NoticeRecipient.AUDITOR_GENERAL, NoticeKind.FINAL);
    }

    boolean tells(NoticeRecipient who, NoticeKind what) {
        return recipient == who && kind == what;
    }

    /** Whom it goes to: a donor's code, or the role. */
    String addressee() {
        return donor == null ? recipient.name() : donor;
    }

    Letter letter() {
        if (subject == null || body == null || sentAt == null) {
            throw new IllegalStateException(ref + " is not sent");
        }
        return new Letter(programme, ref, addressee(), subject, body, sentAt);
    }

    String self() {
        return "/v1/programmes/" + programme + "/irregularity-notices/" + ref;
    }
}
