package org.codonor.common.tabular;

/** How a table is written. */
public enum TableFormat {
    CSV("text/csv;charset=UTF-8;header=present", "csv"),
    /** With the mark by which spreadsheets recognise UTF-8. */
    CSV_WITH_BOM("text/csv;charset=UTF-8;header=present", "csv"),
    XLSX(Names.XLSX, "xlsx");

    private final String mediaType;
    private final String suffix;

    TableFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    public String suffix() {
        return suffix;
    }

    public static TableFormat csv(boolean bom) {
        return bom ? CSV_WITH_BOM : CSV;
    }

    /** The media types, for annotations. */
    public static final class Names {
        public static final String CSV = "text/csv";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private Names() {}
    }
}
