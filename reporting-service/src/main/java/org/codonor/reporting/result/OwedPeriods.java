package org.codonor.reporting.result;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.reporting.duty.Standing;

/**
 * For which quarters and years each agreement reports: nothing is missing of a time when there was none (R63).
 *
 * @param byAgreement of agreements whose duties are known
 */
record OwedPeriods(Map<String, Set<String>> byAgreement) {
    /** @param all whoever's duties are known by now; of whom none was on record, nothing was expected */
    static OwedPeriods of(List<Standing> duties, List<Standing> all) {
        Map<String, Set<String>> periods = new HashMap<>();
        all.forEach(standing -> periods.put(standing.duty().agreement(), new HashSet<>()));
        for (Standing standing : duties) {
            Set<String> own = periods.computeIfAbsent(standing.duty().agreement(), agreement -> new HashSet<>());
            own.add(standing.duty().period());
            own.add(Integer.toString(standing.duty().periodEndsOn().getYear()));
        }
        return new OwedPeriods(periods);
    }

    /** While nothing is known of an agreement's duties, everything is expected of it. */
    boolean covers(String agreement, String period) {
        Set<String> own = byAgreement.get(agreement);
        return own == null || own.contains(period);
    }
}
