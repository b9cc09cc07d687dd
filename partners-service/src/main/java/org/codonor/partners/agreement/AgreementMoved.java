package org.codonor.partners.agreement;

/** An agreement was signed, amended or ended: what follows from its days has to be told anew, in the same change. */
public record AgreementMoved(AgreementNow now) {}
