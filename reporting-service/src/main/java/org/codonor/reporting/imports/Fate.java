package org.codonor.reporting.imports;

/** What becomes of a row of a table. */
public enum Fate {
    /** It names the columns. */
    HEADER,
    ADDED,
    CHANGED,
    UNCHANGED,
    /** Nothing is filled in, as in a template. */
    EMPTY,
    /** Something is wrong with it. */
    REFUSED
}
