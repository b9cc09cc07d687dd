package org.codonor.reporting.report;

/** Whether a line says what was spent, or what came back to the partner of what it had spent (R61). */
public enum LineKind {
    EXPENDITURE,
    REFUND
}
