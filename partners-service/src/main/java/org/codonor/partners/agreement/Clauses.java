package org.codonor.partners.agreement;

import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/** The clauses of an agreement; without the first four it is not signed (R42). */
record Clauses(
        @Nullable Clause antiCorruption,
        @Nullable Clause audit,
        @Nullable Clause refund,
        @Nullable Clause reporting,
        @Nullable Clause interest,
        @Nullable Clause safeguarding) {
    /** R42: what is missing. */
    List<Violation> missing() {
        var missing = new ArrayList<Violation>();
        require(missing, antiCorruption, "antiCorruption");
        require(missing, audit, "audit");
        require(missing, refund, "refund");
        require(missing, reporting, "reporting");
        return missing;
    }

    private static void require(List<Violation> missing, @Nullable Clause there, String clause) {
        if (there == null) {
            missing.add(new Violation(
                    "/clauses/" + clause,
                    "missing",
                    "The agreement needs this clause: add its text or reference.",
                    "R42"));
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
