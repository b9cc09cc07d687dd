package org.codonor.contributions.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What a transaction is for. */
record SourceView(String service, String kind, UUID id, String ref, String self) {
    static final String COLUMNS = "t.source_service, t.source_kind, t.source_id, t.source_ref, t.source_self";

    static SourceView read(ResultSet row) throws SQLException {
        return new SourceView(
                row.getString("source_service"),
                row.getString("source_kind"),
                row.getObject("source_id", UUID.class),
                row.getString("source_ref"),
                row.getString("source_self"));
    }
}
