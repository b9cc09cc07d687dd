package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the ledger's answer makes of a case, whoever brings it: the request or the sweeper. */
@ApplicationScoped
class Settled implements AskOutcome {
    @Inject
    Cases cases;

    @Inject
    CaseNews news;

    @Inject
    FollowUps followUps;

    @Inject
    Notices notices;

    @Inject
    Deadlines deadlines;

    @Inject
    ObjectMapper mapper;

    @Inject
    Act act;

    @Override
    public Set<String> acts() {
        return Set.of(AskForCase.ESTABLISH, AskForCase.WRITE_OFF);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        act.onBehalfOf(actor(ask));
        IrregularityCase one = of(ask);
        Pending pending = Objects.requireNonNull(one.pending);
        Object before = cases.written(one);
        one.claimed = true;
        one.claimTag = null;
        if (ask.act().equals(AskForCase.ESTABLISH)) {
            List<CaseLine> lines = Objects.requireNonNull(pending.lines());
            one.state = pending.back();
            established(one, pending.id(), pending.text(), pending.classification(), lines);
            notices.planForDonors(one, NoticeKind.FOLLOW_UP, deadlines.later(one.programme, act.today()));
        } else {
            one.step(CaseStep.of(CaseState.RECOVERY, act.at(), act.actor(), pending.text())
                    .decided(pending.decision()));
        }
        news.tell(one);
        cases.recorded(one, before);
    }

    /** The case stays as it was; why stands in its ask. */
    @Override
    public void refused(Ask ask, Problem problem) {
        act.onBehalfOf(actor(ask));
        IrregularityCase one = of(ask);
        Object before = cases.written(one);
        one.state = Objects.requireNonNull(one.pending).back();
        cases.recorded(one, before);
    }

    /** So much is established now; what was in recovery, or ready, is recovered further. */
    void established(
            IrregularityCase one, UUID id, String text, @Nullable Classification judged, List<CaseLine> lines) {
        if (judged != null) {
            one.classification = judged;
        }
        CaseState next = switch (one.state) {
            case RECOVERY, READY_TO_CLOSE -> CaseState.RECOVERY;
            default -> CaseState.ESTABLISHED;
        };
        one.step(next, act.at(), act.actor(), text);
        followUps.established(one, id, text, lines);
    }

    private static IrregularityCase of(Ask ask) {
        return IrregularityCase.<IrregularityCase>find("pendingId", ask.id()).firstResult();
    }

    private Caller.Actor actor(Ask ask) {
        try {
            return mapper.treeToValue(ask.body().path("actor"), Caller.Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
