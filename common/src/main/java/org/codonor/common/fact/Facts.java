package org.codonor.common.fact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;

/** The facts this service tells: written with the change that makes them true, delivered after it is committed. */
@ApplicationScoped
public class Facts {
    @Inject
    FactsOut out;

    @Inject
    FirstDelivery first;

    @Inject
    Act act;

    /**
     * What the receiver said to a fact.
     *
     * @param version which version of the fact it answered
     * @param isNewest false while a newer state has not been answered
     */
    public record Answer(long version, boolean isNewest, JsonNode body) {}

    /** Tells it within the change that is running; the same state once more is no news. */
    public void tell(Fact fact) {
        tell(List.of(fact));
    }

    /** As {@link #tell(Fact)}, for many at once. */
    public void tell(List<Fact> facts) {
        String programme = act.programme();
        out.write(programme, facts, act.at());
        act.afterwards(() -> first.deliver(programme, facts));
    }

    /** What the receiver answered to the newest version that it answered with a body. */
    public Optional<Answer> answer(String collection, UUID id, String target) {
        return out.answer(collection, id, target);
    }

    /** Everything is told again, in its present version: a receiver that was restored learns what it forgot. */
    public int reassert() {
        return out.reassert();
    }
}
