package org.codonor.partners.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The time zone of every programme this service has met: kept, so that reads go on while nobody else answers. */
@ApplicationScoped
class KnownZones {
    @Inject
    DataSource database;

    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    Optional<ZoneId> of(String programme) {
        ZoneId known = zones.get(programme);
        return known != null ? Optional.of(known) : stored(programme);
    }

    void remember(String programme, String timeZone) {
        ZoneId zone = ZoneId.of(timeZone);
        if (zone.equals(zones.get(programme))) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement("""
                        insert into programme_zones (programme, time_zone) values (?, ?)
                        on conflict (programme) do update set time_zone = excluded.time_zone
                        """)) {
            change.setString(1, programme);
            change.setString(2, timeZone);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        zones.put(programme, zone);
    }

    private Optional<ZoneId> stored(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select time_zone from programme_zones where programme = ?")) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                ZoneId zone = ZoneId.of(row.getString(1));
                zones.put(programme, zone);
                return Optional.of(zone);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
