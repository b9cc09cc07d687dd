package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.HeadedSheet;
import org.codonor.common.tabular.TableRow;
import org.codonor.common.tabular.Upload;
import org.codonor.contributions.budget.Line.CostType;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a table that was sent, each with the row in which it stands. What cannot be read is told to the errors, and
 * its line is left out.
 */
record PlanUpload(HeadedSheet sheet, List<Line> lines, List<TableRow> rows, CellErrors errors) {
    private static final Pattern YEAR = Pattern.compile(PlanTable.YEAR + "([0-9]{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTER = Pattern.compile("/lines/([0-9]+)(?:/([A-Za-z]+)(?:/([0-9]+))?)?.*");

    static PlanUpload read(Upload file, Currency currency, CellErrors errors) {
        HeadedSheet sheet =
                file.headed(PlanTable.SHEET, PlanTable.NEEDED, PlanUpload::isKnown, PlanUpload::isAmount, errors);
        var upload = new PlanUpload(sheet, new ArrayList<>(), new ArrayList<>(), errors);
        sheet.rows().forEach(row -> upload.read(row, currency));
        return upload;
    }

    private static boolean isAmount(String column) {
        return column.equalsIgnoreCase("amount") || year(column) != null || contribution(column) != null;
    }

    private static boolean isKnown(String column) {
        return isAmount(column)
                || PlanTable.NEEDED.stream().anyMatch(column::equalsIgnoreCase)
                || PlanTable.OTHERS.stream().anyMatch(column::equalsIgnoreCase);
    }

    private static @Nullable Integer year(String column) {
        Matcher year = YEAR.matcher(column);
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    private static @Nullable String contribution(String column) {
        boolean pays = column.toLowerCase(Locale.ROOT).startsWith(PlanTable.FUNDING);
        String contribution =
                pays ? column.substring(PlanTable.FUNDING.length()).strip() : "";
        return contribution.isEmpty() ? null : contribution;
    }

    private void read(TableRow row, Currency currency) {
        int errorsBefore = errors.count();
        int decimals = currency.getDefaultFractionDigits();
        String said = row.text("currency");
        if (said != null && !said.equals(currency.getCurrencyCode())) {
            row.wrong("currency", "currency", "A budget is written in " + currency + ".");
        }
        String line = row.required("line");
        String outcome = row.required("outcome");
        String area = row.required("coreArea");
        String geo = row.required("geo");
        CostType type = costType(row);
        row.required("amount");
        BigDecimal amount = row.amount("amount", decimals);
        Map<Integer, BigDecimal> years = amounts(row, PlanUpload::year, decimals);
        Map<String, BigDecimal> funding = amounts(row, PlanUpload::contribution, decimals);
        String main = row.text("mainLine");
        boolean own = Boolean.TRUE.equals(row.flag("leadOwn"));
        boolean salary = Boolean.TRUE.equals(row.flag("salary"));
        boolean isWhole =
                line != null && outcome != null && area != null && geo != null && type != null && amount != null;
        if (!isWhole || errors.count() > errorsBefore) {
            return;
        }
        rows.add(row);
        lines.add(new Line(
                line,
                row.text("title"),
                main == null ? line : main,
                outcome,
                area,
                geo,
                own,
                type,
                salary,
                amount,
                years,
                funding));
    }

    private static @Nullable CostType costType(TableRow row) {
        String said = row.required("costType");
        for (CostType type : CostType.values()) {
            if (type.name().equals(said)) {
                return type;
            }
        }
        if (said != null) {
            row.wrong("costType", "unknown", "It is one of " + List.of(CostType.values()) + ".");
        }
        return null;
    }

    /** The amounts of the columns that are years, or contributions; an empty cell is none. */
    private <K> Map<K, BigDecimal> amounts(TableRow row, Function<String, @Nullable K> key, int decimals) {
        var amounts = new TreeMap<K, BigDecimal>();
        for (String column : sheet.columns()) {
            K named = key.apply(column);
            BigDecimal amount = named == null ? null : row.amount(column, decimals);
            if (named != null && amount != null) {
                amounts.put(named, amount);
            }
        }
        return amounts;
    }

    /** Tells what is wrong with the lines at the cells from which they were read. */
    void wrong(List<Violation> violations) {
        violations.forEach(violation -> {
            Matcher place = POINTER.matcher(String.valueOf(violation.pointer()));
            if (place.matches()) {
                int index = Integer.parseInt(place.group(1));
                String column = column(lines.get(index), place.group(2), place.group(3));
                boolean isOfAnother = column.equals("mainLine")
                        && rows.get(index).cell(column).isBlank();
                if (!isOfAnother) { // a line that is its own main line has told it already
                    rows.get(index).wrong(column, violation.code(), violation.detail(), violation.rule());
                }
            } else {
                sheet.wrong(violation.code(), violation.detail(), violation.rule());
            }
        });
    }

    /** The column of a member of a line: what its years or contributions sum to is its amount. */
    private static String column(Line line, @Nullable String member, @Nullable String index) {
        if (index != null && "funding".equals(member)) {
            return PlanTable.FUNDING + nth(line.funding(), index);
        }
        if (index != null && "years".equals(member)) {
            return PlanTable.YEAR + nth(line.years(), index);
        }
        if (member == null) {
            return "line";
        }
        return member.equals("funding") || member.equals("years") ? "amount" : member;
    }

    private static Object nth(Map<?, BigDecimal> amounts, String index) {
        return List.copyOf(amounts.keySet()).get(Integer.parseInt(index));
    }
}
