package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.codonor.common.change.Created;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.jspecify.annotations.Nullable;

/** A further notice of a case is planned: to a donor, the auditor general, the police, somebody else. */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}/notices")
class NoticePlanResource {
    @Inject
    CaseDesk desk;

    @Inject
    Notices notices;

    @Inject
    Deadlines deadlines;

    @POST
    public Response planIrregularityNotice(
            @PathParam("programme") String programme, @PathParam("id") String id, NewNotice wanted) {
        Counted counted = deadlines.count(
                programme, DeadlineKind.AUDITOR_NOTICE, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        boolean toDonor = wanted.recipient() == NoticeRecipient.CO_DONOR;
        if (toDonor != (wanted.donor() != null) || (toDonor && !isCoDonor(programme, wanted.donor()))) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .error("/donor", "donor", "A notice to a co-donor says to which, any other to none.");
        }
        var planned = new AtomicReference<Notice>();
        desk.act(programme, id, CaseAction.NOTICES, one -> {
            Persons.refuse(wanted.organisation(), "/organisation");
            planned.set(notices.plan(one, wanted, counted));
        });
        return QuarkusTransaction.requiringNew()
                .call(() -> Created.at(planned.get().self(), notices.view(planned.get(), true)));
    }

    private boolean isCoDonor(String programme, @Nullable String donor) {
        return notices.coDonors(programme).contains(donor);
    }
}
