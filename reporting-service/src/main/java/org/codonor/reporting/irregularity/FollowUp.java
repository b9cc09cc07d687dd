package org.codonor.reporting.irregularity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What became known of a case later, in order: text, amounts, the state after it; only ever added. */
@Entity
@Table(name = "case_follow_ups")
class FollowUp extends PanacheEntityBase {
    /** What kind of follow-up it is. */
    enum Kind {
        FOLLOW_UP,
        ESTABLISHED,
        REOPENED
    }

    @Id
    UUID id;

    UUID caseId;
    int no;

    @Enumerated(EnumType.STRING)
    Kind kind;

    LocalDate onDate;
    Instant at;
    String text;

    @Nullable
    String publicText;

    boolean significant;

    @Enumerated(EnumType.STRING)
    CaseState stateAfter;

    /** The amounts of the case from here on, if they changed. */
    @Nullable
    CaseLines established;

    @Nullable
    CaseAmounts amounts;

    /** What the case came to until then, as it was corrected meanwhile. */
    @Nullable
    CaseAmounts amountsBefore;

    String subject;
    String party;
    String roles;

    @SuppressWarnings("NullAway")
    protected FollowUp() {}

    FollowUp(IrregularityCase one, int no, Kind kind, String text, LocalDate on, Instant at, Caller.Actor by) {
        this.id = Ids.next();
        this.caseId = one.id;
        this.no = no;
        this.kind = kind;
        this.onDate = on;
        this.at = at;
        this.text = text;
        this.stateAfter = one.state;
        this.subject = by.subject();
        this.party = by.party();
        this.roles = String.join(" ", by.roles());
    }

    Caller.Actor actor() {
        return new Caller.Actor(subject, roles.isEmpty() ? List.of() : List.of(roles.split(" ")), party);
    }
}
