package org.codonor.quickstart;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The three databases with their owner and application roles; creating them twice changes nothing. */
final class Databases {

    static final List<String> NAMES = List.of("contributions", "partners", "reporting");

    private Databases() {}

    static void create(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            for (String name : NAMES) {
                role(connection, name + "_owner");
                role(connection, name + "_app");
                database(connection, name);
            }
        }
    }

    /** Neither superuser nor able to make roles or databases. Its development password is its name. */
    private static void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, role));
        }
    }

    private static void database(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(
                    connection,
                    "CREATE DATABASE %s OWNER %s_owner TEMPLATE template0 ENCODING 'UTF8'".formatted(name, name)
                            + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'");
        }
        run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        run(connection, "GRANT CONNECT ON DATABASE %s TO %s_app".formatted(name, name));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
