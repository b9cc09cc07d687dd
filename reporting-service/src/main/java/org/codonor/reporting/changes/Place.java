package org.codonor.reporting.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** How far a follower has read: a number in each service's chain. Opaque to callers. */
record Place(long contributions, long partners, long reporting) {
    static final Place START = new Place(0, 0, 0);
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,15})-(\\d{1,15})");

    static Place parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw unknown();
        }
        return new Place(
                Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), Long.parseLong(match.group(3)));
    }

    /** A position past the newest entry was never handed out by this history, for example after a restore. */
    static Refused unknown() {
        return Refused.because(CommonProblem.MALFORMED)
                .error("?after", "position", "Not a position of this feed; begin again without one.");
    }

    @Override
    public String toString() {
        return contributions + "-" + partners + "-" + reporting;
    }
}
