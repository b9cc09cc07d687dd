package org.codonor.partners.diligence;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.diligence.DiligenceView.ConditionView;
import org.jspecify.annotations.Nullable;

/** A condition is met with evidence, or waived with a reason; either once. */
@Path("/v1/programmes/{programme}/due-diligence-assessments/{id}/conditions/{no}")
class ConditionResource {
    @Inject
    Diligences diligences;

    @Inject
    DiligenceNews news;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record Met(LocalDate metOn, String evidence) {}

    record Waiver(String reason) {}

    @POST
    @Path("meet")
    @Change
    public DiligenceView meetDueDiligenceCondition(
            @PathParam("programme") String programme, @PathParam("id") String id, @PathParam("no") int no, Met met) {
        Diligence of = diligences.get(programme, id);
        DiligenceView before = checked(of);
        Condition condition = open(of, before, no);
        if (met.metOn().isAfter(act.today()) || met.metOn().isBefore(of.doneOn)) {
            throw Refused.because(CommonProblem.RULE)
                    .error("/metOn", "period", "It was met after the assessment of " + of.doneOn + ", by today.");
        }
        condition.meet(met.metOn(), met.evidence(), Deed.of(act));
        return recorded(of, condition, before, null);
    }

    @POST
    @Path("waive")
    @Change
    public DiligenceView waiveDueDiligenceCondition(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            Waiver waiver) {
        Diligence of = diligences.get(programme, id);
        DiligenceView before = checked(of);
        Condition condition = open(of, before, no);
        condition.waive(waiver.reason(), Deed.of(act));
        return recorded(of, condition, before, waiver.reason());
    }

    private DiligenceView checked(Diligence of) {
        DiligenceView before = diligences.view(of);
        tags.check(before);
        return before;
    }

    private static Condition open(Diligence of, DiligenceView before, int no) {
        ConditionView view = before.conditions().stream()
                .filter(one -> one.no() == no)
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (view.allowedActions().isEmpty()) {
            throw Refused.wrongState(view.state(), view.allowedActions());
        }
        return Condition.of(of.id).get(no - 1);
    }

    private DiligenceView recorded(Diligence of, Condition condition, DiligenceView before, @Nullable String reason) {
        news.condition(of, condition);
        DiligenceView after = diligences.view(of);
        act.record(Entry.of("due-diligence", of.id, of.ref)
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }
}
