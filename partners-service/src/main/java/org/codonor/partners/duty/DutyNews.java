package org.codonor.partners.duty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.agreement.AgreementMoved;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.partner.Partner;
import org.jspecify.annotations.Nullable;

/** Tells the obligations register what partners owe the lead donor, what is owed no more, and what was done. */
@ApplicationScoped
class DutyNews {
    @Inject
    Facts facts;

    /** Signed, amended, ended: everything is told again, and what another end once made due is withdrawn. */
    void tellAll(@Observes AgreementMoved moved) {
        AgreementNow now = moved.now().foreseen();
        if (!now.isSigned()) {
            return;
        }
        Map<UUID, Duty> owed = new LinkedHashMap<>();
        Duties.derived(now).forEach(duty -> owed.put(duty.id(), duty));
        Map<UUID, Duty> owedNoMore = new LinkedHashMap<>();
        now.endsSoFar().stream()
                .flatMap(end -> Duties.rule(now, end).duties().stream())
                .filter(duty -> !owed.containsKey(duty.id()))
                .forEach(duty -> owedNoMore.put(duty.id(), duty));
        Map<UUID, ReportFact> became = Duties.became(now);
        Partner partner = partner(now);
        List<Fact> news = new ArrayList<>();
        owedNoMore.values().forEach(duty -> news.add(fact(now, partner, duty, became.get(duty.id()), true)));
        owed.values().forEach(duty -> news.add(fact(now, partner, duty, became.get(duty.id()), false)));
        facts.tell(news);
    }

    void tell(AgreementNow now, Duty duty, ReportFact became) {
        facts.tell(fact(now, partner(now), duty, became, false));
    }

    private static Fact fact(
            AgreementNow now, Partner partner, Duty duty, @Nullable ReportFact became, boolean withdrawn) {
        Agreement agreement = now.agreement();
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("ref", duty.ref(agreement))
                .put("kind", duty.kind() == DutyKind.AUDIT ? "AUDIT" : "PARTNER_REPORT")
                .put("title", DutyView.title(duty, partner) + ", " + agreement.ref())
                .put("owner", agreement.partner())
                .put("dueOn", duty.dueOn().toString())
                .put("rule", "R58")
                .put("sourceRef", agreement.ref())
                .put("sourceSelf", agreement.self());
        state.putArray("owedTo").add(agreement.leadDonor());
        if (withdrawn) {
            state.put("withdrawn", true);
        }
        if (became != null) {
            add(state, became);
        }
        return new Fact("obligations", duty.id(), "contributions", state);
    }

    private static void add(ObjectNode state, ReportFact became) {
        if (became.submittedOn != null) {
            state.put("doneOn", became.submittedOn.toString());
            String evidence = became.self == null ? became.ref : became.self;
            if (evidence != null) {
                state.put("evidence", evidence);
            }
        }
        if (became.waivedOn != null) {
            state.put("waiver", became.waiver == null ? "Waived on " + became.waivedOn + "." : became.waiver);
        }
    }

    private static Partner partner(AgreementNow now) {
        Agreement agreement = now.agreement();
        return Partner.named(agreement.programme(), agreement.partner()).orElseThrow();
    }
}
