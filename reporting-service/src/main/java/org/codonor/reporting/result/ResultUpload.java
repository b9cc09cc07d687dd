package org.codonor.reporting.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.HeadedSheet;
import org.codonor.common.tabular.TableRow;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.imports.Fate;
import org.codonor.reporting.imports.Fated;
import org.codonor.reporting.imports.FileRead;
import org.codonor.reporting.imports.Uploaded;
import org.jspecify.annotations.Nullable;

/** Reads results from a table; the rows of one indicator and period are one result, good or not good together. */
public final class ResultUpload {
    private static final Set<String> NUMBERS = Set.of("value", "numerator", "denominator");
    private static final Pattern POINTER =
            Pattern.compile("/results/0(?:/disaggregation/([0-9]+))?(?:/([A-Za-z]+))?.*");

    private final ResultRules rules;
    private final CellErrors errors = new CellErrors();
    private final Map<Integer, Fated> fates = new TreeMap<>();
    private final Map<String, NewResult> results = new LinkedHashMap<>();

    public ResultUpload(ResultRules rules, List<NewResult> before) {
        this.rules = rules;
        before.forEach(result -> results.put(key(result, rules.reported().name()), result));
    }

    /** The rows of one indicator and period; null what of these cannot be read. */
    private static final class Group {
        final @Nullable String indicator;
        final @Nullable String period;
        final List<TableRow> rows = new ArrayList<>();
        final List<TableRow> partRows = new ArrayList<>();
        final List<Part> parts = new ArrayList<>();
        final Set<Part.Whom> seen = new HashSet<>();

        @Nullable
        TableRow whole;

        Group(@Nullable String indicator, @Nullable String period) {
            this.indicator = indicator;
            this.period = period;
        }

        TableRow head() {
            return whole == null ? rows.getFirst() : whole;
        }
    }

    public FileRead read(Uploaded file) {
        HeadedSheet sheet = file.table(ResultTable.SHEET, ResultTable.NEEDED, ResultTable.OTHERS, NUMBERS, errors);
        Map<String, Group> groups = new LinkedHashMap<>();
        sheet.rows().forEach(row -> sort(row, groups));
        groups.forEach(this::take);
        return new FileRead(file.hash(), file.upload(), sheet, fates, errors);
    }

    /** What the report says once the good results are taken over; what the file says nothing of stays. */
    public List<NewResult> results() {
        return List.copyOf(results.values());
    }

    private void sort(TableRow row, Map<String, Group> groups) {
        boolean isBlank = row.cell("status").isBlank()
                && row.cell("comment").isBlank()
                && NUMBERS.stream().allMatch(column -> row.cell(column).isBlank());
        if (isBlank) {
            fates.put(row.number(), new Fated(null, errors.isAt(row.number()) ? Fate.REFUSED : Fate.EMPTY));
            return;
        }
        String indicator = row.required("indicator");
        String said = row.text("period");
        String period = said == null ? rules.reported().name() : said;
        boolean isPeriod = period.matches("[12][0-9]{3}(Q[1-4])?|FINAL");
        if (!isPeriod) {
            row.wrong("period", "period", "Write a quarter as 2026Q1 or a year as 2026.", "R01");
        }
        String key = (indicator == null ? "row " + row.number() : indicator) + " " + period;
        Group group = groups.computeIfAbsent(key, none -> new Group(indicator, isPeriod ? period : null));
        group.rows.add(row);
        collect(group, row);
    }

    private void collect(Group group, TableRow row) {
        Sex sex = sex(row);
        String band = row.text("ageBand");
        if (sex == null && band == null && row.cell("sex").isBlank()) {
            if (group.whole != null) {
                row.wrong("indicator", "duplicate-row", "The file has this indicator and period twice.");
            }
            group.whole = row;
            return;
        }
        var part = new Part(sex, band, number(row, "value"), number(row, "numerator"), number(row, "denominator"));
        if (!group.seen.add(part.whom())) {
            row.wrong("sex", "duplicate-row", "The file has this sex and age band twice.");
        }
        group.partRows.add(row);
        group.parts.add(part);
    }

    private void take(String key, Group group) {
        NewResult result = result(key, group);
        if (result == null || group.rows.stream().anyMatch(row -> errors.isAt(row.number()))) {
            group.rows.forEach(row -> fates.put(row.number(), new Fated(key, Fate.REFUSED)));
            return;
        }
        NewResult before = results.put(key, result);
        Fate fate = before == null ? Fate.ADDED : before.equals(result) ? Fate.UNCHANGED : Fate.CHANGED;
        group.rows.forEach(row -> fates.put(row.number(), new Fated(key, fate)));
    }

    /** Null without an indicator; with stand-ins for what else cannot be read, so that everything wrong is told at once. */
    private @Nullable NewResult result(String key, Group group) {
        if (group.whole == null && group.indicator != null) {
            group.head().wrong("indicator", "whole-missing", "Add a row without sex and age band that has the whole.");
        }
        TableRow head = group.head();
        NewResult.Status status = status(head);
        boolean isWhole = group.whole != null;
        Quantity value = isWhole ? number(head, "value") : null;
        Quantity numerator = isWhole ? number(head, "numerator") : null;
        Quantity denominator = isWhole ? number(head, "denominator") : null;
        if (group.indicator == null) {
            return null;
        }
        NewResult before = results.get(key);
        var result = new NewResult(
                group.indicator,
                rules.reported().name().equals(group.period) ? null : group.period,
                status == null ? NewResult.Status.REPORTED : status,
                value,
                numerator,
                denominator,
                parts(group, before),
                comment(head, status, before));
        check(result, group);
        return result;
    }

    /** What a file without columns for whom it is about does not say stays. */
    private static List<Part> parts(Group group, @Nullable NewResult before) {
        HeadedSheet sheet = group.head().sheet();
        boolean isSaid = sheet.has("sex") || sheet.has("ageBand");
        return isSaid || before == null ? List.copyOf(group.parts) : before.disaggregation();
    }

    private static @Nullable String comment(
            TableRow whole, NewResult.@Nullable Status status, @Nullable NewResult before) {
        boolean stays = !whole.sheet().has("comment") && before != null && before.status() == status;
        return stays ? before.comment() : whole.text("comment");
    }

    private void check(NewResult result, Group group) {
        var refused = Refused.because(ReportingProblem.REPORT_BREAKS_RULES);
        rules.check(List.of(result), refused);
        List<Violation> wrong = refused.problem("").errors();
        if (wrong == null) {
            return;
        }
        Set<String> told = told(group);
        for (Violation violation : wrong) {
            Matcher at = POINTER.matcher(violation.pointer());
            String part = at.matches() ? at.group(1) : null;
            String member = at.matches() ? at.group(2) : null;
            TableRow row = part == null || group.partRows.isEmpty()
                    ? group.head()
                    : group.partRows.get(Integer.parseInt(part));
            boolean isColumn = member != null && ResultTable.OTHERS.contains(member);
            if (!follows(violation, row, part == null, group, told)) {
                row.wrong(isColumn ? member : "indicator", violation.code(), violation.detail(), violation.rule());
            }
        }
    }

    /** The cells of which something is told already. */
    private Set<String> told(Group group) {
        Set<Integer> numbers = group.rows.stream().map(TableRow::number).collect(Collectors.toSet());
        return errors.all().stream()
                .filter(error -> numbers.contains(error.row()))
                .map(error -> error.row() + " " + error.header())
                .collect(Collectors.toSet());
    }

    /** Does it only say again that a cell cannot be read, or that a row is missing? */
    private static boolean follows(
            Violation violation, TableRow row, boolean isOfWhole, Group group, Set<String> told) {
        boolean isWholeMissing = isOfWhole && group.whole == null;
        return switch (violation.code()) {
            case "numbers" -> isWholeMissing || isTold(told, row, NUMBERS) || isTold(told, row, Set.of("status"));
            case "parts-do-not-sum" -> group.rows.stream().anyMatch(each -> isTold(told, each, NUMBERS));
            case "sex" -> isTold(told, row, Set.of("sex"));
            case "not-measured-then", "later" -> group.period == null;
            case "comment-missing", "reason-missing", "disaggregation-missing" ->
                isWholeMissing || isTold(told, row, Set.of("status"));
            case "twice" -> isTold(told, row, Set.of("sex"));
            default -> false;
        };
    }

    private static boolean isTold(Set<String> told, TableRow row, Set<String> columns) {
        return columns.stream().anyMatch(column -> told.contains(row.number() + " " + column));
    }

    private static @Nullable Sex sex(TableRow row) {
        String said = row.text("sex");
        for (Sex sex : Sex.values()) {
            if (sex.name().equalsIgnoreCase(said)) {
                return sex;
            }
        }
        if (said != null) {
            row.wrong("sex", "sex", "Write one of " + Arrays.toString(Sex.values()) + ".");
        }
        return null;
    }

    private static NewResult.@Nullable Status status(TableRow row) {
        String said = row.text("status");
        if (said == null || said.equalsIgnoreCase("REPORTED")) {
            return NewResult.Status.REPORTED;
        }
        if (said.equalsIgnoreCase("NOT_REPORTED")) {
            return NewResult.Status.NOT_REPORTED;
        }
        row.wrong("status", "unknown", "Write REPORTED or NOT_REPORTED.");
        return null;
    }

    private static @Nullable Quantity number(TableRow row, String column) {
        BigDecimal number = row.amount(column, 6);
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return new Quantity(bare.setScale(Math.max(0, bare.scale())));
    }

    /** By what a result is recognised in the report of a period. */
    public static String key(NewResult result, String reported) {
        return result.indicator() + " " + result.ofPeriod(reported);
    }
}
