package org.codonor.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;

/** The lines of a report as a table that can be filled in and sent back. */
final class LineTable {
    static final String SHEET = "Expenditure";
    static final List<String> NEEDED = List.of("line", "amount");
    static final List<String> OTHERS =
            List.of("kind", "currency", "rate", "method", "programmeAmount", "correctionOfQuarter", "comment");

    /** A row; of a line without amounts nothing is reported yet. */
    private record Row(
            String line,
            LineKind kind,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable BigDecimal rate,
            String method,
            @Nullable BigDecimal programmeAmount,
            @Nullable Quarter correctionOfQuarter,
            @Nullable String comment) {
        static Row of(NewExpenditureLine line) {
            return new Row(
                    line.line(),
                    line.kind(),
                    line.amount().amount(),
                    line.amount().currency().getCurrencyCode(),
                    new BigDecimal(line.rate().wire()),
                    line.method().name(),
                    line.programmeAmount().amount(),
                    line.correctionOfQuarter(),
                    line.comment());
        }

        static Row blank(String line, AgreementTerms terms) {
            return new Row(
                    line,
                    LineKind.EXPENDITURE,
                    null,
                    terms.currency().getCurrencyCode(),
                    terms.currency().equals(terms.programmeCurrency()) ? new BigDecimal("1.0") : null,
                    terms.fxMethod(),
                    null,
                    null,
                    null);
        }
    }

    private static final Table<Row> TABLE = Table.<Row>named(SHEET)
            .text("line", "Budget line of the agreement (R63)", Row::line)
            .text("kind", "EXPENDITURE, or REFUND (negative, R61); EXPENDITURE if empty", Row::kind)
            .amount("amount", "In the currency of the agreement; leave the row empty for nothing", Row::amount)
            .text("currency", "Currency of the amount", Row::currency)
            .amount("rate", "Programme currency for one unit; 1 if it is the same", Row::rate)
            .text("method", "Method of the rate (R62); the agreement's if empty", Row::method)
            .amount("programmeAmount", "Amount times rate (R62); computed if empty", Row::programmeAmount)
            .text(
                    "correctionOfQuarter",
                    "The earlier quarter that is corrected, such as 2026Q1 (R60)",
                    row -> row.correctionOfQuarter())
            .text("comment", "What it is; needed with a correction (R60)", Row::comment);

    private LineTable() {}

    /** What stands in the report, then the agreement's lines of which it says nothing; without terms only the first. */
    static Download<?> of(ExpenditureReport report, @Nullable AgreementTerms terms) {
        List<NewExpenditureLine> written =
                report.lines.stream().map(ExpenditureLine::written).toList();
        var blank = new ArrayList<Row>();
        if (terms != null) {
            terms.contractedLines().stream()
                    .filter(code -> written.stream()
                            .noneMatch(line -> line.line().equals(code) && !line.isCorrection() && !line.isRefund()))
                    .forEach(code -> blank.add(Row.blank(code, terms)));
        }
        List<Row> rows =
                Stream.concat(written.stream().map(Row::of), blank.stream()).toList();
        return new Download<>(TABLE, rows, report.ref(), 1);
    }
}
