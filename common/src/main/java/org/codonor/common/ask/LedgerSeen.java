package org.codonor.common.ask;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The newest position of the ledger that an outcome told of: a ledger that has less was restored and must refuse. */
@ApplicationScoped
class LedgerSeen {
    @Inject
    DataSource database;

    /** A position in a programme's chain; the hash is hexadecimal. */
    record Position(int epoch, long seq, String hash) {}

    Optional<Position> newest(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select epoch, seq, hash from ledger_seen where programme = ?")) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Position(row.getInt(1), row.getLong(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void note(String programme, JsonNode outcome) {
        if (!outcome.hasNonNull("epoch") || !outcome.hasNonNull("seq") || !outcome.hasNonNull("hash")) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into ledger_seen as known (programme, epoch, seq, hash) values (?, ?, ?, ?)
                        on conflict (programme) do update
                            set epoch = excluded.epoch, seq = excluded.seq, hash = excluded.hash
                            where (excluded.epoch, excluded.seq) > (known.epoch, known.seq)
                        """)) {
            upsert.setString(1, programme);
            upsert.setInt(2, outcome.path("epoch").asInt());
            upsert.setLong(3, outcome.path("seq").asLong());
            upsert.setString(4, outcome.path("hash").asText());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
