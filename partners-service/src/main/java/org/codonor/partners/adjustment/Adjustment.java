package org.codonor.partners.adjustment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment of the budget.
 *
 * @param classification MAJOR or MINOR; absent before it was classified
 * @param extension the agreement whose end it moves, if it moves one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Adjustment(
        String ref,
        String state,
        @Nullable String classification,
        @Nullable Extension extension) {
    /** Another end of an agreement, as the donors were asked about it. */
    public record Extension(String agreement, LocalDate endsOn) {}

    /** It lets that agreement go on until that day. */
    public boolean extendsTo(String agreement, LocalDate endsOn) {
        return extension != null && extension.agreement().equals(agreement) && !endsOn.isAfter(extension.endsOn());
    }

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
