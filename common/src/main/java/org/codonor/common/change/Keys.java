package org.codonor.common.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.common.contract.Call;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Idempotency-Keys (draft-ietf-httpapi-idempotency-key-header-07): kept in the transaction of their effect. */
@ApplicationScoped
public class Keys {
    @Inject
    DataSource database;

    /** What was answered under a key, or the ask whose present state is the answer. */
    record Kept(@Nullable Stored answer, @Nullable UUID ask) {}

    record Stored(
            int status, @Nullable String location, @Nullable String etag, byte @Nullable [] body) {}

    /** Takes the key for this transaction and finds what it was used for; refused when it is in flight or reused. */
    Optional<Kept> take(String caller, Call call) {
        try (Connection connection = database.getConnection()) {
            lock(connection, caller + "\n" + call.operation() + "\n" + call.key());
            return find(connection, caller, call);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(String caller, Call call, @Nullable Stored answer, @Nullable UUID ask) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into idempotency_keys (caller, operation, key, payload_hash, status, headers, body, ask)
                        values (?, ?, ?, ?, ?, jsonb_strip_nulls(jsonb_build_object('Location', ?::text, 'ETag', ?::text)), ?, ?)
                        """)) {
            insert.setString(1, caller);
            insert.setString(2, call.operation());
            insert.setString(3, call.key());
            insert.setBytes(4, call.payloadHash());
            insert.setObject(5, answer == null ? null : answer.status(), java.sql.Types.INTEGER);
            insert.setString(6, answer == null ? null : answer.location());
            insert.setString(7, answer == null ? null : answer.etag());
            insert.setBytes(8, answer == null ? null : answer.body());
            insert.setObject(9, ask);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A refused effort leaves no key behind: the corrected retry really runs. */
    public void forget(UUID ask) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from idempotency_keys where ask = ?")) {
            delete.setObject(1, ask);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(Connection connection, String scope) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")) {
            lock.setString(1, scope);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw Refused.because(CommonProblem.KEY_IN_FLIGHT)
                            .detail("Ask again in a moment: the answer will be that of the first request.")
                            .header("Retry-After", "1");
                }
            }
        }
    }

    private static Optional<Kept> find(Connection connection, String caller, Call call) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select payload_hash, status, headers->>'Location', headers->>'ETag', body, ask"
                        + " from idempotency_keys where caller = ? and operation = ? and key = ?")) {
            query.setString(1, caller);
            query.setString(2, call.operation());
            query.setString(3, call.key());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!Arrays.equals(row.getBytes(1), call.payloadHash())) {
                    throw Refused.because(CommonProblem.KEY_REUSED).detail("Another request needs another key.");
                }
                UUID ask = row.getObject(6, UUID.class);
                return Optional.of(new Kept(
                        ask != null
                                ? null
                                : new Stored(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5)),
                        ask));
            }
        }
    }
}
