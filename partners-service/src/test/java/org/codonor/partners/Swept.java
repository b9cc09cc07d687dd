package org.codonor.partners;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the sweeper makes of what a silent ledger, or a crash, left unfinished. */
final class Swept {
    private Swept() {}

    /** The state once nothing is asked any more; the sweeper is told not to wait its usual time. */
    static String state(Api api, DataSource database, String path) throws SQLException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            String state = api.get(api.finance(), path).path("state");
            if (!state.endsWith("ING")) {
                return state;
            }
            try (Connection connection = database.getConnection();
                    Statement hurry = connection.createStatement()) {
                hurry.execute("update asks set next_at = now() where state = 'PENDING' and programme = '"
                        + api.programme + "'");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("never swept: " + path);
    }
}
