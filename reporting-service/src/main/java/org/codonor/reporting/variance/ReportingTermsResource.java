package org.codonor.reporting.variance;

import static org.codonor.common.identity.Role.LEAD_CONTROLLER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.MergePatch;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.reference.Programmes;

/** What a programme asks of its partners' reports: data of the programme, never a constant. */
@Path("/v1/programmes/{programme}/reporting-terms")
class ReportingTermsResource {
    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    @Inject
    MergePatch patches;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** The part of the terms that may be changed. */
    record ReportingTermsChange(String variancePct) {}

    record ReportingTermsView(String self, String variancePct, List<String> allowedActions) {
        static ReportingTermsView of(ReportingTerms terms, Caller caller) {
            BigDecimal plain = terms.variancePct.stripTrailingZeros();
            return new ReportingTermsView(
                    "/v1/programmes/" + terms.programme + "/reporting-terms",
                    plain.setScale(Math.max(1, plain.scale())).toPlainString(),
                    caller.is(LEAD_CONTROLLER) ? List.of("change") : List.of());
        }
    }

    @GET
    public ReportingTermsView getReportingTerms(@PathParam("programme") String programme) {
        programmes.of(programme);
        return ReportingTermsView.of(ReportingTerms.of(programme), current.caller());
    }

    @PATCH
    @Consumes("application/merge-patch+json")
    @Change
    public ReportingTermsView changeReportingTerms(@PathParam("programme") String programme, JsonNode patch) {
        programmes.of(programme);
        ReportingTerms terms = ReportingTerms.of(programme);
        ReportingTermsView before = ReportingTermsView.of(terms, current.caller());
        tags.check(before);
        var change = patches.apply(new ReportingTermsChange(before.variancePct()), patch, ReportingTermsChange.class);
        terms.explainFrom(new BigDecimal(change.variancePct()));
        terms.persist();
        ReportingTermsView after = ReportingTermsView.of(terms, current.caller());
        act.record(
                Entry.of("reporting-terms", programme, programme).before(before).after(after));
        return after;
    }
}
