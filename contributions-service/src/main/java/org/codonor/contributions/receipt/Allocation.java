package org.codonor.contributions.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.contributions.contribution.Instalment;
import org.codonor.contributions.contribution.Received;
import org.jspecify.annotations.Nullable;

/**
 * Which instalments money pays: the one that is named, or else the open ones in their order; what is too much stays
 * with the last.
 */
record Allocation(List<Instalment> plan, Received soFar) {
    Map<Integer, BigDecimal> of(BigDecimal amount, @Nullable Integer named) {
        var parts = new TreeMap<Integer, BigDecimal>();
        if (named != null) {
            parts.put(named, amount);
            return parts;
        }
        BigDecimal left = amount;
        for (Instalment planned : plan) {
            BigDecimal open =
                    planned.amount().subtract(soFar.part(planned.no())).min(left);
            if (open.signum() > 0) {
                parts.put(planned.no(), open);
                left = left.subtract(open);
            }
        }
        if (left.signum() > 0 && !plan.isEmpty()) {
            parts.merge(plan.getLast().no(), left, BigDecimal::add);
        }
        return parts;
    }
}
