package org.codonor.contributions.whatif;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** The question whether so much of a donor's or of a contribution's money may go somewhere on a day. */
record NewEarmarkCheck(
        @Nullable String donor,
        @Nullable String contribution,
        Money amount,
        @Nullable LocalDate on,
        @Nullable Purpose purpose,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String line,
        @Nullable String geo,
        @Nullable String coreArea,
        @Nullable String outcome) {}
