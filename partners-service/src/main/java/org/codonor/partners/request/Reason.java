package org.codonor.partners.request;

/** Why something is done; it stands in the request and in the audit trail. */
record Reason(String reason) {}
