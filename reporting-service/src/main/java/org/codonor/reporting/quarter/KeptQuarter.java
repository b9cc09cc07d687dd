package org.codonor.reporting.quarter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A quarter as it is kept.
 *
 * @param id null while nobody has tried to close it
 * @param cut where the ledger stood when it agreed
 */
record KeptQuarter(
        @Nullable UUID id,
        String programme,
        Quarter quarter,
        QuarterState state,
        int attempt,
        @Nullable Cut cut,
        @Nullable Instant closedAt,
        Caller.@Nullable Actor closedBy) {
    static KeptQuarter untouched(String programme, Quarter quarter) {
        return new KeptQuarter(null, programme, quarter, QuarterState.OPEN, 0, null, null, null);
    }

    static KeptQuarter of(ResultSet row, Texts texts) throws SQLException {
        boolean isCut = row.getObject("cut_seq") != null;
        return new KeptQuarter(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                Rows.quarter(row, "quarter"),
                QuarterState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                isCut
                        ? new Cut(
                                row.getInt("cut_epoch"),
                                row.getLong("cut_seq"),
                                row.getString("cut_hash"),
                                Rows.instant(row, "cut_at"))
                        : null,
                row.getTimestamp("closed_at") == null ? null : Rows.instant(row, "closed_at"),
                texts.read(row.getString("closed_by")));
    }

    boolean isClosed() {
        return state == QuarterState.CLOSED;
    }

    String self() {
        return "/v1/programmes/" + programme + "/quarters/" + quarter;
    }
}
