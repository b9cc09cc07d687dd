package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;

/** Where a decision of the donors stands, and who agreed. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DecidedState(String ref, String state, List<String> agreedBy) {
    private static final Set<String> STANDS = Set.of("AGREED", "IMPLEMENTED");

    /** True when it stands and all of these donors agreed. */
    public boolean isOf(List<String> donors) {
        return STANDS.contains(state) && Set.copyOf(agreedBy).containsAll(donors);
    }
}
