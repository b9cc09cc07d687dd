package org.codonor.reporting.quarter;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the ledger's answer makes of a quarter that is being closed, whoever brings it: the request or the sweeper. */
@ApplicationScoped
class QuarterClose implements AskOutcome {
    @Inject
    KeptQuarters kept;

    @Inject
    Freezing freezing;

    @Inject
    Texts texts;

    @Inject
    Act act;

    @Override
    public Set<String> acts() {
        return Set.of(AskToClose.ACT);
    }

    /** Nothing is booked in it from here on. */
    @Override
    public void accepted(Ask ask, JsonNode result) {
        act.onBehalfOf(texts.of(ask));
        KeptQuarter before = kept.find(ask.id()).orElseThrow();
        kept.cut(ask.id(), texts.tree(result.path("closed").path("cut"), Cut.class));
        record(before, null);
        act.afterwards(() -> freezing.freeze(ask.id()));
    }

    /** Preliminary again; why stands in its ask. */
    @Override
    public void refused(Ask ask, Problem problem) {
        act.onBehalfOf(texts.of(ask));
        KeptQuarter before = kept.find(ask.id()).orElseThrow();
        kept.open(ask.id());
        record(before, problem.title());
    }

    private void record(KeptQuarter before, @Nullable String reason) {
        act.record(Entry.of("quarter", before.id(), before.quarter().toString())
                .because(reason)
                .before(before)
                .after(kept.find(before.id()).orElseThrow()));
    }
}
