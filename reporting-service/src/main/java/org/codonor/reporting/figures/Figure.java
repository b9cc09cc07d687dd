package org.codonor.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import org.codonor.common.tabular.Table;
import org.codonor.reporting.reference.FigureRows;
import org.jspecify.annotations.Nullable;

/** One published figure: the columns of the CSV and the members of the JSON, always all and in this order. */
@JsonInclude
@JsonPropertyOrder({
    "programme",
    "quarter",
    "fiscalQuarter",
    "status",
    "knownAt",
    "donor",
    "contribution",
    "coreArea",
    "geo",
    "partner",
    "agreement",
    "line",
    "measure",
    "period",
    "basis",
    "amount",
    "currency"
})
record Figure(
        String programme,
        String quarter,
        String fiscalQuarter,
        String status,
        String knownAt,
        String donor,
        String contribution,
        String coreArea,
        String geo,
        String partner,
        String agreement,
        String line,
        String measure,
        String period,
        String basis,
        String amount,
        String currency) {
    /** As a file: always all columns in this order. */
    static final Table<Figure> TABLE = Table.<Figure>named("Figures")
            .text("programme", "Code of the programme", Figure::programme)
            .text("quarter", "Calendar quarter", Figure::quarter)
            .text("fiscalQuarter", "The same in the donor's fiscal year", Figure::fiscalQuarter)
            .text("status", "PRELIMINARY or CLOSED", Figure::status)
            .text("knownAt", "When the newest entry that is included was recorded", Figure::knownAt)
            .text("donor", "Whose money", Figure::donor)
            .text("contribution", "Which contribution", Figure::contribution)
            .text("coreArea", "Core area", Figure::coreArea)
            .text("geo", "Geography, never rolled up", Figure::geo)
            .text("partner", "Implementing partner", Figure::partner)
            .text("agreement", "Agreement with the partner", Figure::agreement)
            .text("line", "Budget line", Figure::line)
            .text("measure", "What is measured", Figure::measure)
            .text("period", "q in the quarter, cum to its end, bal at its end", Figure::period)
            .text("basis", "DIRECT, PRO_RATA, MIXED or NA: how money was attributed to donors", Figure::basis)
            .amount("amount", "The figure", figure -> figure.amount.isEmpty() ? null : new BigDecimal(figure.amount))
            .text("currency", "Currency of the amount; empty for percentages and counts", Figure::currency);

    /** By all keys, in the order of the columns. */
    static final Comparator<Figure> ORDER = Comparator.comparing(Figure::quarter)
            .thenComparing(Figure::donor)
            .thenComparing(Figure::contribution)
            .thenComparing(Figure::coreArea)
            .thenComparing(Figure::geo)
            .thenComparing(Figure::partner)
            .thenComparing(Figure::agreement)
            .thenComparing(Figure::line)
            .thenComparing(Figure::measure)
            .thenComparing(Figure::period)
            .thenComparing(Figure::basis);

    static Figure of(Query query, FigureRows ledger, FigureRows.Row row, String fiscalQuarter) {
        return new Figure(
                query.programme(),
                row.quarter().toString(),
                fiscalQuarter,
                QuarterlyFigures.PRELIMINARY,
                ledger.knownAt(),
                text(row.donor()),
                text(row.contribution()),
                text(row.coreArea()),
                text(row.geo()),
                text(row.partner()),
                text(row.agreement()),
                text(row.line()),
                row.measure(),
                row.period(),
                row.basis(),
                row.amount(),
                ledger.currency());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
