package org.codonor.reporting.quarter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What the ledger would say to closing a quarter, as it tells beforehand. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerChecks(List<LedgerCheck> checks) {
    /** One check of the ledger and what it found. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LedgerCheck(String code, String rule, boolean passed, List<Finding> findings) {
        String told() {
            return passed
                    ? "Nothing is in the way."
                    : String.join(" ", findings.stream().map(Finding::detail).toList());
        }
    }

    /** One thing in the way. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(String subject, String detail) {}
}
