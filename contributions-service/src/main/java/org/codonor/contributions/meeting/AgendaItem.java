package org.codonor.contributions.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Set;

/** One thing to talk about. */
@Embeddable
record AgendaItem(@Enumerated(EnumType.STRING) Kind kind, String title) {
    enum Kind {
        PROGRESS,
        BUDGET,
        WORK_PLAN,
        IRREGULARITIES,
        ACTION_POINTS,
        OTHER
    }

    /** What an annual meeting talks about in any case (R96). */
    static final Set<Kind> ANNUAL = EnumSet.of(Kind.PROGRESS, Kind.BUDGET, Kind.WORK_PLAN, Kind.IRREGULARITIES);
}
