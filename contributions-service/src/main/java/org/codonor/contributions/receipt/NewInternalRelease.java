package org.codonor.contributions.receipt;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.jspecify.annotations.Nullable;

/** A release of the lead donor's own money. */
record NewInternalRelease(
        @Nullable String ref,
        String contribution,
        LocalDate valueDate,
        Money amount,
        @Nullable Rate rate,
        @Nullable String rateSource,
        @Nullable String note) {}
