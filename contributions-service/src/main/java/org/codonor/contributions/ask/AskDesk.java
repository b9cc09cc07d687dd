package org.codonor.contributions.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Hash;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.trace.Trace;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ask.AskMemory.Decided;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ledger.Posted;
import org.jspecify.annotations.Nullable;

/**
 * Takes asks. An accepted one commits with its effect; a refusal by a rule (409, 422) is kept as well. A duplicate waits
 * for the programme's head and finds the same outcome. Anything else that goes wrong leaves nothing behind, and the
 * sender asks again.
 */
@ApplicationScoped
class AskDesk {
    @Inject
    Changes changes;

    @Inject
    Act act;

    @Inject
    AskMemory memory;

    @Inject
    SeenCheck seen;

    @Inject
    Commitments commitments;

    @Inject
    FinancialClosures closures;

    @Inject
    Payments payments;

    @Inject
    Acceptances acceptances;

    @Inject
    PartnerGains gains;

    @Inject
    Establishments establishments;

    @Inject
    Recoveries recoveries;

    @Inject
    Closes closes;

    @Inject
    ObjectMapper mapper;

    Decided decide(AskKey key, JsonNode body) {
        String canonical = Hash.canonical(mapper, body);
        byte[] hash = Hash.sha256(canonical);
        AskBody ask = read(body);
        Optional<Decided> before = memory.find(key, hash);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return once(key, hash, ask, () -> accept(key, ask, canonical, hash));
        } catch (Refused refused) {
            if (!isDecision(refused)) {
                throw refused;
            }
            return once(key, hash, ask, () -> {
                act.record(entry(key, "REFUSED"));
                return memory.keep(key, canonical, hash, refused.type().status(), problem(refused));
            });
        }
    }

    /** The stored outcome, or a refusal stored now: a late ask gets that. */
    Decided giveUp(AskKey key) {
        return memory.find(key)
                .orElseGet(() -> once(key, null, null, () -> {
                    act.record(entry(key, "VOIDED"));
                    var refused = Refused.because(ContributionsProblem.ASK_VOIDED);
                    return memory.keep(key, null, null, refused.type().status(), problem(refused));
                }));
    }

    /** Under the programme's head lock: what was decided meanwhile, or the decision made now. */
    private Decided once(AskKey key, byte @Nullable [] hash, @Nullable AskBody ask, Callable<Decided> decision) {
        var decided = new AtomicReference<Decided>();
        changes.runUnlessIdle(key.programme(), key.act(), () -> {
            Optional<Decided> before = hash == null ? memory.find(key) : memory.find(key, hash);
            if (ask != null) {
                act.onBehalfOf(ask.actor());
            }
            decided.set(before.isPresent() ? before.get() : decision.call());
            return before.isEmpty();
        });
        return decided.get();
    }

    private Decided accept(AskKey key, AskBody ask, String body, byte[] hash) {
        seen.check(ask.seen());
        Done done = switch (ask) {
            case AskBody.Commit commit -> commitments.commit(commit);
            case AskBody.Reserve reserve -> payments.reserve(reserve);
            case AskBody.Release release -> payments.release(release);
            case AskBody.Pay pay -> payments.pay(pay);
            case AskBody.Reverse reverse -> payments.reverse(reverse);
            case AskBody.Refund refund -> payments.refund(refund);
            case AskBody.Interest interest -> gains.interest(interest);
            case AskBody.Exchange exchange -> gains.exchange(exchange);
            case AskBody.Uncommit uncommit -> closures.uncommit(uncommit);
            case AskBody.Accept accept -> acceptances.accept(accept);
            case AskBody.Establish establish -> establishments.establish(establish);
            case AskBody.WriteOff writeOff -> recoveries.writeOff(writeOff);
            case AskBody.Close close -> closes.close(close);
        };
        long seq = act.record(entry(key, "ACCEPTED"));
        return memory.keep(key, body, hash, 200, outcome(key, seq, done));
    }

    /** Refusals by a rule or a ceiling are decisions; a broken key or a ledger that is behind is none. */
    private static boolean isDecision(Refused refused) {
        int status = refused.type().status();
        return (status == 409 || status == 422) && refused.type() != ContributionsProblem.ASK_BODY_DIFFERS;
    }

    private static Problem problem(Refused refused) {
        return refused.with("outcome", "REFUSED").problem(Trace.id());
    }

    private AskOutcome outcome(AskKey key, long seq, Done done) {
        Posted posted = done.posted();
        return new AskOutcome(
                "ACCEPTED",
                key.act(),
                key.attempt(),
                act.head().epoch(),
                seq,
                act.hexHash(),
                act.at(),
                posted == null ? null : posted.id(),
                posted == null ? null : posted.self(key.programme()),
                posted == null ? null : posted.quarter(),
                done.attribution(),
                done.parts(),
                done.paid(),
                done.closed());
    }

    private static Entry entry(AskKey key, String outcome) {
        return Entry.of("ask", key.id(), key.act() + "/" + key.attempt())
                .with("service", key.service())
                .with("outcome", outcome);
    }

    private AskBody read(JsonNode body) {
        try {
            return mapper.treeToValue(body, AskBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the contract let a body through that is none", e);
        }
    }
}
