package org.codonor.contributions.programme;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.codonor.common.identity.Caller;

/** Who did something, as the token said at that moment. */
@Embeddable
public record Signature(String subject, List<String> roles, String party) {
    public static Signature of(Caller.Actor actor) {
        return new Signature(actor.subject(), actor.roles(), actor.party());
    }

    public Caller.Actor actor() {
        return new Caller.Actor(subject, roles, party);
    }
}
