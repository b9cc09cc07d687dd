package org.codonor.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
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
    static final List<String> COLUMNS = List.of(
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
            "currency");

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

    /** The cells of a CSV row; all are text but the amount. */
    List<String> cells() {
        return List.of(
                programme,
                quarter,
                fiscalQuarter,
                status,
                knownAt,
                donor,
                contribution,
                coreArea,
                geo,
                partner,
                agreement,
                line,
                measure,
                period,
                basis,
                amount,
                currency);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
