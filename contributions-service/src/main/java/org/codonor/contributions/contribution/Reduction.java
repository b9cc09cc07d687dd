package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.codonor.contributions.contribution.Planned.State;

/**
 * What a reduction makes of a plan of payments when its donor does not say: the last open instalments are cut first by
 * what has not come of them (R12), and what was given back is cut from the largest.
 */
public record Reduction(List<Planned> plan, Received received, BigDecimal smallest) {
    public List<InstalmentStep> steps(BigDecimal by) {
        var amounts = new TreeMap<Integer, BigDecimal>(Comparator.reverseOrder());
        open().forEach(planned -> amounts.put(planned.no(), planned.amount()));
        BigDecimal left = by;
        for (Planned planned : open()) {
            left = cut(amounts, planned.no(), received.missing(planned).min(left), left);
        }
        List<Integer> largest = amounts.keySet().stream()
                .sorted(Comparator.comparing((Integer no) -> amounts.get(no)).reversed())
                .toList();
        for (int no : largest) {
            BigDecimal most = amounts.get(no).subtract(smallest).max(BigDecimal.ZERO);
            left = cut(amounts, no, most.min(left), left);
        }
        return steps(amounts);
    }

    private static BigDecimal cut(TreeMap<Integer, BigDecimal> amounts, int no, BigDecimal by, BigDecimal left) {
        amounts.merge(no, by, BigDecimal::subtract);
        return left.subtract(by);
    }

    private List<InstalmentStep> steps(TreeMap<Integer, BigDecimal> amounts) {
        var steps = new ArrayList<InstalmentStep>();
        for (Planned planned : open()) {
            BigDecimal amount = amounts.get(planned.no());
            if (amount.signum() == 0) {
                steps.add(InstalmentStep.to(planned.no(), State.CANCELLED));
            } else if (amount.compareTo(planned.amount()) != 0) {
                steps.add(InstalmentStep.cutTo(planned.no(), amount));
            }
        }
        return steps;
    }

    /** What is not cancelled, the last first. */
    private List<Planned> open() {
        return plan.stream()
                .filter(planned -> !planned.isCancelled())
                .sorted(Comparator.comparingInt(Planned::no).reversed())
                .toList();
    }
}
