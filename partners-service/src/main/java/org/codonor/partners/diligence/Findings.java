package org.codonor.partners.diligence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** What was found, one by one; for donors and auditors only. */
record Findings(@JsonValue List<String> all) {
    @JsonCreator
    Findings {}

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Findings> {
        public Column() {
            super(Findings.class);
        }
    }
}
