package org.codonor.partners;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What may be done with a kind of thing, and in which of its states: the state machine as a table. */
public record Verbs<S extends Enum<S>>(List<Verb<S>> all) {
    /**
     * @param name the last segment of the operation's path, or "change" for PATCH
     * @param operation its operationId, by which the permission table knows it
     */
    public record Verb<S extends Enum<S>>(String name, String operation, Set<S> from) {}

    /** Those possible in a state to whom the permission table allows the operation. */
    public List<String> allowed(S state, Predicate<Verb<S>> may) {
        return all.stream()
                .filter(verb -> verb.from().contains(state) && may.test(verb))
                .map(Verb::name)
                .toList();
    }

    public boolean isAllowed(String name, S state) {
        return all.stream()
                .anyMatch(verb -> verb.name().equals(name) && verb.from().contains(state));
    }
}
