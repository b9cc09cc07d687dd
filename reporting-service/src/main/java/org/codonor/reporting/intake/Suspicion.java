package org.codonor.reporting.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspicion as it is kept: its content encrypted, its identity sealed. */
record Suspicion(
        UUID id,
        String programme,
        String ref,
        SuspicionState state,
        LocalDate receivedOn,
        byte[] content,
        byte @Nullable [] identity,
        @Nullable String caseRef,
        @Nullable String asideBecause) {
    static Suspicion of(ResultSet row) throws SQLException {
        return new Suspicion(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                row.getString("ref"),
                SuspicionState.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getBytes("content"),
                row.getBytes("identity"),
                row.getString("case_ref"),
                row.getString("aside_because"));
    }

    String self() {
        return "/v1/programmes/" + programme + "/suspicions/" + ref;
    }

    boolean hasIdentity() {
        return identity != null;
    }
}
