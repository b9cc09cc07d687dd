package org.codonor.contributions.receipt;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.jspecify.annotations.Nullable;

/** Money that a co-donor paid. */
record NewReceipt(
        @Nullable String ref,
        String contribution,
        @Nullable Integer instalment,
        LocalDate valueDate,
        Money amount,
        @Nullable Rate rate,
        @Nullable String rateSource,
        String bankRef) {}
