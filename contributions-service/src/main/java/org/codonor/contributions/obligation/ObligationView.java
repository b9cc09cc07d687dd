package org.codonor.contributions.obligation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty as its reader sees it today. */
record ObligationView(
        UUID id,
        String ref,
        String self,
        String kind,
        String title,
        String owner,
        List<String> owedTo,
        LocalDate dueOn,
        DutyState state,
        @Nullable LocalDate doneOn,
        @Nullable Integer lateByDays,
        @Nullable String evidence,
        @Nullable String reason,
        Duty.Origin source,
        List<String> allowedActions) {
    static ObligationView of(String programme, Duty duty, LocalDate today, List<String> allowedActions) {
        return new ObligationView(
                id(programme, duty.ref()),
                duty.ref(),
                "/v1/programmes/" + programme + "/obligations/" + duty.ref(),
                duty.kind(),
                duty.title(),
                duty.owner(),
                duty.owedTo(),
                duty.dueOn(),
                DutyState.of(duty, today),
                duty.doneOn(),
                DutyState.lateByDays(duty, today),
                duty.evidence(),
                duty.waiver(),
                duty.origin(),
                allowedActions);
    }

    /** Derived duties have no row: their identifier follows from their reference, so it is always the same. */
    static UUID id(String programme, String ref) {
        return UUID.nameUUIDFromBytes((programme + "/" + ref).getBytes(StandardCharsets.UTF_8));
    }
}
