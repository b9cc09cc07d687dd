package org.codonor.reporting.result;

import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** The agreements under which an indicator is reported, and whose they are. */
record Reporters(List<Reporter> agreements) {
    record Reporter(String agreement, String partner) {}

    boolean has(String agreement) {
        return agreements.stream().anyMatch(reporter -> reporter.agreement().equals(agreement));
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Reporters> {
        public Column() {
            super(Reporters.class);
        }
    }
}
