package org.codonor.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.codonor.common.ask.AskView;
import org.codonor.common.ask.Asks;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/** The reports as the caller may see them, and the one way in which they move from state to state. */
@ApplicationScoped
class Reports {
    @Inject
    CurrentCaller current;

    @Inject
    Asks asks;

    @Inject
    ObjectMapper mapper;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** The report with this identifier or reference; another partner's is answered like none (404). */
    ExpenditureReport find(String programme, String idOrRef) {
        Caller caller = current.caller();
        ExpenditureReport report = Ids.looksLikeId(idOrRef)
                ? ExpenditureReport.find("programme = ?1 and id = ?2", programme, id(idOrRef))
                        .firstResult()
                : ExpenditureReport.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResult();
        if (report == null || !caller.maySee(report.partner)) {
            throw Refused.notFound();
        }
        return report;
    }

    /** As {@link #find}, for those who write: their own organisation's only. */
    ExpenditureReport findOwn(String programme, String idOrRef) {
        ExpenditureReport report = find(programme, idOrRef);
        if (!report.partner.equals(current.caller().party())) {
            throw Refused.notFound();
        }
        return report;
    }

    ExpenditureReportView view(ExpenditureReport report) {
        AskView ask = report.hasBeenSubmitted() ? asks.newest(report.id).orElse(null) : null;
        return ExpenditureReportView.of(report, current.caller(), ask, answer(ask));
    }

    /** Refused unless the caller saw this very report (428, 412); then unless it may become that (409). */
    void expect(ExpenditureReport report, ReportState next) {
        tags.check(view(report));
        if (!report.state.canBecome(next)) {
            throw wrongState(report);
        }
    }

    Refused wrongState(ExpenditureReport report) {
        return Refused.because(CommonProblem.WRONG_STATE)
                .with("state", report.state)
                .with("allowedActions", AllowedActions.of(report.state, report.partner, current.caller()));
    }

    /** The report moves on; whoever is behind this change did it, and the audit trail says so. */
    void move(ExpenditureReport report, ReportState next, Step.Kind step, @Nullable String reason) {
        ExpenditureReportView before = written(report);
        report.state = next;
        report.note(step, act.at(), act.actor(), reason);
        act.record(entry(report, before).because(reason));
    }

    Entry entry(ExpenditureReport report, @Nullable ExpenditureReportView before) {
        return Entry.of("expenditure-report", report.id, report.ref)
                .before(before)
                .after(written(report));
    }

    /** The report without what the ledger says of it, for the audit trail. */
    ExpenditureReportView written(ExpenditureReport report) {
        return ExpenditureReportView.of(report, current.caller(), null, null);
    }

    LedgerAnswer read(JsonNode result) {
        try {
            return mapper.treeToValue(result, LedgerAnswer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger's answer cannot be read", e);
        }
    }

    private @Nullable LedgerAnswer answer(@Nullable AskView ask) {
        return ask == null || ask.result() == null ? null : read(ask.result());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound();
        }
    }
}
