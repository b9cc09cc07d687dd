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
import java.util.function.Function;
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
                        select kind, contribution, agreement, claim, available, shortfall from headroom
                        where programme = ? and contribution = any(?) and agreement = any(?) and claim = any(?)
                        """)) {
            query.setString(1, programme);
            query.setArray(2, texts(connection, keys, Ceiling.Key::contribution));
            query.setArray(3, texts(connection, keys, Ceiling.Key::agreement));
            query.setArray(4, texts(connection, keys, Ceiling.Key::claim));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rooms.put(
                            new Ceiling.Key(
                                    Ceiling.valueOf(row.getString(1)),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4)),
                            new Room(row.getBigDecimal(5), row.getBigDecimal(6)));
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
                        insert into headroom (programme, kind, contribution, agreement, claim, available, shortfall)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (programme, kind, contribution, agreement, claim)
                        do update set available = excluded.available, shortfall = excluded.shortfall
                        """)) {
            for (var entry : rooms.entrySet()) {
                upsert.setString(1, programme);
                upsert.setString(2, entry.getKey().ceiling().name());
                upsert.setString(3, entry.getKey().contribution());
                upsert.setString(4, entry.getKey().agreement());
                upsert.setString(5, entry.getKey().claim());
                upsert.setBigDecimal(6, entry.getValue().available());
                upsert.setBigDecimal(7, entry.getValue().shortfall());
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw Overflow.of(e);
        }
    }

    private static java.sql.Array texts(
            Connection connection, Collection<Ceiling.Key> keys, Function<Ceiling.Key, String> of) throws SQLException {
        return connection.createArrayOf(
                "varchar", keys.stream().map(of).distinct().toArray());
    }
}
