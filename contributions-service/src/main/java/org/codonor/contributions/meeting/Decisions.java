package org.codonor.contributions.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds decisions, for reading, for a change, and for the features that stand on them. */
@ApplicationScoped
public class Decisions {
    private static final List<Verb> OF_A_PROPOSAL = List.of(
            new Verb("agree", "agreeDecision"),
            new Verb("decline", "declineDecision"),
            new Verb("defer", "deferDecision"));
    private static final List<Verb> OF_AN_AGREED_ONE =
            List.of(new Verb("implement", "implementDecision"), new Verb("revoke", "revokeDecision"));

    @Inject
    Concerned concerned;

    @Inject
    Verbs verbs;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** What was decided, for a feature that asks (R99). */
    public record Decided(
            String ref,
            DecisionKind kind,
            @Nullable String linkedRef,
            DecisionState state,
            @Nullable LocalDate decidedOn,
            Instant proposedAt) {
        /** True when it was agreed and holds, and is of that kind. */
        public boolean stands(DecisionKind wanted) {
            return kind == wanted && state.stands();
        }
    }

    /** The decision of that reference or identifier. */
    @Transactional
    public Optional<Decided> decided(String programme, String idOrRef) {
        return find(programme, idOrRef).map(Decisions::decided);
    }

    /** Every decision about a thing, the newest first. */
    @Transactional
    public List<Decided> allAbout(String programme, DecisionKind kind, String... names) {
        return Decision.<Decision>list(
                        "programme = ?1 and kind = ?2 and linkedRef in ?3 order by createdAt desc",
                        programme,
                        kind,
                        List.of(names))
                .stream()
                .map(Decisions::decided)
                .toList();
    }

    private static Decided decided(Decision decision) {
        return new Decided(
                decision.ref,
                decision.kind,
                decision.linkedRef,
                decision.state,
                decision.decidedOn,
                decision.createdAt);
    }

    Optional<Decision> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? Decision.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Decision.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    /** The decision that the caller looked at; refused when it changed (412) or does not allow the verb (409). */
    Decision inHand(String programme, String idOrRef, Predicate<DecisionState> allows) {
        Decision decision = find(programme, idOrRef).orElseThrow(Refused::notFound);
        DecisionView view = view(decision);
        tags.check(view);
        if (!allows.test(decision.state)) {
            throw Refused.wrongState(decision.state, view.allowedActions())
                    .detail("A decision in this state does not allow that.");
        }
        return decision;
    }

    DecisionView recorded(Decision decision, @Nullable DecisionView before, @Nullable String why) {
        decision.persistAndFlush();
        DecisionView after = view(decision);
        act.record(Entry.of("decision", decision.id, decision.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    /** The donors to whom it is put: in writing, or when something comes into force on it, all; else those at its meeting. */
    Set<String> asked(Decision decision) {
        Meeting meeting = decision.meeting == null ? null : Meeting.findById(decision.meeting);
        return meeting == null || decision.kind.isForAllDonors()
                ? concerned.donors(decision.programme)
                : concerned.donorsIn(meeting);
    }

    DecisionView view(Decision decision) {
        Meeting meeting = decision.meeting == null ? null : Meeting.findById(decision.meeting);
        Meeting later = decision.deferredTo == null ? null : Meeting.findById(decision.deferredTo);
        Decision revoker = decision.revokedBy == null ? null : Decision.findById(decision.revokedBy);
        return new DecisionView(
                decision.id,
                decision.ref,
                decision.self(),
                meeting == null ? null : meeting.ref,
                decision.kind,
                decision.text,
                decision.linkedRef,
                decision.state,
                Agreement.views(decision.agreements),
                decision.outstanding(asked(decision)),
                decision.decidedOn,
                later == null ? null : later.ref,
                decision.implementedOn,
                revoker == null ? null : revoker.ref,
                decision.reason,
                verbs.allowed(
                        switch (decision.state) {
                            case PROPOSED -> OF_A_PROPOSAL;
                            case AGREED -> OF_AN_AGREED_ONE;
                            case NOT_AGREED, DEFERRED, IMPLEMENTED, REVOKED -> List.of();
                        }),
                decision.createdAt);
    }
}
