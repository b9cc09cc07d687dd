package org.codonor.partners.agreement;

/** Why something is done; it stands in the audit trail. */
record Reason(String reason) {}
