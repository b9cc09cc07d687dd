package org.codonor.reporting.report;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** The rates of a report, as they are kept with it. */
record RateTable(List<RateRow> rows) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<RateTable> {
        public Column() {
            super(RateTable.class);
        }
    }
}
