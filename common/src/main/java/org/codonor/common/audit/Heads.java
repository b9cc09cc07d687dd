package org.codonor.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The heads and chains of this service, in its own database. */
@ApplicationScoped
public class Heads {
    private static final String SELECT =
            "select epoch, seq, recorded_at, hash, open_from from heads where programme = ?";

    @Inject
    DataSource database;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** A chained entry as it is stored. */
    public record Chained(long seq, Instant at, String action, Entry entry, String canonical, byte[] hash) {}

    /** Reads without a lock. */
    public Optional<Head> read(String programme) {
        try (Connection connection = database.getConnection()) {
            return select(connection, programme, SELECT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Locks the head until the transaction ends; the first change of a programme makes it. */
    public Head lock(String programme) {
        try (Connection connection = database.getConnection()) {
            return select(connection, programme, SELECT + " for update").orElseGet(() -> begin(connection, programme));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the entries of one change and moves the head to the last of them. */
    public void advance(Head head, Caller caller, List<Chained> entries) {
        Chained last = entries.get(entries.size() - 1);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_entries (programme, seq, recorded_at, action, object_kind, object_id, object_ref,"
                                + " subject, party, entry, hash) values (?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement update = connection.prepareStatement(
                        "update heads set seq = ?, recorded_at = ?, hash = ?, open_from = ? where programme = ?")) {
            for (Chained chained : entries) {
                insert.setString(1, head.programme());
                insert.setLong(2, chained.seq());
                insert.setTimestamp(3, Timestamp.from(chained.at()));
                insert.setString(4, chained.action());
                insert.setString(5, chained.entry().kind());
                insert.setString(6, chained.entry().id());
                insert.setString(7, chained.entry().ref());
                insert.setString(8, caller.subject());
                insert.setString(9, caller.party());
                insert.setString(10, chained.canonical());
                insert.setBytes(11, chained.hash());
                insert.addBatch();
            }
            insert.executeBatch();
            update.setLong(1, last.seq());
            update.setTimestamp(2, Timestamp.from(last.at()));
            update.setBytes(3, last.hash());
            update.setString(4, head.openFrom() == null ? null : head.openFrom().toString());
            update.setString(5, head.programme());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Head begin(Connection connection, String programme) {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into heads (programme, hash) values (?, ?) on conflict (programme) do nothing")) {
            insert.setString(1, programme);
            insert.setBytes(2, Hash.genesis(service, programme));
            insert.executeUpdate();
            return select(connection, programme, SELECT + " for update").orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Head> select(Connection connection, String programme, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String openFrom = row.getString("open_from");
                return Optional.of(new Head(
                        programme,
                        row.getInt("epoch"),
                        row.getLong("seq"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getBytes("hash"),
                        openFrom == null ? null : Quarter.parse(openFrom)));
            }
        }
    }
}
