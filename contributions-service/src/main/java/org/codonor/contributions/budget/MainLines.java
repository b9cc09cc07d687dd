package org.codonor.contributions.budget;

import java.util.List;
import java.util.Map;

/**
 * By which main line a line is measured (R31a): by that of the base version, and a line that began later by its own word as
 * long as the main line has something of its outcome. Nobody hides a new purpose under a large main line of another.
 *
 * @param base the lines of the base version, by code
 * @param others lines that came after it; they say what a main line is that the base version does not have
 */
public record MainLines(Map<String, Line> base, Map<String, Line> others) {
    /** The main line under which a line counts. */
    public String of(Line line) {
        Line known = base.get(line.line());
        if (known != null) {
            return known.mainLine();
        }
        return isOfAnotherPurpose(line) ? line.line() : line.mainLine();
    }

    /** True when its main line has lines, and none of them of its outcome (and so of its core area, R26). */
    public boolean isOfAnotherPurpose(Line line) {
        if (line.mainLine().equals(line.line())) {
            return false;
        }
        List<Line> known = under(line, base);
        List<Line> there = known.isEmpty() ? under(line, others) : known;
        return !there.isEmpty()
                && there.stream().noneMatch(other -> other.outcome().equals(line.outcome()));
    }

    private static List<Line> under(Line line, Map<String, Line> lines) {
        return lines.values().stream()
                .filter(other -> other.mainLine().equals(line.mainLine()))
                .filter(other -> !other.line().equals(line.line()))
                .toList();
    }
}
