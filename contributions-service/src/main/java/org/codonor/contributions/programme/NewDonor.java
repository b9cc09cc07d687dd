package org.codonor.contributions.programme;

import org.jspecify.annotations.Nullable;

/** A donor that joins a programme. */
record NewDonor(
        String code,
        String name,
        DonorRole role,
        String currency,
        int fiscalYearStartMonth,
        @Nullable String iatiId) {}
