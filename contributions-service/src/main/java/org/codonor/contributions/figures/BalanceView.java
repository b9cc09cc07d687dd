package org.codonor.contributions.figures;

import org.jspecify.annotations.Nullable;

/** One group of balances; what has no meaning for the grouping is absent. */
record BalanceView(
        @Nullable String donor,
        @Nullable String contribution,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String line,
        @Nullable String available,
        @Nullable String planned,
        @Nullable String committedOut,
        @Nullable String uncommitted,
        @Nullable String received,
        @Nullable String disbursed,
        @Nullable String refundedByPartner,
        @Nullable String expenditure,
        @Nullable String directCost,
        @Nullable String balanceLead,
        @Nullable String reserved,
        @Nullable String balancePartner,
        @Nullable String balanceTotal,
        @Nullable String shortfall) {}
