package org.codonor.partners.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.ask.Asks;
import org.codonor.common.ask.Efforts.Standing;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.PartnersProblem;

/** Agreements as the caller may see them; whoever belongs to another partner learns nothing of them. */
@ApplicationScoped
public class Agreements {
    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    @Inject
    ProgrammeClock clock;

    @Inject
    Asks asks;

    @Inject
    MovedCommitments moved;

    /** The agreement with that identifier or reference; refused (404) when there is none for this caller. */
    public AgreementNow get(String programme, String idOrRef) {
        return find(programme, idOrRef).orElseThrow(Refused::notFound);
    }

    public Optional<AgreementNow> find(String programme, String idOrRef) {
        Optional<Agreement> found = Ids.looksLikeId(idOrRef)
                ? Agreement.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Agreement.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
        return found.filter(agreement -> current.caller().maySee(agreement.partner))
                .map(agreement -> now(agreement));
    }

    /** The agreement of something that the caller has already been shown. */
    public AgreementNow of(UUID id) {
        Agreement agreement = Agreement.findById(id);
        return now(agreement);
    }

    /** All of a programme, the oldest first, for services. */
    public List<AgreementNow> all(String programme) {
        return now(Agreement.list("programme", Sort.by("id"), programme));
    }

    /** The agreement, held until the change ends: its payments, its suspension and its holds wait for each other. */
    public AgreementNow lock(UUID id) {
        Agreement agreement = Agreement.findById(id, LockModeType.PESSIMISTIC_WRITE);
        return now(agreement);
    }

    AgreementNow now(Agreement agreement) {
        return now(List.of(agreement)).getFirst();
    }

    List<AgreementNow> now(List<Agreement> agreements) {
        List<UUID> ids = agreements.stream().map(one -> one.id).toList();
        Map<UUID, List<Amendment>> amendments =
                Amendment.<Amendment>list("agreement in ?1", Sort.by("no"), ids).stream()
                        .collect(Collectors.groupingBy(one -> one.agreement));
        Map<UUID, List<Commitment>> shifts = moved.of(ids);
        return agreements.stream()
                .map(one -> new AgreementNow(
                        one,
                        amendments.getOrDefault(one.id, List.of()),
                        shifts.getOrDefault(one.id, List.of()),
                        clock.today(one.programme)))
                .toList();
    }

    public AgreementView view(AgreementNow now) {
        return AgreementView.of(
                now,
                actions(now.state()),
                asks.newest(now.agreement().id).orElse(null),
                !current.caller().isPartner());
    }

    AmendmentView view(Agreement agreement, Amendment amendment) {
        List<String> actions = AgreementVerbs.OF_AMENDMENT.allowed(
                amendment.state, verb -> permissions.allows(verb.operation(), current.caller()));
        return AmendmentView.of(
                agreement,
                amendment,
                clock.today(agreement.programme),
                actions,
                asks.newest(amendment.id).orElse(null));
    }

    /** Refused (409) unless the verb is possible in the present state. */
    public void require(String verb, AgreementNow now) {
        AgreementState state = now.state();
        if (!AgreementVerbs.OF_AGREEMENT.isAllowed(verb, state)) {
            throw Refused.wrongState(state, actions(state));
        }
    }

    /** Refused (409) in a state in which it is not amended, and (422) unless it only releases money once it is over. */
    void requireAmendable(AgreementNow now, boolean onlyReleases) {
        require("amendments", now);
        AgreementState state = now.state();
        if (state.isOver() && !onlyReleases) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("An agreement that is over is only amended to take away what was not paid.")
                    .with("state", state.name())
                    .with("allowedActions", actions(state));
        }
    }

    /** Refused (409) once it is closed financially, or about to be: no money moves under it any more (R48). */
    public void requireUnsettled(AgreementNow now) {
        AgreementState state = now.state();
        if (state.isSettled()) {
            throw Refused.because(PartnersProblem.AGREEMENT_NOT_OPEN)
                    .rule("R48")
                    .detail("The agreement is closed financially, or about to be:"
                            + " only what is recovered of a claim still moves under it.")
                    .with("agreement", now.agreement().ref)
                    .with("agreementState", state.name())
                    .with("state", state)
                    .with("allowedActions", actions(state));
        }
    }

    /** What the caller may do with an agreement in that state. */
    public List<String> actions(AgreementState state) {
        return AgreementVerbs.OF_AGREEMENT.allowed(
                state, verb -> permissions.allows(verb.operation(), current.caller()));
    }

    /** How it stands now that the ledger was asked. */
    public Standing standing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AgreementNow now = of(id);
            return new Standing(now.agreement().self(), view(now));
        });
    }

    Standing standingOfAmendment(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Amendment amendment = Amendment.findById(id);
            Agreement agreement = Agreement.findById(amendment.agreement);
            return new Standing(amendment.self(agreement), view(agreement, amendment));
        });
    }
}
