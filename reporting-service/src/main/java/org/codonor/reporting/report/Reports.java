package org.codonor.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.ask.AskView;
import org.codonor.common.ask.Asks;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.reporting.life.Life;
import org.jspecify.annotations.Nullable;

/** The expenditure reports as the caller may see them, with what the ledger said of them. */
@ApplicationScoped
class Reports {
    @Inject
    Life life;

    @Inject
    CurrentCaller current;

    @Inject
    Asks asks;

    @Inject
    ObjectMapper mapper;

    ExpenditureReport find(String programme, String idOrRef) {
        return life.find(ExpenditureReport.class, programme, idOrRef);
    }

    ExpenditureReport findOwn(String programme, String idOrRef) {
        return life.findOwn(ExpenditureReport.class, programme, idOrRef);
    }

    ExpenditureReportView view(ExpenditureReport report) {
        AskView ask = report.hasBeenSubmitted() ? asks.newest(report.id()).orElse(null) : null;
        return ExpenditureReportView.of(report, current.caller(), ask, answer(ask));
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
}
