package org.codonor.contributions.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.calendar.WorkingDays;
import org.codonor.contributions.meeting.MeetingView.MinutesView;
import org.codonor.contributions.meeting.MeetingView.PackView;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds meetings, for reading or for a change that their reader may make. */
@ApplicationScoped
class Meetings {
    @Inject
    WorkingDays workingDays;

    @Inject
    Concerned concerned;

    @Inject
    ProgrammeClock clock;

    @Inject
    Verbs verbs;

    @Inject
    Tags tags;

    @Inject
    Act act;

    Optional<Meeting> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? Meeting.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Meeting.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    /** The meeting that a request names in its body; refused (422) when there is none. */
    @Nullable
    Meeting named(String programme, @Nullable String ref, String pointer) {
        return ref == null
                ? null
                : find(programme, ref)
                        .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                                .error(pointer, "unknown", "There is no such meeting."));
    }

    /** The meeting that the caller looked at; refused when it changed (412) or does not allow the verb (409). */
    Meeting inHand(String programme, String idOrRef, Predicate<MeetingState> allows) {
        Meeting meeting = find(programme, idOrRef).orElseThrow(Refused::notFound);
        MeetingView view = view(meeting);
        tags.check(view);
        if (!allows.test(view.state())) {
            throw Refused.wrongState(view.state(), view.allowedActions())
                    .detail("A meeting in this state does not allow that.");
        }
        return meeting;
    }

    /** Refused (409) because of the meeting that something is about; the state and the actions are the meeting's. */
    Refused wrongState(Meeting meeting, String says) {
        MeetingView view = view(meeting);
        return Refused.wrongState(view.state(), view.allowedActions())
                .detail(says)
                .with("meeting", meeting.self());
    }

    MeetingView recorded(Meeting meeting, @Nullable MeetingView before, @Nullable String why) {
        meeting.persistAndFlush();
        MeetingView after = view(meeting);
        act.record(Entry.of("meeting", meeting.id, meeting.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    Pack pack(Meeting meeting) {
        Set<PackDocument.Kind> required = meeting.kind == MeetingKind.ANNUAL ? PackDocument.ANNUAL : Set.of();
        return new Pack(
                required, List.copyOf(meeting.documents), meeting.day(), workingDays.calendar(meeting.programme));
    }

    MeetingView view(Meeting meeting) {
        LocalDate today = clock.today(meeting.programme);
        MeetingState state = meeting.state(today);
        return new MeetingView(
                meeting.id,
                meeting.ref,
                meeting.self(),
                meeting.kind,
                meeting.day().getYear(),
                meeting.title,
                meeting.plannedOn,
                meeting.heldOn,
                state,
                List.copyOf(meeting.agenda),
                List.copyOf(meeting.participants),
                PackView.of(pack(meeting), today),
                MinutesView.of(meeting, concerned.donorsIn(meeting), today),
                refs(Decision.find("meeting = ?1 order by ref", meeting.id).<Decision>list(), decision -> decision.ref),
                refs(ActionPoint.find("meeting = ?1 order by ref", meeting.id).<ActionPoint>list(), point -> point.ref),
                state.isAhead() ? refs(ActionPoint.overdue(meeting.programme, today), point -> point.ref) : List.of(),
                meeting.reason,
                verbs.allowed(verbsIn(state)),
                meeting.createdAt);
    }

    private static <T> List<String> refs(List<T> things, java.util.function.Function<T, String> ref) {
        return things.stream().map(ref).toList();
    }

    private static List<Verb> verbsIn(MeetingState state) {
        var allowed = new ArrayList<Verb>();
        if (state.isAhead()) {
            allowed.add(new Verb("change", "changeMeeting"));
            allowed.add(new Verb("share", "shareMeetingPack"));
        }
        switch (state) {
            case PLANNED -> allowed.add(new Verb("convene", "conveneMeeting"));
            case CONVENED -> allowed.add(new Verb("hold", "holdMeeting"));
            case HELD -> allowed.add(new Verb("minutes", "draftMeetingMinutes"));
            case MINUTES_DRAFT -> {
                allowed.add(new Verb("minutes", "draftMeetingMinutes"));
                allowed.add(new Verb("agree", "agreeMeetingMinutes"));
            }
            case POSTPONED -> allowed.add(new Verb("replan", "replanMeeting"));
            case MINUTES_AGREED, CANCELLED -> {}
        }
        if (state.isAhead()) {
            allowed.add(new Verb("postpone", "postponeMeeting"));
        }
        if (state.isAhead() || state == MeetingState.POSTPONED) {
            allowed.add(new Verb("cancel", "cancelMeeting"));
        }
        return allowed;
    }
}
