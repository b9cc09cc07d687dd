package org.codonor.partners.workplan;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.workplan.Activity.LineBudget;

/** What the service that takes reports reads of work plans: the approved one, or the newest that was submitted. */
@Path("/internal/v1/programmes/{programme}/work-plans/{agreement}/{year}")
class WorkPlanTermsResource {
    @Inject
    Agreements agreements;

    record WorkPlanTerms(
            UUID id,
            String ref,
            String self,
            WorkPlanState state,
            String agreement,
            String partner,
            int year,
            @JsonProperty("no") int no,
            Activities activities,
            List<LineBudget> lines) {}

    @GET
    @Transactional
    public WorkPlanTerms getWorkPlanTerms(
            @PathParam("programme") String programme,
            @PathParam("agreement") String agreement,
            @PathParam("year") int year) {
        UUID of = agreements.get(programme, agreement).agreement().id();
        List<WorkPlan> versions = WorkPlan.of(of, year);
        WorkPlan plan = versions.stream()
                .filter(one -> one.state == WorkPlanState.APPROVED)
                .findFirst()
                .or(() -> versions.stream().filter(one -> one.submitted != null).findFirst())
                .orElseThrow(Refused::notFound);
        return new WorkPlanTerms(
                plan.id,
                plan.ref,
                plan.self(),
                plan.state,
                plan.agreementRef,
                plan.partner,
                plan.year,
                plan.no,
                plan.activities,
                WorkPlanView.lines(plan));
    }
}
