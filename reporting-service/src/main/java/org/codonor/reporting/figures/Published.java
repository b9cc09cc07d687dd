package org.codonor.reporting.figures;

import org.jspecify.annotations.Nullable;

/**
 * Figures in the bytes in which they went out, right as long as what they are made of has not changed.
 *
 * @param body null when it was too large to be remembered; then it is written again
 */
record Published(Gathering.Basis basis, String etag, byte @Nullable [] body) {
    private static final int MOST_REMEMBERED = 128 * 1024;

    Published remembered() {
        return body != null && body.length > MOST_REMEMBERED ? new Published(basis, etag, null) : this;
    }
}
