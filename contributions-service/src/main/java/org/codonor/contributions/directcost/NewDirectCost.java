package org.codonor.contributions.directcost;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** A cost of the lead donor, as it is recorded. */
record NewDirectCost(
        @Nullable String ref,
        String line,
        LocalDate valueDate,
        Money amount,
        String text,
        @Nullable String bankRef) {}
