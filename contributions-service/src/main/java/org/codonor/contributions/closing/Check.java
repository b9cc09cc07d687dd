package org.codonor.contributions.closing;

import java.util.List;

/** One thing that must hold before a quarter closes, and what was found against it. */
public record Check(String code, String rule, List<Finding> findings) {
    /** One thing in the way. */
    public record Finding(String subject, String detail) {}

    public boolean isPassed() {
        return findings.isEmpty();
    }
}
