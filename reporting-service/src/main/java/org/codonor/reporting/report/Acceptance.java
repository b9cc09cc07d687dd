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

/** What the ledger's answer makes of a report that is being accepted, whoever brings it: the request or the sweeper. */
@ApplicationScoped
class Acceptance implements AskOutcome {
    @Inject
    Reports reports;

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
        report.acceptedAt = answer.recordedAt();
        report.bookedIn = answer.quarter() == null ? report.quarter : answer.quarter();
        report.transactionSelf = answer.self();
        reports.move(report, ReportState.ACCEPTED, Step.Kind.ACCEPTED, null);
    }

    /** The report stays as it was checked; why stands in its ask. */
    @Override
    public void refused(Ask ask, Problem problem) {
        act.onBehalfOf(actor(ask));
        ExpenditureReport report = ExpenditureReport.findById(ask.id());
        ExpenditureReportView before = reports.written(report);
        report.state = ReportState.CHECKED;
        act.record(reports.entry(report, before).because(problem.title()));
    }

    private Caller.Actor actor(Ask ask) {
        try {
            return mapper.treeToValue(ask.body().path("actor"), Caller.Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
