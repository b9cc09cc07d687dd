package org.codonor.reporting.quarter;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** A position of the ledger: everything up to it is in a quarter's figures, nothing after it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Cut(int epoch, long seq, String hash, Instant recordedAt) {}
