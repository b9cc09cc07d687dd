package org.codonor.contributions.consultation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** Shows consultations and takes the co-donors' answers. */
@Path("/v1/programmes/{programme}/consultations")
class ConsultationResource {
    @Inject
    Consultations consultations;

    @Inject
    Answers answers;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Act act;

    @Inject
    Tags tags;

    @Inject
    Cursors cursors;

    record Answer(Response response, @Nullable String text) {}

    record Reasoned(String reason) {}

    @GET
    @Transactional
    public Page<ConsultationView> listConsultations(
            @PathParam("programme") String programme,
            @QueryParam("adjustment") @Nullable String adjustment,
            @QueryParam("state") @Nullable String state) {
        programmes.get(programme);
        Instant now = clock.now(programme);
        return cursors.page(
                        (after, limit) -> page(programme, adjustment, state, now, after, limit),
                        round -> round.id.toString())
                .map(consultations::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public ConsultationView getConsultation(@PathParam("programme") String programme, @PathParam("id") String id) {
        return consultations.view(get(programme, id));
    }

    @POST
    @Path("{id}/respond")
    @Change
    public ConsultationView answerConsultation(
            @PathParam("programme") String programme, @PathParam("id") String id, Answer answer) {
        Consultation round = get(programme, id);
        String donor = act.caller().party();
        List<Asked> asked = answers.asked(round.id);
        if (asked.stream().noneMatch(each -> each.donor().equals(donor))) {
            throw Refused.notFound();
        }
        refuseWhenClosed(round);
        ConsultationView before = consultations.view(round);
        tags.check(before);
        if (answer.response().needsWords()
                && (answer.text() == null || answer.text().isBlank())) {
            throw Refused.byRule("R37", "Comments and objections are words.")
                    .error("/text", "R37", "required", "Say what you mean.");
        }
        answers.add(round.id, donor, answer.response(), answer.text(), act.at(), Signature.of(act.actor()));
        if (answers.asked(round.id).stream().allMatch(each -> each.response() != null)) {
            round.close(act.at());
        }
        return recorded(round, before, answer.text());
    }

    @POST
    @Path("{id}/answer-objections")
    @Change
    public ConsultationView answerObjections(
            @PathParam("programme") String programme, @PathParam("id") String id, Reasoned decision) {
        Consultation round = get(programme, id);
        ConsultationView before = consultations.view(round);
        tags.check(before);
        if (round.closedAt(act.at()) == null
                || round.decision != null
                || !Consultations.objected(answers.asked(round.id))) {
            throw Refused.wrongState(round.state(act.at()), before.allowedActions())
                    .rule("R37")
                    .detail("There is no objection to answer.");
        }
        List<String> all =
                programmes.donors(programme).stream().map(Donor::code).toList();
        round.decide(decision.reason(), all, act.at(), Signature.of(act.actor()));
        return recorded(round, before, decision.reason());
    }

    /** An answer has the programme's head locked before the time is compared (R36). */
    private void refuseWhenClosed(Consultation round) {
        if (!round.isOpen(act.at())) {
            throw Refused.because(ContributionsProblem.CONSULTATION_CLOSED)
                    .rule("R36")
                    .detail("It takes no answers any more.")
                    .with("state", round.state(act.at()))
                    .with("closedAt", round.closedAt(act.at()))
                    .with("deadline", round.deadline)
                    .with("allowedActions", List.of());
        }
    }

    private ConsultationView recorded(Consultation round, ConsultationView before, @Nullable String why) {
        round.persistAndFlush();
        ConsultationView after = consultations.view(round);
        act.record(Entry.of("consultation", round.id, round.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    private static Consultation get(String programme, String idOrRef) {
        var found = Ids.looksLikeId(idOrRef)
                ? Consultation.<Consultation>find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                : Consultation.<Consultation>find("programme = ?1 and ref = ?2", programme, idOrRef);
        return found.firstResultOptional().orElseThrow(Refused::notFound);
    }

    private static List<Consultation> page(
            String programme,
            @Nullable String adjustment,
            @Nullable String state,
            Instant now,
            @Nullable String after,
            int limit) {
        String filter = switch (state == null ? "" : state) {
            case "OPEN" -> "withdrawnAt is null and answeredAt is null and deadline > ?2";
            case "CLOSED" -> "(answeredAt is not null or (withdrawnAt is null and deadline <= ?2))";
            case "WITHDRAWN" -> "withdrawnAt is not null and deadline <> ?2";
            default -> "openedAt <= ?2";
        };
        return Consultation.<Consultation>find(
                        "programme = ?1 and " + filter + " and (?3 = '' or adjustmentRef = ?3)"
                                + " and id < ?4 order by id desc",
                        programme,
                        now,
                        adjustment == null ? "" : adjustment,
                        after == null ? new UUID(-1, -1) : UUID.fromString(after))
                .page(0, limit)
                .list();
    }
}
