package org.codonor.reporting.irregularity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A state that a case came to, when, by whom and why; steps are only ever added (R103).
 *
 * @param decision the decision of the donors that a write-off follows
 * @param outcome how the case ended when it was closed, which outlives a reopening (R90), as do the day and the lessons
 */
@Embeddable
public record CaseStep(
        @Column(name = "state") @Enumerated(EnumType.STRING) CaseState state,
        @Column(name = "at") Instant at,
        @Column(name = "subject") String subject,
        @Column(name = "party") String party,
        @Column(name = "roles") String roles,
        @Column(name = "reason") @Nullable String reason,
        @Column(name = "decision") @Nullable String decision,

        @Column(name = "outcome") @Enumerated(EnumType.STRING) @Nullable
        Outcome outcome,

        @Column(name = "closed_on") @Nullable LocalDate closedOn,
        @Column(name = "lessons") @Nullable String lessons) {
    /** Others read why: refused (422) when a natural person could be found by it (R92). */
    static CaseStep of(CaseState state, Instant at, Caller.Actor actor, @Nullable String reason) {
        Persons.refuse(reason, "/reason");
        String roles = String.join(" ", actor.roles());
        return new CaseStep(state, at, actor.subject(), actor.party(), roles, reason, null, null, null, null);
    }

    /** The same, by a decision of the donors if one is named. */
    CaseStep decided(@Nullable String by) {
        return new CaseStep(state, at, subject, party, roles, reason, by, outcome, closedOn, lessons);
    }

    /** The same, with which the case is closed. */
    CaseStep ending(Outcome how, LocalDate on, @Nullable String learned) {
        Persons.refuse(learned, "/lessons");
        return new CaseStep(state, at, subject, party, roles, reason, decision, how, on, learned);
    }

    Caller.Actor actor() {
        return new Caller.Actor(subject, roles.isEmpty() ? List.of() : List.of(roles.split(" ")), party);
    }
}
