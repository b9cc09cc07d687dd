package org.codonor.contributions.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.calendar.WorkingCalendar;
import org.codonor.contributions.calendar.WorkingDays;
import org.codonor.contributions.consultation.ConsultationView.ObjectionsAnswered;
import org.codonor.contributions.consultation.ConsultationView.Request;
import org.codonor.contributions.programme.Signature;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;

/** Opens consultations of an adjustment, shows them, and says what they still lack. */
@ApplicationScoped
public class Consultations {
    private static final Verb RESPOND = new Verb("respond", "answerConsultation");
    private static final Verb ANSWER_OBJECTIONS = new Verb("answer-objections", "answerObjections");

    @Inject
    Act act;

    @Inject
    ProgrammeClock clock;

    @Inject
    WorkingDays workingDays;

    @Inject
    Donors donors;

    @Inject
    Answers answers;

    @Inject
    Verbs verbs;

    @Inject
    CurrentCaller current;

    /** Asks every co-donor with an active contribution; refused (422) when the deadline is too soon or no working day (R35). */
    public ConsultationView open(Question question, NewConsultation wanted) {
        List<Donors.Active> active = donors.active(act.programme());
        int days = active.stream().mapToInt(Donors.Active::days).max().orElse(Donors.USUAL_DAYS);
        WorkingCalendar calendar = workingDays.calendar(act.programme());
        LocalDate earliest = calendar.after(act.today(), days);
        LocalDate deadlineOn = wanted.deadlineOn() == null ? earliest : wanted.deadlineOn();
        if (deadlineOn.isBefore(earliest)) {
            throw Refused.byRule("R35", "The co-donors have " + days + " working days for their answer.")
                    .error("/deadlineOn", "R35", "too-soon", "The earliest is " + earliest + ".")
                    .with("earliest", earliest);
        }
        if (!calendar.isWorkingDay(deadlineOn)) {
            throw Refused.byRule("R35", "The co-donors answer until the end of a working day.")
                    .error(
                            "/deadlineOn",
                            "R35",
                            "no-working-day",
                            deadlineOn + " is no working day of the programme; the next one is "
                                    + calendar.after(deadlineOn, 1) + ".")
                    .with("earliest", earliest);
        }
        int round = Math.toIntExact(Consultation.count("adjustment", question.adjustment())) + 1;
        var consultation = new Consultation(
                act.programme(),
                round,
                question,
                calendar.endOf(deadlineOn),
                deadlineOn,
                act.at(),
                Signature.of(act.actor()));
        consultation.message = wanted.message();
        if (active.isEmpty()) {
            consultation.close(act.at());
        }
        consultation.persistAndFlush();
        answers.attach(consultation.id, wanted.documents());
        active.forEach(donor ->
                answers.ask(consultation.id, donor.donor(), question.touched().contains(donor.donor()), donor.tacit()));
        ConsultationView view = view(consultation);
        act.record(Entry.of("consultation", consultation.id, consultation.ref).after(view));
        return view;
    }

    /** All rounds of an adjustment, the first one first. */
    public List<ConsultationView> of(UUID adjustment) {
        return Consultation.<Consultation>list("adjustment = ?1 order by round", adjustment).stream()
                .map(this::view)
                .toList();
    }

    /** Whether the newest round of an adjustment is over. */
    public boolean isOver(String programme, UUID adjustment) {
        return newest(adjustment).filter(round -> !round.isOpen(now(programme))).isPresent();
    }

    /** An adjustment that is taken back asks nothing any more. */
    public void withdraw(UUID adjustment) {
        newest(adjustment).filter(round -> round.isOpen(act.at())).ifPresent(round -> {
            ConsultationView before = view(round);
            round.withdraw(act.at());
            round.persistAndFlush();
            act.record(
                    Entry.of("consultation", round.id, round.ref).before(before).after(view(round)));
        });
    }

    /** What is still missing before the approval of what the question asks (R34, R36, R37); empty when nothing is. */
    public List<Missing> missing(String programme, Question question) {
        Optional<Consultation> newest = newest(question.adjustment());
        if (newest.isEmpty()) {
            return List.of(new Missing("R34", "not-consulted", null, "The co-donors have not been consulted."));
        }
        Consultation round = newest.get();
        var missing = new ArrayList<Missing>();
        if (!round.movesHash.equals(question.hash())) {
            missing.add(new Missing(
                    "R35", "other-moves", null, "The co-donors were asked about something else: consult again."));
        }
        List<Asked> asked = asked(round, question.touched()::contains);
        List<String> known = asked.stream().map(Asked::donor).toList();
        donors.active(programme).stream()
                .map(Donors.Active::donor)
                .filter(donor -> !known.contains(donor))
                .forEach(donor ->
                        missing.add(new Missing("R34", "not-asked", donor, donor + " has not been asked yet.")));
        missing.addAll(missing(round, asked, now(programme)));
        return missing;
    }

    ConsultationView view(Consultation round) {
        Instant now = now(round.programme);
        List<Asked> asked = asked(round, donor -> false);
        return new ConsultationView(
                round.id,
                round.ref,
                round.self(),
                "/v1/programmes/" + round.programme + "/adjustments/" + round.adjustmentRef,
                round.round,
                round.message,
                round.openedAt,
                round.openedBy.actor(),
                round.deadline,
                round.deadlineOn,
                answers.documents(round.id),
                round.movesHash,
                asked.stream().map(each -> request(each, round.isOpen(now))).toList(),
                answers.all(round.id),
                round.closedAt(now),
                decision(round),
                missing(round, asked, now),
                round.state(now),
                allowed(round, asked, now),
                round.openedAt);
    }

    List<String> allowed(Consultation round, List<Asked> asked, Instant now) {
        if (round.isOpen(now)) {
            String party = current.caller().party();
            return asked.stream().anyMatch(each -> each.donor().equals(party))
                    ? verbs.allowed(List.of(RESPOND))
                    : List.of();
        }
        return round.closedAt(now) != null && objected(asked) && round.decision == null
                ? verbs.allowed(List.of(ANSWER_OBJECTIONS))
                : List.of();
    }

    static boolean objected(List<Asked> asked) {
        return asked.stream().anyMatch(each -> each.response() == Response.OBJECTION);
    }

    private static List<Missing> missing(Consultation round, List<Asked> asked, Instant now) {
        if (round.isOpen(now)) {
            return asked.stream()
                    .filter(each -> each.response() == null)
                    .map(each -> new Missing(
                            "R34", "open", each.donor(), each.donor() + " may answer until " + round.deadline + "."))
                    .toList();
        }
        if (round.closedAt(now) == null) {
            return List.of(new Missing("R34", "withdrawn", null, "The consultation was withdrawn."));
        }
        return asked.stream()
                .map(each -> each.missing(round.decision != null))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Asked> asked(Consultation round, Predicate<String> touchedNow) {
        return answers.asked(round.id).stream()
                .map(each -> new Asked(
                        each.donor(), each.touched() || touchedNow.test(each.donor()), each.tacit(), each.response()))
                .toList();
    }

    private static Request request(Asked asked, boolean open) {
        Response response = asked.response();
        return new Request(
                asked.donor(),
                asked.touched(),
                asked.tacit(),
                response != null ? response.name() : open ? "PENDING" : "NO_RESPONSE");
    }

    private static @org.jspecify.annotations.Nullable ObjectionsAnswered decision(Consultation round) {
        return round.decision == null || round.decidedAt == null || round.decidedBy == null
                ? null
                : new ObjectionsAnswered(
                        round.decision,
                        round.decidedAt,
                        round.decidedBy.actor(),
                        round.sentTo == null ? List.of() : round.sentTo);
    }

    private static Optional<Consultation> newest(UUID adjustment) {
        return Consultation.find("adjustment = ?1 order by round desc", adjustment)
                .firstResultOptional();
    }

    /** Within a change its own moment, taken under the head's lock; otherwise now. */
    private Instant now(String programme) {
        return act.isRunning() ? act.at() : clock.now(programme);
    }
}
