package org.codonor.reporting.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** What somebody said, as it reads now. */
record Comment(
        UUID id,
        String programme,
        String on,
        @Nullable String part,
        @Nullable UUID replyTo,
        Caller.Actor by,
        Instant at,
        String text,
        int texts) {
    /** One of the texts it had. */
    record Text(String text, Instant at) {}

    static Comment of(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                row.getString("about"),
                row.getString("part"),
                row.getObject("reply_to", UUID.class),
                new Caller.Actor(
                        row.getString("subject"),
                        Arrays.stream(row.getString("roles").split(" "))
                                .filter(role -> !role.isEmpty())
                                .toList(),
                        row.getString("party")),
                Rows.instant(row, "at"),
                row.getString("text"),
                row.getInt("version_no"));
    }

    String self() {
        return "/v1/programmes/" + programme + "/comments/" + id;
    }

    boolean isBy(Caller caller) {
        return by.subject().equals(caller.subject()) && by.party().equals(caller.party());
    }

    /** As it is read. */
    record View(
            UUID id,
            String self,
            String on,
            @Nullable String part,
            @Nullable String replyTo,
            Caller.Actor by,
            Instant at,
            String text,
            List<Text> earlierTexts,
            List<String> allowedActions) {}

    View view(List<Text> earlier, Caller caller) {
        return new View(
                id,
                self(),
                on,
                part,
                replyTo == null ? null : "/v1/programmes/" + programme + "/comments/" + replyTo,
                by,
                at,
                text,
                earlier,
                isBy(caller) ? List.of("change") : List.of());
    }
}
