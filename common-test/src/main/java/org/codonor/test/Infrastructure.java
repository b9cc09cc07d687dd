package org.codonor.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service needs around it: an empty PostgreSQL with an owner and an application role, and an OpenID issuer. */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {
    private static final String OWNER = "service_owner";
    private static final String APP = "service_app";

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Issuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setConnectConfig("connectTimeout", "20")
                    .start();
            createRoles(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = Issuer.start();
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/service";
        var settings = new HashMap<String, String>();
        settings.put("CODONOR_DB_URL", url);
        settings.put("CODONOR_DB_USER", APP);
        settings.put("CODONOR_DB_PASSWORD", APP);
        settings.put("CODONOR_DB_OWNER", OWNER);
        settings.put("CODONOR_DB_OWNER_PASSWORD", OWNER);
        settings.put("CODONOR_ISSUER", issuer.address());
        settings.put("CODONOR_JWKS_URL", issuer.address() + "/jwks");
        settings.put("CODONOR_TOKEN_URL", issuer.address() + "/token");
        settings.put("CODONOR_CURSOR_KEY", "a key for tests that is long enough to be one");
        settings.put("CODONOR_INTAKE_KEY", "a key for tests that is long enough to be one as well");
        settings.putAll(SealKeyFiles.fresh());
        settings.put("CODONOR_ENVIRONMENT", "development");
        settings.put("CODONOR_DEV_CLOCK", "true");
        return settings;
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (issuer != null) {
                issuer.stop();
            }
        }
    }

    private static void createRoles(EmbeddedPostgres postgres) {
        try (Connection admin = postgres.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + OWNER + "'");
            statement.execute("create role " + APP + " login password '" + APP + "'");
            statement.execute("create database service owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
