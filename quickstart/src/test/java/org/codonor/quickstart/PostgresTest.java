package org.codonor.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @Test
    void data_stays_roles_are_apart_and_a_left_over_server_is_stopped(@TempDir Path folder) throws Exception {
        int port = Ports.free().postgres();
        Path log = folder.resolve("postgres.log");

        try (Postgres first = Postgres.start(folder, port, log)) {
            assertThat(first).isNotNull();
            run(port, "contributions", "contributions_owner", "CREATE TABLE kept (id int)");
            assertThatThrownBy(() -> run(port, "contributions", "contributions_app", "SELECT * FROM kept"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(port, "contributions", "contributions_app", "CREATE TABLE mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(port, "reporting", "contributions_app", "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }

        Postgres abandoned = Postgres.start(folder, port, log);
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        Postgres.stopLeftOver(folder);
        server.onExit().get(10, TimeUnit.SECONDS);
        abandoned.close();

        try (Postgres again = Postgres.start(folder, port, log)) {
            assertThat(again).isNotNull();
            run(port, "contributions", "contributions_owner", "SELECT * FROM kept");
        }
    }

    private static void run(int port, String database, String role, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
        try (Connection connection = DriverManager.getConnection(url, role, role);
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
