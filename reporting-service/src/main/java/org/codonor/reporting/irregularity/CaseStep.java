package org.codonor.reporting.irregularity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** A state that a case came to, when, by whom and why; steps are only ever added (R103). */
@Embeddable
public record CaseStep(
        @Column(name = "state") @Enumerated(EnumType.STRING) CaseState state,
        @Column(name = "at") Instant at,
        @Column(name = "subject") String subject,
        @Column(name = "party") String party,
        @Column(name = "roles") String roles,
        @Column(name = "reason") @Nullable String reason) {
    static CaseStep of(CaseState state, Instant at, Caller.Actor actor, @Nullable String reason) {
        return new CaseStep(state, at, actor.subject(), actor.party(), String.join(" ", actor.roles()), reason);
    }

    Caller.Actor actor() {
        return new Caller.Actor(subject, roles.isEmpty() ? List.of() : List.of(roles.split(" ")), party);
    }
}
