package org.codonor.contributions.arrangement;

import java.util.List;

/** What an arrangement states and what it still lacks before anybody signs it (R07). */
record Completeness(String arrangement, String self, boolean complete, List<Gap> missing) {
    record Gap(String pointer, String rule, String detail) {}

    static Completeness of(Arrangement arrangement) {
        List<Gap> missing = arrangement.stated().missing().stream()
                .map(term -> new Gap("/terms/" + term, "R07", "This must be agreed before anybody signs."))
                .toList();
        return new Completeness(arrangement.self(), arrangement.self() + "/completeness", missing.isEmpty(), missing);
    }
}
