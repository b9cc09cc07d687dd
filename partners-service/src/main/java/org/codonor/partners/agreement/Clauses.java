package org.codonor.partners.agreement;

import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.JsonColumn;
import org.jspecify.annotations.Nullable;

/** Which clauses the text of an agreement holds; without the first four it is not signed (R42). */
record Clauses(
        @Nullable Boolean antiCorruption,
        @Nullable Boolean audit,
        @Nullable Boolean refund,
        @Nullable Boolean reporting,
        @Nullable Boolean interest,
        @Nullable Boolean safeguarding) {
    Clauses {
        antiCorruption = Boolean.TRUE.equals(antiCorruption);
        audit = Boolean.TRUE.equals(audit);
        refund = Boolean.TRUE.equals(refund);
        reporting = Boolean.TRUE.equals(reporting);
        interest = Boolean.TRUE.equals(interest);
        safeguarding = Boolean.TRUE.equals(safeguarding);
    }

    /** R42: what is missing. */
    List<Violation> missing() {
        var missing = new ArrayList<Violation>();
        require(missing, antiCorruption, "antiCorruption");
        require(missing, audit, "audit");
        require(missing, refund, "refund");
        require(missing, reporting, "reporting");
        return missing;
    }

    private static void require(List<Violation> missing, @Nullable Boolean there, String clause) {
        if (!Boolean.TRUE.equals(there)) {
            missing.add(new Violation("/clauses/" + clause, "missing", "The agreement needs this clause.", "R42"));
        }
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Clauses> {
        public Column() {
            super(Clauses.class);
        }
    }
}
