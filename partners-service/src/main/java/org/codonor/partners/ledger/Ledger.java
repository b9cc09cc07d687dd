package org.codonor.partners.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.Asks;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller.Actor;
import org.jspecify.annotations.Nullable;

/** Asks the ledger for an effect on behalf of a person, and takes its word when it comes. */
@ApplicationScoped
public class Ledger {
    @Inject
    Asks asks;

    @Inject
    Act act;

    @Inject
    ObjectMapper mapper;

    /** The thing of ours that an effect is for, where an explanation of it begins. */
    public record Source(String service, String kind, UUID id, String ref, String self) {
        public static Source of(String kind, UUID id, String ref, String self) {
            return new Source("partners", kind, id, ref, self);
        }
    }

    /** Writes the ask into the intent's transaction: what, for which thing, by which person, with which terms. */
    public Ask ask(String what, Source source, Object terms) {
        ObjectNode body = mapper.valueToTree(terms);
        body.put("act", what);
        body.set("actor", mapper.valueToTree(act.actor()));
        body.set("source", mapper.valueToTree(source));
        return asks.open(what, source.id(), body);
    }

    /** The outcome is being written: for the person who asked, whoever brings it. Returns where it was booked. */
    public Booking accepted(Ask ask, JsonNode result) {
        act.onBehalfOf(actor(ask));
        return new Booking(text(result, "quarter"), text(result, "self"));
    }

    /** As {@link #accepted}, of a refusal. */
    public void refused(Ask ask) {
        act.onBehalfOf(actor(ask));
    }

    private Actor actor(Ask ask) {
        try {
            return mapper.treeToValue(ask.body().path("actor"), Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String text(JsonNode result, String member) {
        return result.hasNonNull(member) ? result.path(member).asText() : null;
    }
}
