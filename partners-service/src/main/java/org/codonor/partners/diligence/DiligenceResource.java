package org.codonor.partners.diligence;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.id.Refs;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.Deed;
import org.codonor.partners.partner.Partner;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.reference.References;
import org.jspecify.annotations.Nullable;

/** Due diligence is recorded as it was done; what became of its conditions is in {@link ConditionResource}. */
@Path("/v1/programmes/{programme}/due-diligence-assessments")
class DiligenceResource {
    @Inject
    References references;

    @Inject
    TimeZones programmes;

    @Inject
    Changes changes;

    @Inject
    Diligences diligences;

    @Inject
    DiligenceNews news;

    @Inject
    Cursors cursors;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @POST
    public Response recordDueDiligence(@PathParam("programme") String programme, NewDiligence written) {
        Reference reference = references.of(programme);
        DiligenceView view =
                changes.run(programme, "recordDueDiligence", () -> assessed(programme, written, reference.coDonors()));
        return Created.at(view.self(), view);
    }

    private DiligenceView assessed(String programme, NewDiligence written, List<String> coDonors) {
        written.check(act.today());
        if (Partner.named(programme, written.partner()).isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The partner is not registered.")
                    .error("/partner", "unknown", "No partner " + written.partner() + ".");
        }
        var one = new Diligence(programme, ref(programme, written), written, Deed.of(act));
        one.persist();
        List<NewDiligence.NewCondition> conditions = written.conditions() == null ? List.of() : written.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            var condition = new Condition(one, i + 1, conditions.get(i));
            condition.persist();
            news.condition(one, condition);
        }
        List<String> owedTo = coDonors.isEmpty() ? List.of(act.caller().party()) : coDonors;
        news.renewals(Diligence.of(programme, one.partner), owedTo);
        DiligenceView view = diligences.view(one);
        act.record(Entry.of("due-diligence", one.id, one.ref).after(view));
        return view;
    }

    private static String ref(String programme, NewDiligence written) {
        return Refs.choose(
                written.ref(),
                "DD-" + written.partner() + "-",
                Diligence.count("programme = ?1 and partner = ?2", programme, written.partner()),
                wished -> isTaken(programme, wished));
    }

    private static boolean isTaken(String programme, String ref) {
        return Diligence.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }

    @GET
    @Transactional
    public Page<DiligenceView> listDueDiligence(
            @PathParam("programme") String programme, @QueryParam("partner") @Nullable String partner) {
        programmes.of(programme);
        Caller caller = current.caller();
        var listing = new Listing<Diligence>(programme, one -> one.id, "-doneOn")
                .where("partner", partner)
                .where("partner", caller.isPartner() ? caller.party() : null)
                .sortable("doneOn", one -> one.doneOn, LocalDate::parse)
                .sortable("validUntil", one -> one.validUntil, LocalDate::parse);
        return cursors.page(
                        listing,
                        (query, values, most) -> Diligence.<Diligence>find(query, values)
                                .page(0, most)
                                .list())
                .map(diligences::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public DiligenceView getDueDiligence(@PathParam("programme") String programme, @PathParam("id") String id) {
        return diligences.view(diligences.get(programme, id));
    }
}
