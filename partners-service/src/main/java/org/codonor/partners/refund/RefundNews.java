package org.codonor.partners.refund;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.agreement.AgreementMoved;
import org.codonor.partners.agreement.AgreementNow;
import org.jspecify.annotations.Nullable;

/**
 * Tells the obligations register when an agreement's unspent money is to be back (R78), and that nothing is owed any more:
 * the financial closure proves it (R48), done on the day of the last refund.
 */
@ApplicationScoped
public class RefundNews {
    @Inject
    Facts facts;

    @Inject
    RefundDues dues;

    void tell(@Observes AgreementMoved moved) {
        if (moved.now().isSigned()) {
            facts.tell(fact(moved.now().foreseen(), null, null));
        }
    }

    /** Nothing is left: the agreement was closed on that day. */
    public void closed(AgreementNow now, LocalDate day) {
        LocalDate last = PartnerRefund.lastOf(now.agreement().id());
        facts.tell(fact(now, last == null ? day : last, null));
    }

    void waived(AgreementNow now, String reason) {
        facts.tell(fact(now, null, reason));
    }

    private Fact fact(AgreementNow now, @Nullable LocalDate doneOn, @Nullable String waiver) {
        Agreement agreement = now.agreement();
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("ref", "RD-" + agreement.ref())
                .put("kind", "PARTNER_REFUND")
                .put("title", "Unspent money back, " + agreement.ref())
                .put("owner", agreement.partner())
                .put("dueOn", dues.dueOn(now).toString())
                .put("rule", "R78")
                .put("sourceRef", agreement.ref())
                .put("sourceSelf", agreement.self());
        state.putArray("owedTo").add(agreement.leadDonor());
        if (doneOn != null) {
            state.put("doneOn", doneOn.toString()).put("evidence", agreement.self() + "/refund-due");
        }
        if (waiver != null) {
            state.put("waiver", waiver);
        }
        return new Fact("obligations", id(agreement), "contributions", state);
    }

    /** One for each agreement, always the same. */
    static UUID id(Agreement agreement) {
        return UUID.nameUUIDFromBytes((agreement.id() + "/refund-due").getBytes(StandardCharsets.UTF_8));
    }
}
