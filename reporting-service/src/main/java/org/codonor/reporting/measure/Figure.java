package org.codonor.reporting.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.Table;
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
    "currency",
    "outcome",
    "explanation"
})
public record Figure(
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
        @Nullable String amount,
        String currency,
        String outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String explanation) {
    public static final String PRELIMINARY = "PRELIMINARY";
    public static final String CLOSED = "CLOSED";

    /** As a file: always all columns in this order. */
    public static final Table<Figure> TABLE = Table.<Figure>named("Figures")
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
            .amount("amount", "The figure", Figure::number)
            .text("currency", "Currency of the amount; empty for percentages and counts", Figure::currency)
            .text("outcome", "Outcome", Figure::outcome);

    /**
     * A figure as it is written.
     *
     * @param quarter its calendar quarter, or its year
     * @param fiscalQuarter the label of its donor; empty for nobody's
     */
    public static Figure of(Head head, GroupedRow row, String quarter, String fiscalQuarter) {
        Place place = row.place();
        return new Figure(
                head.programme(),
                quarter,
                fiscalQuarter,
                head.status(),
                head.knownAt(),
                text(place.donor()),
                text(place.contribution()),
                text(place.coreArea()),
                text(place.geo()),
                text(place.partner()),
                text(place.agreement()),
                text(place.line()),
                row.measure().wire(),
                row.period(),
                row.basis(),
                row.amount() == null ? null : written(row.measure(), row.amount(), head.currency()),
                row.measure().unit() == Measure.Unit.AMOUNT ? head.currency() : "",
                text(place.outcome()),
                null);
    }

    /** Its value for the dimension of that name. */
    public String value(String dimension) {
        return switch (dimension) {
            case "donor" -> donor;
            case "contribution" -> contribution;
            case "coreArea" -> coreArea;
            case "geo" -> geo;
            case "partner" -> partner;
            case "agreement" -> agreement;
            case "line" -> line;
            case "basis" -> basis;
            default -> outcome;
        };
    }

    /** With where it is explained. */
    public Figure explained(String address) {
        return new Figure(
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
                currency,
                outcome,
                address);
    }

    /** What all figures of a quarter have in common. */
    public record Head(String programme, String status, String knownAt, String currency) {}

    /** An amount as it is written: with the decimals of what it is counted in. */
    public static String written(Measure measure, BigDecimal amount, String currency) {
        int decimals = switch (measure.unit()) {
            case AMOUNT -> Money.currency(currency).getDefaultFractionDigits();
            case PERCENT -> 1;
            case COUNT -> 0;
        };
        return amount.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    private @Nullable BigDecimal number() {
        return amount == null ? null : new BigDecimal(amount);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
