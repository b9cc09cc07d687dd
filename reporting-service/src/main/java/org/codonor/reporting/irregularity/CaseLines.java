package org.codonor.reporting.irregularity;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** What is established by line and quarter, as it is kept with a follow-up. */
public record CaseLines(List<CaseLine> lines) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<CaseLines> {
        public Column() {
            super(CaseLines.class);
        }
    }
}
