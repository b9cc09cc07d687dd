package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision of the donors stands, what it is about, and who agreed.
 *
 * @param linkedRef the reference of what it decides on
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DecidedState(
        String ref, String kind, String state, @Nullable String linkedRef, List<String> agreedBy) {
    private static final Set<String> STANDS = Set.of("AGREED", "IMPLEMENTED");
    private static final String OF_NO_OTHER_KIND = "OTHER";

    /** True when it stands and all of these donors agreed. */
    public boolean isOf(List<String> donors) {
        return STANDS.contains(state) && Set.copyOf(agreedBy).containsAll(donors);
    }

    /** True when it decides on that thing and not on a plan, a budget, a report or an adjustment. */
    public boolean isAbout(String thing) {
        return kind.equals(OF_NO_OTHER_KIND) && thing.equals(linkedRef);
    }
}
