package org.codonor.common.follow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.jspecify.annotations.Nullable;

/** The changes of this service, read from its audit chain: complete and in the order in which they were committed. */
@ApplicationScoped
public class Following {
    private static final String SINCE = """
            select seq, recorded_at, action, party, object_kind, object_id, object_ref,
                   entry::jsonb #>> '{object,self}' as self
            from audit_entries where programme = ? and seq > ? and seq <= ? and object_kind <> 'ask'
            order by seq limit ?
            """;

    @Inject
    Heads heads;

    @Inject
    DataSource database;

    /**
     * One change: which operation did it, whose party asked for it, and which thing to read again.
     *
     * @param seq its number in this service's chain
     * @param self where the thing is read, unless it is part of another
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Changed(
            long seq,
            Instant recordedAt,
            String action,
            String party,
            String kind,
            String id,
            String ref,
            @Nullable String self) {}

    /**
     * A piece of a chain.
     *
     * @param head the number of the newest entry
     * @param upTo everything up to this number has been looked at
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Piece(long head, long upTo, List<Changed> items) {}

    /** At most so many changes after a number. */
    public Piece since(String programme, long after, int limit) {
        long head = heads.read(programme).map(Head::seq).orElse(0L);
        List<Changed> items = read(programme, after, head, limit);
        return new Piece(head, items.size() < limit ? head : items.getLast().seq(), items);
    }

    private List<Changed> read(String programme, long after, long head, int limit) {
        var items = new ArrayList<Changed>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SINCE)) {
            query.setString(1, programme);
            query.setLong(2, after);
            query.setLong(3, head);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    items.add(new Changed(
                            row.getLong("seq"),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getString("action"),
                            row.getString("party"),
                            row.getString("object_kind"),
                            row.getString("object_id"),
                            row.getString("object_ref"),
                            row.getString("self")));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
