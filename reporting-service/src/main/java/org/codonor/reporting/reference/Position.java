package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** Where the ledger of a programme stands: what was read at one position is right until it moves. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Position(long epoch, long seq, String hash, Instant recordedAt) {}
