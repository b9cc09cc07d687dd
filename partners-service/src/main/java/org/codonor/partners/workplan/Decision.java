package org.codonor.partners.workplan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the donors, as the service that keeps them tells it.
 *
 * @param meetingOn when the meeting that took it was held; absent when it was taken in writing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Decision(
        String ref,
        String kind,
        String state,
        @Nullable String linkedRef,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate meetingOn) {
    boolean isAgreed() {
        return state.equals("AGREED") || state.equals("IMPLEMENTED");
    }

    /** R99: the donors decide about the next year's plans. */
    boolean isAboutPlansOf(int year) {
        LocalDate taken = meetingOn == null ? agreedOn : meetingOn;
        return taken != null && taken.getYear() + 1 == year;
    }
}
