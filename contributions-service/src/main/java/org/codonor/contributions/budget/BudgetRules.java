package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.catalogue.Catalogue.Codes;
import org.codonor.contributions.contribution.Earmark;

/**
 * Is a budget sound in itself and within the donors' earmarks? R24, R26, R27, R28; everything wrong is listed at once.
 *
 * @param codes the programme's lists
 * @param earmarks of the programme's contributions, by reference: all that hold from the first day on
 * @param approved the lines that were ever approved, by code
 * @param life the years that may be planned
 */
record BudgetRules(
        Codes codes,
        Collection<String> contributions,
        Map<String, List<Earmark>> earmarks,
        Map<String, Line> approved,
        Life life) {
    /** The first and the last year of the programme. */
    record Life(int first, int last) {
        boolean has(int year) {
            return first <= year && year <= last;
        }
    }

    List<Violation> violations(Draft draft) {
        var found = new ArrayList<Violation>();
        if (draft.statedTotal() != null && draft.statedTotal().compareTo(draft.total()) != 0) {
            found.add(new Violation("/total", "sum", "The lines sum to " + plain(draft.total()) + ".", "R24"));
        }
        if (draft.total().precision() - draft.total().scale() > 16) {
            found.add(new Violation("/lines", "size", "The lines sum to more than can be booked.", "R24"));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < draft.lines().size(); i++) {
            Line line = draft.lines().get(i);
            String pointer = "/lines/" + i;
            if (!seen.add(line.line())) {
                found.add(new Violation(pointer + "/line", "twice", line.line() + " is listed twice.", "R24"));
            }
            sums(line, pointer, found);
            years(line, pointer, found);
            kind(line, pointer, found);
            funding(line, pointer, found);
        }
        return found;
    }

    /** R24: years and funding each sum to the line. */
    private static void sums(Line line, String pointer, List<Violation> found) {
        sum(line, line.years().values(), pointer + "/years", "years", found);
        sum(line, line.funding().values(), pointer + "/funding", "contributions", found);
    }

    /** R24: the yearly amounts are those of the programme's years. */
    private void years(Line line, String pointer, List<Violation> found) {
        int i = 0;
        for (int year : line.years().keySet()) {
            String at = pointer + "/years/" + i++;
            if (!life.has(year)) {
                found.add(new Violation(
                        at + "/year",
                        "programme",
                        "The programme runs from " + life.first() + " to " + life.last() + ", not in " + year + ".",
                        "R24"));
            }
        }
    }

    private static void sum(
            Line line, Collection<BigDecimal> parts, String pointer, String what, List<Violation> found) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(line.amount()) != 0) {
            found.add(new Violation(
                    pointer,
                    "sum",
                    line.line() + " is " + plain(line.amount()) + ", its " + what + " sum to " + plain(sum) + ".",
                    "R24"));
        }
    }

    /** R26: one outcome, core area and geography, known to the programme, and the same for life. */
    private void kind(Line line, String pointer, List<Violation> found) {
        String area = codes.outcomes().get(line.outcome());
        if (area == null) {
            found.add(new Violation(pointer + "/outcome", "unknown", "There is no such outcome.", "R26"));
        } else if (!area.equals(line.coreArea())) {
            found.add(new Violation(
                    pointer + "/coreArea", "outcome", "The outcome belongs to core area " + area + ".", "R26"));
        }
        if (!codes.coreAreas().contains(line.coreArea())) {
            found.add(new Violation(pointer + "/coreArea", "unknown", "There is no such core area.", "R26"));
        }
        if (!codes.geos().contains(line.geo())) {
            found.add(new Violation(pointer + "/geo", "unknown", "There is no such geography.", "R26"));
        }
        Line before = approved.get(line.line());
        if (before != null) {
            forLife(pointer + "/outcome", before.outcome(), line.outcome(), found);
            forLife(pointer + "/coreArea", before.coreArea(), line.coreArea(), found);
            forLife(pointer + "/geo", before.geo(), line.geo(), found);
            forLife(pointer + "/costType", before.costType(), line.costType(), found);
            forLife(pointer + "/leadOwn", before.leadOwn(), line.leadOwn(), found);
        }
    }

    private static void forLife(String pointer, Object before, Object now, List<Violation> found) {
        if (!before.equals(now)) {
            found.add(new Violation(
                    pointer,
                    "for-life",
                    "The line has had " + before + " since it began; another needs a new line.",
                    "R26"));
        }
    }

    /** R27, R28: nothing of a contribution on a line outside its hard earmark. */
    private void funding(Line line, String pointer, List<Violation> found) {
        int i = 0;
        for (var part : line.funding().entrySet()) {
            String at = pointer + "/funding/" + i++;
            if (!contributions.contains(part.getKey())) {
                found.add(new Violation(
                        at + "/contribution", "unknown", "There is no contribution " + part.getKey() + "."));
            } else if (part.getValue().signum() > 0) {
                earmarks.getOrDefault(part.getKey(), List.of())
                        .forEach(earmark -> earmark(earmark, part.getKey(), line, at, found));
            }
        }
    }

    private static void earmark(
            Earmark earmark, String contribution, Line line, String pointer, List<Violation> found) {
        if (!earmark.admitsGeo(line.geo())) {
            found.add(outside(pointer, contribution, line, "geography " + line.geo(), "R27"));
        }
        if (!earmark.admitsOutcome(line.outcome())) {
            found.add(outside(pointer, contribution, line, "outcome " + line.outcome(), "R27"));
        }
        if (!earmark.admitsCoreArea(line.coreArea())) {
            found.add(outside(pointer, contribution, line, "core area " + line.coreArea(), "R28"));
        }
    }

    private static Violation outside(String pointer, String contribution, Line line, String what, String rule) {
        return new Violation(
                pointer + "/amount",
                "earmark",
                "The earmark of " + contribution + " does not allow " + what + " (line " + line.line() + ").",
                rule);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
