package org.codonor.reporting.figures;

/** How figures are written. */
enum Format {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8;header=present"),
    CSV_WITH_BOM("text/csv;charset=UTF-8;header=present");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isCsv() {
        return this != JSON;
    }

    static Format csv(boolean bom) {
        return bom ? CSV_WITH_BOM : CSV;
    }
}
