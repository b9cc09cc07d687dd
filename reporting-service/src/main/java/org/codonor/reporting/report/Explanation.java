package org.codonor.reporting.report;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** Why spending on a line is far from its plan, in the partner's words (R64). */
record Explanation(String line, String text) {
    /** The explanations of a report, as they are kept with it. */
    record All(List<Explanation> explanations) {}

    /** Their column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<All> {
        public Column() {
            super(All.class);
        }
    }
}
