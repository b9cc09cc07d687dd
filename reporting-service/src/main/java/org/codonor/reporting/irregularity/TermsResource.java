package org.codonor.reporting.irregularity;

import static org.codonor.common.identity.Role.LEAD_CONTROLLER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.MergePatch;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.irregularity.IrregularityTerms.TermsChange;

/** Within how many days irregularities are told: data of the programme, never a constant. */
@Path("/v1/programmes/{programme}/irregularity-terms")
class TermsResource {
    @Inject
    CurrentCaller current;

    @Inject
    MergePatch patches;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record IrregularityTermsView(
            String self,
            int partnerNoticeDays,
            int assessmentWorkingDays,
            int auditorNoticeWorkingDays,
            int donorNoticeWorkingDays,
            int urgentNoticeWorkingDays,
            int statementDays,
            List<String> allowedActions) {
        static IrregularityTermsView of(IrregularityTerms terms, Caller caller) {
            return new IrregularityTermsView(
                    "/v1/programmes/" + terms.programme + "/irregularity-terms",
                    terms.partnerNoticeDays,
                    terms.assessmentWorkingDays,
                    terms.auditorNoticeWorkingDays,
                    terms.donorNoticeWorkingDays,
                    terms.urgentNoticeWorkingDays,
                    terms.statementDays,
                    caller.is(LEAD_CONTROLLER) ? List.of("change") : List.of());
        }
    }

    @GET
    public IrregularityTermsView getIrregularityTerms(@PathParam("programme") String programme) {
        return IrregularityTermsView.of(IrregularityTerms.of(programme), current.caller());
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Change
    public IrregularityTermsView changeIrregularityTerms(@PathParam("programme") String programme, JsonNode patch) {
        IrregularityTerms terms = IrregularityTerms.of(programme);
        IrregularityTermsView before = IrregularityTermsView.of(terms, current.caller());
        tags.check(before);
        terms.take(patches.apply(terms.written(), patch, TermsChange.class));
        terms.persist();
        IrregularityTermsView after = IrregularityTermsView.of(terms, current.caller());
        act.record(Entry.of("irregularity-terms", programme, programme)
                .before(before)
                .after(after));
        return after;
    }
}
