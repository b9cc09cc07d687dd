package org.codonor.common.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The heads and chains of this service, in its own database. */
@ApplicationScoped
public class Heads {
    @Inject
    DataSource database;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** Where a programme's chain of changes stands, without a lock. */
    public Optional<Head> read(String programme) {
        return read(Chain.CHANGES, programme);
    }

    /** Reads without a lock. */
    public Optional<Head> read(Chain chain, String programme) {
        try (Connection connection = database.getConnection()) {
            return select(connection, chain, programme, "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Locks the head until the transaction ends; the first entry of a programme makes it. */
    public Head lock(Chain chain, String programme) {
        try (Connection connection = database.getConnection()) {
            Optional<Head> head = select(connection, chain, programme, " for update");
            return head.isPresent() ? head.get() : begin(connection, chain, programme);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the entries behind the head and moves it to the last of them. */
    public void advance(Head head, Caller caller, Tail tail) {
        String heads = head.chain().heads();
        String entries = head.chain().entries();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into " + entries
                        + " (programme, seq, recorded_at, action, object_kind, object_id, object_ref, subject, party, entry, hash)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement update = connection.prepareStatement("update " + heads
                        + " set seq = ?, recorded_at = ?, hash = ?, open_from = ? where programme = ?")) {
            for (Tail.Chained chained : tail.entries()) {
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
            update.setLong(1, tail.nextSeq() - 1);
            update.setTimestamp(2, Timestamp.from(tail.at()));
            update.setBytes(3, tail.hash());
            update.setString(4, head.openFrom() == null ? null : head.openFrom().toString());
            update.setString(5, head.programme());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Head begin(Connection connection, Chain chain, String programme) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + chain.heads()
                + " (programme, hash) values (?, ?) on conflict (programme) do nothing")) {
            insert.setString(1, programme);
            insert.setBytes(2, chain.genesis(service, programme));
            insert.executeUpdate();
            return select(connection, chain, programme, " for update").orElseThrow();
        }
    }

    private static Optional<Head> select(Connection connection, Chain chain, String programme, String lock)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select epoch, seq, recorded_at, hash, open_from from " + chain.heads()
                        + " where programme = ?" + lock)) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String openFrom = row.getString("open_from");
                return Optional.of(new Head(
                        chain,
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
