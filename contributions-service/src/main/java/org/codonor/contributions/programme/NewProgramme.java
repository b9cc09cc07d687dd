package org.codonor.contributions.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A programme to be set up. */
record NewProgramme(
        String code,
        String title,
        String currency,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String financeActAccount,
        @Nullable String managingUnit) {}
