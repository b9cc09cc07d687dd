package org.codonor.contributions.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document or a table of figures that was shared before a meeting. */
@Embeddable
record PackDocument(
        @Enumerated(EnumType.STRING) Kind kind,
        String title,
        String reference,
        @Nullable String hash,
        LocalDate sharedOn) {
    enum Kind {
        ANNUAL_REPORT,
        BUDGET_STATUS,
        WORK_PLAN,
        CASE_LIST,
        FIGURES,
        OTHER
    }

    /** What the pack of an annual meeting holds in any case (R97). */
    static final Set<Kind> ANNUAL = EnumSet.of(Kind.ANNUAL_REPORT, Kind.BUDGET_STATUS, Kind.WORK_PLAN, Kind.CASE_LIST);
}
