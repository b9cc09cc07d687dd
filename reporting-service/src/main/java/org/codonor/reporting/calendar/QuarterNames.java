package org.codonor.reporting.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.reference.Snapshot;

/** What the donors of a programme call a quarter, each in its own fiscal year (R01, R02). */
public record QuarterNames(SortedMap<String, FiscalCalendar> calendars) {
    /** One of several quarters that a label can mean. */
    public record Choice(Quarter quarter, int fiscalYearStartMonth, List<String> donors) {}

    public static QuarterNames of(Snapshot programme) {
        var calendars = new TreeMap<String, FiscalCalendar>();
        programme
                .donors()
                .forEach(donor -> calendars.put(donor.code(), new FiscalCalendar(donor.fiscalYearStartMonth())));
        return new QuarterNames(calendars);
    }

    /** The quarter with that name; refused (400) when it is bare, nobody's, or means more than one. */
    public Quarter quarter(String name, String where) {
        if (Quarter.isWritten(name)) {
            return Quarter.parse(name);
        }
        List<Choice> choices = choices(name);
        if (choices.size() == 1) {
            return choices.getFirst().quarter();
        }
        var refused = Refused.because(ReportingProblem.QUARTER_LABEL).rule("R01");
        if (choices.isEmpty()) {
            throw refused.error(
                            where,
                            "quarter",
                            "Write 2026Q1, or a donor's label such as 2025-26-FQ4; Q1 alone is ambiguous.")
                    .detail("No donor of the programme calls a quarter that.");
        }
        throw refused.error(where, "ambiguous", "Name it by the calendar, as in choices.")
                .detail("Donors of the programme call different quarters that.")
                .with("choices", choices);
    }

    /** The first quarter of a donor's own fiscal year; refused (400) when it has no year of that name. */
    public Quarter firstOfYear(String donor, String year) {
        FiscalCalendar calendar = calendars.get(donor);
        Optional<Quarter> first = Optional.empty();
        try {
            first = calendar == null ? first : calendar.parse(year + "-FQ1");
        } catch (IllegalArgumentException beyondTheYears) {
            first = Optional.empty();
        }
        return first.orElseThrow(() -> Refused.because(ReportingProblem.QUARTER_LABEL)
                .rule("R04")
                .error("?year", "year", "The donor has no fiscal year of that name.")
                .detail("Write a year as the donor does, such as 2026 or 2026-27."));
    }

    /** The label of a quarter by donor, in the order of the donors' codes. */
    public SortedMap<String, String> labels(Quarter quarter) {
        var labels = new TreeMap<String, String>();
        calendars.forEach((donor, calendar) -> labels.put(donor, calendar.label(quarter)));
        return labels;
    }

    public Optional<String> label(String donor, Quarter quarter) {
        return Optional.ofNullable(calendars.get(donor)).map(calendar -> calendar.label(quarter));
    }

    private List<Choice> choices(String name) {
        var byMonth = new TreeMap<Integer, List<String>>();
        calendars.forEach(
                (donor, calendar) -> byMonth.computeIfAbsent(calendar.startMonth(), month -> new ArrayList<>())
                        .add(donor));
        return byMonth.entrySet().stream()
                .flatMap(month -> choice(name, month).stream())
                .toList();
    }

    private static Optional<Choice> choice(String name, Map.Entry<Integer, List<String>> month) {
        try {
            return new FiscalCalendar(month.getKey())
                    .parse(name)
                    .map(quarter -> new Choice(quarter, month.getKey(), month.getValue()));
        } catch (IllegalArgumentException beyondTheYears) {
            return Optional.empty();
        }
    }
}
