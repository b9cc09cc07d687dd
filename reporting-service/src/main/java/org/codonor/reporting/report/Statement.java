package org.codonor.reporting.report;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;

/**
 * What accepted quarterly reports of a period say was spent, line by line; a correction counts in the period of the
 * quarter that it corrects.
 *
 * @param missing the quarters of the period whose report is not accepted
 */
public record Statement(List<Line> lines, Money expenditure, Money refund, Money net, List<String> missing) {
    /** One budget line. */
    public record Line(String line, Money expenditure, Money refund, Money net) {}

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Statement> {
        public Column() {
            super(Statement.class);
        }
    }
}
