package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The running rows of the ceilings: read once, written once, under the programme's head lock. */
@ApplicationScoped
class Rooms {
    @Inject
    DataSource database;

    Map<Ceiling.Key, Room> of(String programme, Collection<Ceiling.Key> keys) {
        var rooms = new LinkedHashMap<Ceiling.Key, Room>();
        if (keys.isEmpty()) {
            return rooms;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select kind, contribution, agreement, available, shortfall from headroom
                        where programme = ? and contribution = any(?) and agreement = any(?)
                        """)) {
            query.setString(1, programme);
            query.setArray(
                    2,
                    texts(
                            connection,
                            keys.stream()
                                    .map(Ceiling.Key::contribution)
                                    .distinct()
                                    .toArray()));
            query.setArray(
                    3,
                    texts(
                            connection,
                            keys.stream().map(Ceiling.Key::agreement).distinct().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rooms.put(
                            new Ceiling.Key(Ceiling.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                            new Room(row.getBigDecimal(4), row.getBigDecimal(5)));
                }
            }
            return rooms;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(String programme, Map<Ceiling.Key, Room> rooms) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into headroom (programme, kind, contribution, agreement, available, shortfall)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (programme, kind, contribution, agreement)
                        do update set available = excluded.available, shortfall = excluded.shortfall
                        """)) {
            for (var entry : rooms.entrySet()) {
                upsert.setString(1, programme);
                upsert.setString(2, entry.getKey().ceiling().name());
                upsert.setString(3, entry.getKey().contribution());
                upsert.setString(4, entry.getKey().agreement());
                upsert.setBigDecimal(5, entry.getValue().available());
                upsert.setBigDecimal(6, entry.getValue().shortfall());
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("varchar", values);
    }
}
