package org.codonor.contributions.receipt;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.contributions.contribution.Planned;
import org.codonor.contributions.contribution.Received;
import org.jspecify.annotations.Nullable;

/**
 * Which instalments money pays: the one that is named, or else the open ones in their order, withheld ones last; what is
 * too much stays with the last.
 */
record Allocation(List<Planned> plan, Received soFar) {
    Map<Integer, BigDecimal> of(BigDecimal amount, @Nullable Integer named) {
        var parts = new TreeMap<Integer, BigDecimal>();
        if (named != null) {
            parts.put(named, amount);
            return parts;
        }
        List<Planned> open = plan.stream()
                .filter(planned -> !planned.isCancelled())
                .sorted(Comparator.comparing(Planned::isWithheld).thenComparingInt(Planned::no))
                .toList();
        BigDecimal left = amount;
        for (Planned planned : open) {
            BigDecimal missing = soFar.missing(planned).min(left);
            if (missing.signum() > 0) {
                parts.put(planned.no(), missing);
                left = left.subtract(missing);
            }
        }
        if (left.signum() > 0 && !open.isEmpty()) {
            parts.merge(open.getLast().no(), left, BigDecimal::add);
        }
        return parts;
    }
}
