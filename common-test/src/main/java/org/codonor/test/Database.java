package org.codonor.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the service under test, past the service. */
public final class Database {
    private Database() {}

    /** As its owner sees it, who may do what no service may. */
    public static Connection owner() throws SQLException {
        return connection(setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
    }

    /** As the service's own role sees it, before anybody is known. */
    public static Connection app() throws SQLException {
        return connection(setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
    }

    /** As the service's role sees it on behalf of somebody: what row level security alone lets through. */
    public static Connection as(String scope, String party, String programmes) throws SQLException {
        Connection connection = app();
        try (PreparedStatement settings = connection.prepareStatement(
                "select set_config('codonor.scope', ?, false), set_config('codonor.party', ?, false),"
                        + " set_config('codonor.programmes', ?, false)")) {
            settings.setString(1, scope);
            settings.setString(2, party);
            settings.setString(3, programmes);
            settings.execute();
        }
        return connection;
    }

    private static Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(setting("quarkus.datasource.jdbc.url"), user, password);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
