package org.codonor.contributions.consultation;

import org.jspecify.annotations.Nullable;

/**
 * A donor in a consultation that is over, and what counts of it.
 *
 * @param touched its own earmark or funding changes
 * @param tacit its arrangement takes silence for no objection
 * @param response its last answer; null when it gave none
 */
record Asked(
        String donor,
        boolean touched,
        boolean tacit,
        @Nullable Response response) {
    /** What of this donor is in the way (R36, R37); null when nothing is. */
    @Nullable
    Missing missing(boolean objectionsAnswered) {
        if (touched && response != Response.CONSENT) {
            return new Missing(
                    "R36",
                    "consent",
                    donor,
                    "The change touches " + donor + "'s own earmark or funding: only its CONSENT lets it pass.");
        }
        if (response == null && !tacit) {
            return new Missing(
                    "R36",
                    "no-response",
                    donor,
                    donor + " has not answered, and its arrangement does not take silence for no objection.");
        }
        if (response == Response.OBJECTION && !objectionsAnswered) {
            return new Missing(
                    "R37",
                    "objection",
                    donor,
                    donor + " objects: revise the adjustment, or answer with a reasoned decision.");
        }
        return null;
    }
}
