package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.codonor.common.problem.Refused.Violation;

/**
 * Lines of a version that only adds or takes money: they keep their title, main line and salary, and their years move only as
 * the line does.
 *
 * @param before the lines of the newest approved version, by code
 * @param rule what says so
 */
record KeptLines(Map<String, Line> before, String rule) {
    List<Violation> violations(List<Line> lines) {
        var after = new HashMap<String, Line>();
        lines.forEach(line -> after.put(line.line(), line));
        var mainLines = new MainLines(before, after);
        var found = new ArrayList<Violation>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line was = before.get(line.line());
            if (was != null) {
                kept(was, line, "/lines/" + i, found);
            } else if (mainLines.isOfAnotherPurpose(line)) {
                found.add(violation(
                        "/lines/" + i + "/mainLine",
                        "Main line " + line.mainLine() + " has nothing of outcome " + line.outcome() + ", which "
                                + line.line() + " has: it is its own main line"));
            }
        }
        before.keySet().stream()
                .filter(line -> !after.containsKey(line))
                .forEach(line -> found.add(violation("/lines", "Line " + line + " is gone")));
        return found;
    }

    private void kept(Line was, Line is, String pointer, List<Violation> found) {
        changed(was, is)
                .forEach(member -> found.add(
                        violation(pointer + "/" + member, "The " + member + " of line " + is.line() + " changes")));
        int direction = is.amount().subtract(was.amount()).signum();
        var years = new TreeSet<>(was.years().keySet());
        years.addAll(is.years().keySet());
        for (Integer year : years) {
            BigDecimal change = in(is, year).subtract(in(was, year));
            if (change.signum() != 0 && change.signum() != direction) {
                found.add(violation(
                        pointer + "/years",
                        "Line " + is.line() + " changes by " + change.toPlainString() + " in " + year));
            }
        }
    }

    private static List<String> changed(Line was, Line is) {
        var members = new ArrayList<String>();
        if (!Objects.equals(was.title(), is.title())) {
            members.add("title");
        }
        if (!was.mainLine().equals(is.mainLine())) {
            members.add("mainLine");
        }
        if (was.salary() != is.salary()) {
            members.add("salary");
        }
        return members;
    }

    private Violation violation(String pointer, String what) {
        return new Violation(pointer, "others-change", what + ": that takes an adjustment or a decision.", rule);
    }

    private static BigDecimal in(Line line, Integer year) {
        return line.years().getOrDefault(year, BigDecimal.ZERO);
    }
}
