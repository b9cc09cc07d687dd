package org.codonor.reporting.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A C-case as the public reads it. */
record PublicCaseView(
        String ref,
        Standing state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        LocalDate publishedOn,
        String summary) {
    /** Whether it is still looked into. */
    enum Standing {
        OPEN,
        CLOSED
    }

    static PublicCaseView of(ResultSet row) throws SQLException {
        return new PublicCaseView(
                row.getString("ref"),
                row.getBoolean("at_rest") ? Standing.CLOSED : Standing.OPEN,
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("published_on", LocalDate.class),
                row.getString("summary"));
    }

    /** When something about it changed last. */
    LocalDate changedOn() {
        return closedOn != null && closedOn.isAfter(publishedOn) ? closedOn : publishedOn;
    }

    /** Its place in the list: the newest last. */
    String key() {
        return openedOn + "/" + ref;
    }
}
