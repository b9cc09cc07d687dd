package org.codonor.partners.request;

import java.time.LocalDate;

/** A payment that the bank sent back, as the bank says. */
record NewReturn(LocalDate valueDate, String bankRef, String reason) {}
