package org.codonor.contributions.adjustment;

import java.util.Map;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Line.CostType;

/**
 * Which lines hold money that has no purpose yet (R31b): those of cost type UNALLOCATED whose core area has no line of another
 * cost type. Money reserved within a core area that pays for something has that core area as its purpose.
 *
 * @param lines by code, as they would be
 */
record Unallocated(Map<String, Line> lines) {
    boolean has(Line line) {
        return line.costType() == CostType.UNALLOCATED
                && lines.values().stream()
                        .filter(other -> other.coreArea().equals(line.coreArea()))
                        .allMatch(other -> other.costType() == CostType.UNALLOCATED);
    }
}
