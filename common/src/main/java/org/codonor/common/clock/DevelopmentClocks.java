package org.codonor.common.clock;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Development only: how far a programme's time is moved, so that a sample can be replayed in date order. A service
 * that is given the setting outside development refuses to start.
 */
@Startup
@ApplicationScoped
public class DevelopmentClocks {
    @Inject
    DataSource database;

    private final boolean enabled;

    DevelopmentClocks(
            @ConfigProperty(name = "codonor.development-clock", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "codonor.environment", defaultValue = "production") String environment) {
        if (enabled && !environment.equals("development")) {
            throw new IllegalStateException(
                    "codonor.development-clock is for development only; this is " + environment);
        }
        this.enabled = enabled;
    }

    public boolean enabled() {
        return enabled;
    }

    Duration of(String programme) {
        if (!enabled) {
            return Duration.ZERO;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select offset_micros from development_clocks where programme = ?")) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Duration.of(row.getLong(1), ChronoUnit.MICROS) : Duration.ZERO;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets a programme's time; refused (409) when that would be earlier than its time now or its newest entry. */
    public void set(String programme, Instant now) {
        long micros = ChronoUnit.MICROS.between(Clock.systemUTC().instant(), now);
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement("""
                        insert into development_clocks (programme, offset_micros)
                        select ?, ? where not exists
                            (select 1 from heads where programme = ? and recorded_at > ?::timestamptz)
                        on conflict (programme) do update set offset_micros = excluded.offset_micros
                        where development_clocks.offset_micros <= excluded.offset_micros
                        """)) {
            change.setString(1, programme);
            change.setLong(2, micros);
            change.setString(3, programme);
            change.setString(4, now.toString());
            if (change.executeUpdate() == 0) {
                throw Refused.because(CommonProblem.WRONG_STATE).detail("A programme's time only moves forward.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
