package org.codonor.partners.agreement;

/** Whether the partner is paid before it spends or after. */
public enum DisbursementModality {
    ADVANCE,
    ARREARS
}
