package org.codonor.reporting.comment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things of one kind about which something may be said. */
public interface Commentable {
    /** As their addresses have it: {@code quarters}, {@code quarters/package}. */
    String kind();

    /** What may follow the question mark in their addresses. */
    default Set<String> parameters() {
        return Set.of();
    }

    /** True for what partners see nothing of (R101). */
    default boolean isOfDonors() {
        return false;
    }

    /** The thing; what reading it would refuse is refused: with 404, when the caller may not see it. */
    Thing find(Address address);

    /**
     * What is talked about.
     *
     * @param partner whose it is; null when it is the programme's and everybody in it sees it
     * @param parts what can be talked about within it: lines, outcomes, activities, indicators, rows
     */
    record Thing(String self, @Nullable String partner, Set<String> parts) {
        /** No partner has this code, so what is said is seen by donors and auditors alone. */
        private static final String NO_PARTNERS = "-";

        public static Thing ofAll(String self) {
            return new Thing(self, null, Set.of());
        }

        public static Thing ofDonors(String self) {
            return ofDonors(self, Set.of());
        }

        public static Thing ofDonors(String self, Set<String> parts) {
            return new Thing(self, NO_PARTNERS, parts);
        }
    }
}
