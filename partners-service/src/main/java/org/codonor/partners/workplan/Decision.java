package org.codonor.partners.workplan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A decision of a donor meeting, as the service that keeps them tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Decision(
        String ref, String kind, String state, @Nullable String linkedRef) {
    boolean isAgreed() {
        return state.equals("AGREED") || state.equals("IMPLEMENTED");
    }
}
