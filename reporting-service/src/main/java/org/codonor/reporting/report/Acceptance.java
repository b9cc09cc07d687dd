package org.codonor.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.problem.Problem;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.ReportState;

/** What the ledger's answer makes of a report that is being accepted, whoever brings it: the request or the sweeper. */
@ApplicationScoped
class Acceptance implements AskOutcome {
    @Inject
    Reports reports;

    @Inject
    Life life;

    @Inject
    Act act;

    @Inject
    ObjectMapper mapper;

    @Override
    public Set<String> acts() {
        return Set.of(AskToAccept.ACT);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        act.onBehalfOf(actor(ask));
        ExpenditureReport report = ExpenditureReport.findById(ask.id());
        LedgerAnswer answer = reports.read(result);
        report.booked(answer);
        life.accept(report, answer.recordedAt());
    }

    /** The report stays as it was checked; why stands in its ask. */
    @Override
    public void refused(Ask ask, Problem problem) {
        act.onBehalfOf(actor(ask));
        ExpenditureReport report = ExpenditureReport.findById(ask.id());
        life.turn(report, ReportState.CHECKED, problem.title());
    }

    private Caller.Actor actor(Ask ask) {
        try {
            return mapper.treeToValue(ask.body().path("actor"), Caller.Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
