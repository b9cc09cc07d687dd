package org.codonor.contributions.programme;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everybody who wrote in a draft, by its form or from a file, whatever role each of them had then and has now: none of
 * them approves it (four eyes).
 */
@Embeddable
public record Authors(List<String> authors) {
    public static Authors first(String subject) {
        return new Authors(List.of(subject));
    }

    public Authors and(String subject) {
        Set<String> all = new TreeSet<>(authors);
        all.add(subject);
        return new Authors(List.copyOf(all));
    }

    public boolean include(String subject) {
        return authors.contains(subject);
    }
}
