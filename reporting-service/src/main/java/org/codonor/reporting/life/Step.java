package org.codonor.reporting.life;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What somebody did with a version of a report, and when; steps are only ever added. */
@Embeddable
public record Step(
        @Column(name = "step") @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "version_no") int versionNo,
        @Column(name = "at") Instant at,
        @Column(name = "subject") String subject,
        @Column(name = "party") String party,
        @Column(name = "roles") String roles,
        @Column(name = "reason") @Nullable String reason) {
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        REVIEWED,
        CHANGES_REQUESTED,
        CHECKED,
        ACCEPTED
    }

    static Step of(Kind kind, int versionNo, Instant at, Caller.Actor actor, @Nullable String reason) {
        return new Step(kind, versionNo, at, actor.subject(), actor.party(), String.join(" ", actor.roles()), reason);
    }

    public Caller.Actor actor() {
        return new Caller.Actor(
                subject,
                Arrays.stream(roles.split(" ")).filter(role -> !role.isEmpty()).toList(),
                party);
    }
}
