package org.codonor.partners.refund;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Covers;
import org.jspecify.annotations.Nullable;

/** What an agreement that is over owes back, and the controller's waiver of a small rest (R78). */
@Path("/v1/programmes/{programme}/agreements/{id}/refund-due")
class RefundDueResource {
    @Inject
    Agreements agreements;

    @Inject
    Covers covers;

    @Inject
    RefundDues dues;

    @Inject
    RefundNews news;

    @Inject
    Changes changes;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record Reason(String reason) {}

    @GET
    public RefundDue getRefundDue(@PathParam("programme") String programme, @PathParam("id") String id) {
        Cover cover = cover(programme, id);
        return QuarkusTransaction.requiringNew().call(() -> dues.of(agreements.get(programme, id), cover));
    }

    @POST
    @Path("waive")
    public RefundDue waiveRefundDue(@PathParam("programme") String programme, @PathParam("id") String id, Reason why) {
        Cover cover = cover(programme, id);
        return changes.run(programme, "waiveRefundDue", () -> waived(agreements.get(programme, id), cover, why));
    }

    private @Nullable Cover cover(String programme, String id) {
        String ref = QuarkusTransaction.requiringNew()
                .call(() -> agreements.get(programme, id).agreement().ref());
        return covers.of(programme, ref).orElse(null);
    }

    private RefundDue waived(AgreementNow now, @Nullable Cover cover, Reason why) {
        RefundDue before = dues.of(now, cover);
        tags.check(before);
        if (!before.waivable()) {
            throw Refused.byRule("R78", "Only a small rest of an agreement that is over is waived, and once.")
                    .with("due", before.due())
                    .with("smallAmount", before.smallAmount());
        }
        new RefundWaiver(now.agreement(), before.due().amount(), why.reason(), Deed.of(act)).persist();
        news.waived(now, why.reason());
        RefundDue after = dues.of(now, cover);
        act.record(Entry.of("agreement", now.agreement().id(), now.agreement().ref())
                .because(why.reason())
                .before(before)
                .after(after));
        return after;
    }
}
