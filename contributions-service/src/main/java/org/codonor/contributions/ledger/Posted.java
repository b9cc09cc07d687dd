package org.codonor.contributions.ledger;

import java.time.Instant;
import java.util.UUID;
import org.codonor.common.period.Quarter;

/**
 * A transaction as it stands in the ledger.
 *
 * @param quarter the quarter in which its first move is booked
 */
public record Posted(UUID id, long seq, Instant recordedAt, Quarter quarter) {
    public String self(String programme) {
        return "/v1/programmes/" + programme + "/transactions/" + id;
    }
}
