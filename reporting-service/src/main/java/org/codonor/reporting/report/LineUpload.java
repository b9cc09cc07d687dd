package org.codonor.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.common.contract.Shapes;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.HeadedSheet;
import org.codonor.common.tabular.TableRow;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.imports.Fate;
import org.codonor.reporting.imports.Fated;
import org.codonor.reporting.imports.FileRead;
import org.codonor.reporting.imports.Uploaded;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a report from a table; a row is recognised by line, kind and quarter. */
final class LineUpload {
    private static final Set<String> AMOUNTS = Set.of("amount", "rate", "programmeamount");

    private final AgreementTerms terms;
    private final Quarter quarter;
    private final Shapes shapes;
    private final CellErrors errors = new CellErrors();
    private final Map<Integer, Fated> fates = new TreeMap<>();
    private final Map<String, NewExpenditureLine> lines = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    LineUpload(AgreementTerms terms, Quarter quarter, List<NewExpenditureLine> before, Shapes shapes) {
        this.terms = terms;
        this.quarter = quarter;
        this.shapes = shapes;
        before.forEach(line -> lines.put(key(line, quarter), line));
    }

    FileRead read(Uploaded file) {
        HeadedSheet sheet = file.table(LineTable.SHEET, LineTable.NEEDED, LineTable.OTHERS, AMOUNTS, errors);
        sheet.rows().forEach(this::read);
        return new FileRead(file.hash(), file.upload(), sheet, fates, errors);
    }

    /** What the report says once the good rows are taken over; what the file says nothing of stays. */
    List<NewExpenditureLine> lines() {
        return List.copyOf(lines.values());
    }

    private void read(TableRow row) {
        if (row.cell("amount").isBlank() && row.cell("programmeAmount").isBlank()) {
            fates.put(row.number(), new Fated(null, errors.isAt(row.number()) ? Fate.REFUSED : Fate.EMPTY));
            return;
        }
        NewExpenditureLine line = line(row);
        String key = line == null ? null : key(line, quarter);
        if (key != null && !seen.add(key)) {
            row.wrong("line", "duplicate-row", "The file has this line, kind and quarter twice: put them together.");
        }
        if (line == null || key == null || errors.isAt(row.number())) {
            fates.put(row.number(), new Fated(key, Fate.REFUSED));
            return;
        }
        NewExpenditureLine before = lines.put(key, line);
        Fate fate = before == null ? Fate.ADDED : before.equals(line) ? Fate.UNCHANGED : Fate.CHANGED;
        fates.put(row.number(), new Fated(key, fate));
    }

    /** Null when a cell cannot be read; what all other cells break is told at once with it. */
    private @Nullable NewExpenditureLine line(TableRow row) {
        String said = row.text("currency");
        if (said != null && !said.equals(terms.currency().getCurrencyCode())) {
            row.wrong("currency", "currency", "The agreement is in " + terms.currency() + ".", "R62");
        }
        String code = row.required("line");
        LineKind kind = oneOf(LineKind.class, row, "kind", LineKind.EXPENDITURE);
        row.required("amount");
        BigDecimal amount = row.amount("amount", terms.currency().getDefaultFractionDigits());
        Quarter corrected = quarter(row);
        NewExpenditureLine before = before(code, kind, corrected);
        BigDecimal rate = rate(row, before);
        FxMethod method = before != null && !row.sheet().has("method")
                ? before.method()
                : oneOf(FxMethod.class, row, "method", FxMethod.valueOf(terms.fxMethod()));
        BigDecimal worth = worth(row, amount, rate, before);
        String comment = before != null && !row.sheet().has("comment") ? before.comment() : row.text("comment");
        if (code == null || kind == null || method == null || amount == null || rate == null || worth == null) {
            checkWhatIsThere(row, code, kind, method, corrected, comment);
            return null;
        }
        var line = new NewExpenditureLine(
                code,
                kind,
                Money.of(amount, terms.currency()),
                new Rate(rate),
                method,
                Money.of(worth, terms.programmeCurrency()),
                corrected,
                comment);
        check(line, row, Set.of());
        return line;
    }

    /** With stand-ins for what cannot be read: what is wrong with those is told already. */
    private void checkWhatIsThere(
            TableRow row,
            @Nullable String code,
            @Nullable LineKind kind,
            @Nullable FxMethod method,
            @Nullable Quarter corrected,
            @Nullable String comment) {
        Set<String> told = new HashSet<>(Set.of("amount", "programmeAmount", "rate"));
        if (code == null) {
            told.add("line");
        }
        BigDecimal one = BigDecimal.ONE.setScale(terms.currency().getDefaultFractionDigits());
        BigDecimal worth = BigDecimal.ONE.setScale(terms.programmeCurrency().getDefaultFractionDigits());
        var standIn = new NewExpenditureLine(
                code == null ? "-" : code,
                kind == null ? LineKind.EXPENDITURE : kind,
                Money.of(one, terms.currency()),
                new Rate(BigDecimal.ONE),
                method == null ? FxMethod.valueOf(terms.fxMethod()) : method,
                Money.of(worth, terms.programmeCurrency()),
                corrected,
                comment);
        check(standIn, row, told);
    }

    /** What the report says already on the line of a row; of it stays what the file has no column for. */
    private @Nullable NewExpenditureLine before(
            @Nullable String code, @Nullable LineKind kind, @Nullable Quarter corrected) {
        return code == null || kind == null
                ? null
                : lines.get(key(code, kind, corrected == null ? quarter : corrected));
    }

    private @Nullable BigDecimal rate(TableRow row, @Nullable NewExpenditureLine before) {
        if (before != null && !row.sheet().has("rate")) {
            return before.rate().value();
        }
        if (row.cell("rate").isBlank() && terms.currency().equals(terms.programmeCurrency())) {
            return BigDecimal.ONE;
        }
        row.required("rate");
        BigDecimal rate = row.amount("rate", 10);
        if (rate != null && rate.signum() <= 0) {
            row.wrong("rate", "rate", "A rate is above zero.", "R62");
            return null;
        }
        return rate;
    }

    private @Nullable BigDecimal worth(
            TableRow row, @Nullable BigDecimal amount, @Nullable BigDecimal rate, @Nullable NewExpenditureLine before) {
        int decimals = terms.programmeCurrency().getDefaultFractionDigits();
        if (!row.cell("programmeAmount").isBlank()) {
            return row.amount("programmeAmount", decimals);
        }
        if (before != null
                && !row.sheet().has("programmeAmount")
                && amount != null
                && rate != null
                && before.amount().amount().compareTo(amount) == 0
                && before.rate().value().compareTo(rate) == 0) {
            return before.programmeAmount().amount();
        }
        return amount == null || rate == null ? null : amount.multiply(rate).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static @Nullable Quarter quarter(TableRow row) {
        String said = row.text("correctionOfQuarter");
        if (said == null) {
            return null;
        }
        if (!Quarter.isWritten(said)) {
            row.wrong("correctionOfQuarter", "quarter", "Write the quarter as 2026Q1.", "R01");
            return null;
        }
        return Quarter.parse(said);
    }

    private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, TableRow row, String column, E usual) {
        String said = row.text(column);
        if (said == null) {
            return usual;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(said)) {
                return constant;
            }
        }
        row.wrong(column, "unknown", "Write one of " + Arrays.toString(type.getEnumConstants()) + ".");
        return null;
    }

    /** What is not let in as JSON does not come in as a table either; one thing is told once. */
    private void check(NewExpenditureLine line, TableRow row, Set<String> told) {
        var columns = new HashSet<String>();
        var refused = Refused.because(ReportingProblem.REPORT_BREAKS_RULES);
        new LineRules(terms, quarter).check(line, "", refused);
        List<Violation> broken = refused.problem("").errors();
        if (broken != null) {
            broken.stream()
                    .filter(wrong -> !told.contains(member(wrong)))
                    .peek(wrong -> columns.add(column(row, wrong)))
                    .forEach(wrong -> row.wrong(column(row, wrong), wrong.code(), wrong.detail(), wrong.rule()));
        }
        shapes.violations("NewExpenditureLine", line).stream()
                .filter(wrong -> !told.contains(member(wrong)) && columns.add(column(row, wrong)))
                .forEach(wrong -> row.wrong(column(row, wrong), wrong.code(), remedy(wrong)));
    }

    private static String member(Violation wrong) {
        String[] members = wrong.pointer().split("/", -1);
        return members.length < 2 ? "line" : members[1];
    }

    /** What was computed from the amount is put right there. */
    private static String column(TableRow row, Violation wrong) {
        String member = member(wrong);
        return member.equals("programmeAmount") && row.cell(member).isBlank() ? "amount" : member;
    }

    private static String remedy(Violation wrong) {
        return switch (member(wrong)) {
            case "line" -> "Write the code of a budget line as the agreement has it, such as L01.";
            case "amount", "programmeAmount" ->
                "The number is too large: at most 16 digits may stand before the decimals.";
            case "rate" -> "The rate is too large: at most 8 digits may stand before the decimals.";
            case "comment" -> "Write at most 2000 characters.";
            default -> wrong.detail();
        };
    }

    /** By what a line is recognised in the report of a quarter. */
    static String key(NewExpenditureLine line, Quarter reported) {
        return key(line.line(), line.kind(), line.ofQuarter(reported));
    }

    private static String key(String line, @Nullable LineKind kind, Quarter quarter) {
        return line + " " + kind + " " + quarter;
    }
}
