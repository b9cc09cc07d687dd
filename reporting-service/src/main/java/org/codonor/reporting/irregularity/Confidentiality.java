package org.codonor.reporting.irregularity;

/** Who of the lead donor sees a case: its case officers and controllers only, or those who handle its money as well. */
public enum Confidentiality {
    STANDARD,
    STRICT
}
