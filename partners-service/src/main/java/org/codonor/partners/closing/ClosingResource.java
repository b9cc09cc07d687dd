package org.codonor.partners.closing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.AgreementView;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Covers;
import org.codonor.partners.refund.RefundDues;
import org.codonor.partners.refund.RefundNews;
import org.jspecify.annotations.Nullable;

/** An agreement that has ended is closed for good. */
@Path("/v1/programmes/{programme}/agreements/{id}/close")
class ClosingResource {
    @Inject
    Agreements agreements;

    @Inject
    Duties duties;

    @Inject
    Covers covers;

    @Inject
    RefundDues refunds;

    @Inject
    RefundNews news;

    @Inject
    Changes changes;

    @Inject
    Tags tags;

    @Inject
    Act act;

    @POST
    public AgreementView closeAgreement(@PathParam("programme") String programme, @PathParam("id") String id) {
        String ref = QuarkusTransaction.requiringNew()
                .call(() -> agreements.get(programme, id).agreement().ref());
        Cover cover = covers.of(programme, ref).orElse(null);
        return changes.run(programme, "closeAgreement", () -> closed(programme, ref, cover));
    }

    /** The ledger was read before: after the end nothing but reports, refunds and write-offs can move it, towards zero. */
    private AgreementView closed(String programme, String ref, @Nullable Cover cover) {
        AgreementNow now =
                agreements.lock(agreements.get(programme, ref).agreement().id());
        AgreementView before = agreements.view(now);
        tags.check(before);
        agreements.require("close", now);
        List<Violation> missing = new ClosureRule(
                        duties.of(now), cover, refunds.waived(now.agreement().id()))
                .missing();
        if (!missing.isEmpty()) {
            throw Refused.byRule("R48", "The agreement cannot be closed yet.").errors(missing);
        }
        now.agreement().closeFinancially(Deed.of(act));
        news.closed(now, act.today());
        AgreementView after = agreements.view(now);
        act.record(Entry.of("agreement", after.id(), after.ref()).before(before).after(after));
        return after;
    }
}
