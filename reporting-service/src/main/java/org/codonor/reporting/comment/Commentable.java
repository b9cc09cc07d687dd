package org.codonor.reporting.comment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things of one kind about which something may be said. */
public interface Commentable {
    /** The last segment of their addresses before the reference. */
    String segment();

    /** The thing, refused (404) when the caller may not see it. */
    Thing find(String programme, String idOrRef);

    /**
     * What is talked about.
     *
     * @param partner whose it is; null when it is the programme's and everybody in it sees it
     * @param parts what can be talked about within it: lines, outcomes, activities, indicators
     */
    record Thing(String self, @Nullable String partner, Set<String> parts) {
        /** No partner has this code, so what is said is seen by donors and auditors alone. */
        private static final String NO_PARTNERS = "-";

        public static Thing ofDonors(String self) {
            return new Thing(self, NO_PARTNERS, Set.of());
        }
    }
}
