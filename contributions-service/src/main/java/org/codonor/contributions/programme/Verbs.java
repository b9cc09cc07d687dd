package org.codonor.contributions.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;

/** What the caller may do with a thing in its present state: the {@code allowedActions} of views and refusals. */
@ApplicationScoped
public class Verbs {
    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    /** A verb and the operation that does it. */
    public record Verb(String name, String operation) {}

    /** Those of the verbs that the state allows which this caller may do. */
    public List<String> allowed(List<Verb> byState) {
        return byState.stream()
                .filter(verb -> permissions.allows(verb.operation(), current.caller()))
                .map(Verb::name)
                .toList();
    }
}
