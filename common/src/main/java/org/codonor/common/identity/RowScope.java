package org.codonor.common.identity;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The second lock: every connection is told who uses it, and row level security in the database shows no more than
 * that. A connection that nobody is known for sees no row.
 */
@Singleton
public class RowScope implements AgroalPoolInterceptor {
    private static final String SETTINGS = "select set_config('codonor.scope', ?, false),"
            + " set_config('codonor.party', ?, false), set_config('codonor.programmes', ?, false)";

    @Override
    public void onConnectionAcquire(Connection connection) {
        Caller caller = caller();
        try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, scope(caller));
            settings.setString(2, caller == null ? "" : caller.party());
            settings.setString(3, programmes(caller));
            settings.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell the database who asks", e);
        }
    }

    private static @Nullable Caller caller() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return null;
        }
        return container.instance(CurrentCaller.class).get().known();
    }

    private static String scope(@Nullable Caller caller) {
        if (caller == null || caller.roles().isEmpty()) {
            return "";
        }
        return caller.isPartner() ? "party" : "all";
    }

    private static String programmes(@Nullable Caller caller) {
        if (caller == null) {
            return "";
        }
        return caller.isService() ? "*" : String.join(",", caller.programmes());
    }
}
