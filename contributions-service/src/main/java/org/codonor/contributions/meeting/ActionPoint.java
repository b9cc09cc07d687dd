package org.codonor.contributions.meeting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** What one organisation has to do until a day (R100). */
@Entity
@Table(name = "action_points")
class ActionPoint extends PanacheEntityBase {
    enum State {
        OPEN,
        IN_PROGRESS,
        DONE,
        CARRIED_OVER,
        DROPPED;

        boolean isPending() {
            return this == OPEN || this == IN_PROGRESS;
        }
    }

    record NewActionPoint(
            @Nullable String ref,
            @Nullable String meeting,
            @Nullable String decision,
            String text,
            String owner,
            LocalDate dueOn) {}

    @Id
    UUID id;

    String programme;
    String ref;

    @Nullable
    UUID meeting;

    @Nullable
    UUID decision;

    String text;
    String owner;
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable
    LocalDate doneOn;

    @Nullable
    String evidence;

    @Nullable
    String reason;

    @Nullable
    UUID carriedFrom;

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected ActionPoint() {}

    ActionPoint(String programme, String ref, NewActionPoint wanted, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        text = wanted.text();
        owner = wanted.owner();
        dueOn = wanted.dueOn();
        state = State.OPEN;
        createdAt = at;
        createdBy = by;
    }

    ActionPoint given(@Nullable UUID byMeeting, @Nullable UUID byDecision) {
        meeting = byMeeting;
        decision = byDecision;
        return this;
    }

    /** Those whose day is past and which nobody has finished. */
    static List<ActionPoint> overdue(String programme, LocalDate today) {
        return list(
                "programme = ?1 and dueOn < ?2 and state in ?3 order by ref",
                programme,
                today,
                List.of(State.OPEN, State.IN_PROGRESS));
    }

    void start() {
        state = State.IN_PROGRESS;
    }

    void complete(String with, LocalDate on) {
        state = State.DONE;
        evidence = with;
        doneOn = on;
    }

    /** The same once more, with a new day; this one is closed. */
    ActionPoint carryOver(
            String newRef, LocalDate newDueOn, @Nullable UUID byMeeting, @Nullable String why, Instant at, String by) {
        state = State.CARRIED_OVER;
        reason = why;
        var next = new ActionPoint(
                programme, newRef, new NewActionPoint(newRef, null, null, text, owner, newDueOn), at, by);
        next.carriedFrom = id;
        return next.given(byMeeting == null ? meeting : byMeeting, decision);
    }

    void drop(String why) {
        state = State.DROPPED;
        reason = why;
    }

    boolean isOverdue(LocalDate today) {
        return state.isPending() && dueOn.isBefore(today);
    }

    String self() {
        return "/v1/programmes/" + programme + "/action-points/" + ref;
    }
}
