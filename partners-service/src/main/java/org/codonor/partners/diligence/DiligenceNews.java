package org.codonor.partners.diligence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;

/** Tells the obligations register when an assessment must be renewed, and what partners must do because of one. */
@ApplicationScoped
class DiligenceNews {
    @Inject
    Facts facts;

    /** R42: the lead donor renews an assessment before it runs out; a newer one is that renewal. */
    void renewals(List<Diligence> newestFirst, List<String> owedTo) {
        List<Fact> news = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Diligence one = newestFirst.get(i);
            ObjectNode state = state(
                    one,
                    one.ref + "-RENEWAL",
                    "DUE_DILIGENCE",
                    "Renew the due diligence of " + one.partner,
                    one.validUntil);
            state.put("owner", one.created.by().party());
            owedTo.forEach(state.putArray("owedTo")::add);
            if (i > 0) {
                Diligence newer = newestFirst.get(i - 1);
                state.put("doneOn", newer.doneOn.toString()).put("evidence", newer.self());
            }
            news.add(new Fact("obligations", one.id, "contributions", state));
        }
        facts.tell(news);
    }

    void condition(Diligence of, Condition one) {
        ObjectNode state = state(of, of.ref + "-" + one.no, "DUE_DILIGENCE_CONDITION", title(one), one.dueOn);
        state.put("owner", of.partner);
        state.putArray("owedTo").add(of.created.by().party());
        if (one.metOn != null) {
            state.put("doneOn", one.metOn.toString()).put("evidence", one.evidence);
        }
        if (one.waiver != null) {
            state.put("waiver", one.waiver);
        }
        facts.tell(new Fact("obligations", one.id, "contributions", state));
    }

    private static String title(Condition one) {
        return one.text.length() > 300 ? one.text.substring(0, 299) + "…" : one.text;
    }

    private static ObjectNode state(Diligence of, String ref, String kind, String title, LocalDate dueOn) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ref", ref)
                .put("kind", kind)
                .put("title", title)
                .put("dueOn", dueOn.toString())
                .put("rule", "R42")
                .put("sourceRef", of.ref)
                .put("sourceSelf", of.self());
    }
}
