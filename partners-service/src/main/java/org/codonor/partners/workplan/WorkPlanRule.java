package org.codonor.partners.workplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.workplan.Activity.LineBudget;

/**
 * What a work plan must fit: the agreement's days and lines, the programme's words, what each line is for (R26), and what
 * the plan in force gives it in the year.
 *
 * @param contracted what the agreement contracts, by line
 */
record WorkPlanRule(
        Reference programme, LocalDate startsOn, LocalDate endsOn, Map<String, BigDecimal> contracted, int year) {
    List<Violation> violations(Activities activities) {
        if (year < startsOn.getYear() || year > endsOn.getYear()) {
            return List.of(
                    new Violation("/year", "outside", "The agreement lasts from " + startsOn + " to " + endsOn + "."));
        }
        var found = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < activities.all().size(); i++) {
            check(found, "/activities/" + i, activities.all().get(i), seen);
        }
        if (found.isEmpty()) {
            activities.byLine().forEach((line, sum) -> ceilings(found, line, sum));
        }
        return found;
    }

    private void check(List<Violation> found, String at, Activity one, Set<String> seen) {
        if (!seen.add(one.code())) {
            found.add(new Violation(at + "/code", "twice", one.code() + " stands twice."));
        }
        if (one.toMonth() < one.fromMonth()) {
            found.add(new Violation(at + "/toMonth", "period", "It ends before it begins."));
        } else if (YearMonth.of(year, one.fromMonth()).isBefore(YearMonth.from(startsOn))
                || YearMonth.of(year, one.toMonth()).isAfter(YearMonth.from(endsOn))) {
            found.add(new Violation(
                    at + "/fromMonth", "outside", "The agreement lasts from " + startsOn + " to " + endsOn + "."));
        }
        words(found, at, one);
        for (int i = 0; i < one.budget().size(); i++) {
            budget(found, at + "/budget/" + i, one.budget().get(i));
            fit(found, at, one, one.budget().get(i).line());
        }
    }

    /** R26: a line has one core area, outcome and geography, and pays for nothing else; its geography may be narrowed. */
    private void fit(List<Violation> found, String at, Activity one, String code) {
        programme.line(code).ifPresent(line -> {
            if (!programme.isWithin(one.geo(), line.geo())) {
                found.add(r26(at + "/geo", code, line.geo()));
            }
            if (line.isDirect() && !line.coreArea().equals(one.coreArea())) {
                found.add(r26(at + "/coreArea", code, line.coreArea()));
            } else if (line.isDirect() && !line.outcome().equals(one.outcome())) {
                found.add(r26(at + "/outcome", code, line.outcome()));
            }
        });
    }

    private static Violation r26(String pointer, String line, String is) {
        return new Violation(pointer, "line-" + line, line + " is for " + is + ": name that, or another line.", "R26");
    }

    private void words(List<Violation> found, String at, Activity one) {
        if (programme.coreAreas().stream().noneMatch(area -> area.code().equals(one.coreArea()))) {
            found.add(new Violation(at + "/coreArea", "unknown", "No core area " + one.coreArea() + "."));
        }
        if (programme.geos().stream().noneMatch(geo -> geo.code().equals(one.geo()))) {
            found.add(new Violation(at + "/geo", "unknown", "No geography " + one.geo() + "."));
        }
        if (programme.outcomes().stream()
                .noneMatch(outcome -> outcome.ref().equals(one.outcome())
                        && outcome.coreArea().equals(one.coreArea()))) {
            found.add(new Violation(
                    at + "/outcome", "unknown", one.coreArea() + " has no outcome " + one.outcome() + "."));
        }
    }

    private void budget(List<Violation> found, String at, LineBudget part) {
        if (!part.amount().currency().equals(programme.programmeCurrency())) {
            found.add(new Violation(
                    at + "/amount/currency",
                    "currency",
                    "Budgets are in " + programme.currency() + ", as the plan is."));
        } else if (!part.amount().isPositive()) {
            found.add(new Violation(at + "/amount/amount", "not-positive", "Nothing is budgeted here."));
        }
        if (!contracted.containsKey(part.line())) {
            found.add(new Violation(
                    at + "/line", "not-contracted", "The agreement contracts nothing on " + part.line() + "."));
        }
    }

    private void ceilings(List<Violation> found, String line, Money sum) {
        BigDecimal most = contracted.getOrDefault(line, BigDecimal.ZERO);
        ceiling(found, line, sum, most, "contracted", "The agreement contracts ");
        BigDecimal ofYear = programme.line(line).map(one -> one.in(year)).orElse(BigDecimal.ZERO);
        ceiling(found, line, sum, ofYear, "year", "In " + year + " the plan in force gives ");
    }

    private void ceiling(List<Violation> found, String line, Money sum, BigDecimal most, String code, String text) {
        if (sum.amount().compareTo(most) > 0) {
            found.add(new Violation(
                    "/activities",
                    code + "-" + line,
                    text + Money.of(most, sum.currency()) + " on " + line + ", planned are " + sum + "."));
        }
    }
}
