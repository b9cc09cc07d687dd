package org.codonor.contributions.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.meeting.ActionPoint.State;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds action points, for reading or for a change that their reader may make. */
@ApplicationScoped
class ActionPoints {
    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Verbs verbs;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** What a list is asked for. */
    record Wanted(
            @Nullable UUID meeting,
            @Nullable String owner,
            @Nullable State state,
            @Nullable Boolean overdue) {}

    Optional<ActionPoint> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? ActionPoint.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : ActionPoint.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    List<ActionPoint> page(String programme, Wanted wanted, @Nullable String after, int limit) {
        var query = new ArrayList<String>(List.of("programme = :programme"));
        Map<String, Object> values = new HashMap<>(Map.of("programme", programme));
        if (wanted.meeting() != null) {
            query.add("meeting = :meeting");
            values.put("meeting", wanted.meeting());
        }
        if (wanted.owner() != null) {
            query.add("owner = :owner");
            values.put("owner", wanted.owner());
        }
        if (wanted.state() != null) {
            query.add("state = :state");
            values.put("state", wanted.state());
        }
        if (wanted.overdue() != null) {
            query.add((wanted.overdue() ? "" : "not ") + "(dueOn < :today and state in :pending)");
            values.put("today", clock.today(programme));
            values.put("pending", List.of(State.OPEN, State.IN_PROGRESS));
        }
        if (after != null) {
            query.add("(dueOn > :day or (dueOn = :day and id > :id))");
            values.put("day", LocalDate.parse(after.substring(0, after.indexOf('/'))));
            values.put("id", UUID.fromString(after.substring(after.indexOf('/') + 1)));
        }
        return ActionPoint.<ActionPoint>find(String.join(" and ", query) + " order by dueOn, id", values)
                .page(0, limit)
                .list();
    }

    static String key(ActionPoint point) {
        return point.dueOn + "/" + point.id;
    }

    /** The pending action point that the caller looked at and may work on. */
    ActionPoint inHand(String programme, String idOrRef, Predicate<State> allows) {
        ActionPoint point = find(programme, idOrRef).orElseThrow(Refused::notFound);
        if (!isMine(point)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Another organisation owns it.");
        }
        ActionPointView view = view(point);
        tags.check(view);
        if (!allows.test(point.state)) {
            throw Refused.wrongState(point.state, view.allowedActions())
                    .detail("An action point in this state does not allow that.");
        }
        return point;
    }

    ActionPointView recorded(ActionPoint point, @Nullable ActionPointView before, @Nullable String why) {
        point.persistAndFlush();
        ActionPointView after = view(point);
        act.record(Entry.of("action-point", point.id, point.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    ActionPointView view(ActionPoint point) {
        Meeting meeting = point.meeting == null ? null : Meeting.findById(point.meeting);
        Decision decision = point.decision == null ? null : Decision.findById(point.decision);
        ActionPoint from = point.carriedFrom == null ? null : ActionPoint.findById(point.carriedFrom);
        ActionPoint to = point.state == State.CARRIED_OVER
                ? ActionPoint.<ActionPoint>find("carriedFrom", point.id).firstResult()
                : null;
        return new ActionPointView(
                point.id,
                point.ref,
                point.self(),
                meeting == null ? null : meeting.ref,
                decision == null ? null : decision.ref,
                point.text,
                point.owner,
                point.dueOn,
                point.state,
                point.isOverdue(clock.today(point.programme)),
                point.doneOn,
                point.evidence,
                point.reason,
                to == null ? null : to.ref,
                from == null ? null : from.ref,
                isMine(point) ? verbs.allowed(verbsIn(point.state)) : List.of(),
                point.createdAt);
    }

    /** A lead officer may work on all, a co-donor on its own. */
    private boolean isMine(ActionPoint point) {
        return current.caller().is(Role.LEAD_OFFICER)
                || current.caller().party().equals(point.owner);
    }

    private static List<Verb> verbsIn(State state) {
        var allowed = new ArrayList<Verb>();
        if (state == State.OPEN) {
            allowed.add(new Verb("start", "startActionPoint"));
        }
        if (state.isPending()) {
            allowed.add(new Verb("complete", "completeActionPoint"));
            allowed.add(new Verb("carry-over", "carryOverActionPoint"));
            allowed.add(new Verb("drop", "dropActionPoint"));
        }
        return allowed;
    }
}
