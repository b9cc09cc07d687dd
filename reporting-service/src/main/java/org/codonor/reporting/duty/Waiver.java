package org.codonor.reporting.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;

/** Nobody waits for what was owed any more, and why; for good. */
public record Waiver(UUID duty, String reason, LocalDate on, Instant at, Caller.Actor by) {
    static Waiver of(ResultSet row) throws SQLException {
        return new Waiver(
                row.getObject("duty", UUID.class),
                row.getString("reason"),
                row.getObject("waived_on", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                new Caller.Actor(
                        row.getString("subject"), List.of(row.getString("roles").split(" ")), row.getString("party")));
    }
}
