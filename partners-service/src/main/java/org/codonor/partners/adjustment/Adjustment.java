package org.codonor.partners.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment of the budget.
 *
 * @param classification MAJOR or MINOR; absent before it was classified
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Adjustment(String ref, String state, @Nullable String classification) {
    /** It will never come into force. */
    public boolean isOff() {
        return state.equals("REJECTED") || state.equals("WITHDRAWN");
    }

    /** It may be followed: approved, or nothing that the donors have to be asked about first (R34). */
    public boolean isFree() {
        boolean approved = state.equals("APPROVED") || state.equals("IMPLEMENTED");
        return approved || ("MINOR".equals(classification) && !isOff());
    }
}
