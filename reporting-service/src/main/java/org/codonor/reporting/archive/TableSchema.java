package org.codonor.reporting.archive;

import java.util.List;

/** How a Frictionless reader reads a CSV file; written in the same order by every process. */
public record TableSchema(List<?> fields, List<String> missingValues) {
    public static TableSchema of(List<?> fields) {
        return new TableSchema(fields, List.of(""));
    }
}
