package org.codonor.partners.assurance;

import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What became of part of a questioned amount.
 *
 * @param refundRef the booked refund by which it came back; wanted if, and only if, it was refunded
 */
record NewSettlement(
        Settlement how,
        Money amount,
        String reason,
        @Nullable String refundRef) {}
