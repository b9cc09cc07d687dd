package org.codonor.contributions.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A programme as its people see it. */
record ProgrammeView(
        UUID id,
        String code,
        String self,
        String title,
        String currency,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String financeActAccount,
        @Nullable String managingUnit,
        LocalDate today,
        @Nullable Quarter openFrom,
        Instant createdAt) {
    static ProgrammeView of(Programme programme, LocalDate today, @Nullable Quarter openFrom) {
        return new ProgrammeView(
                programme.id,
                programme.code,
                programme.self(),
                programme.title,
                programme.currency,
                programme.timeZone,
                programme.startsOn,
                programme.endsOn,
                programme.financeActAccount,
                programme.managingUnit,
                today,
                openFrom,
                programme.createdAt);
    }
}
