package org.codonor.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.codonor.test.Infrastructure;
import org.codonor.test.architecture.GrantsPage;
import org.junit.jupiter.api.Test;

/** What the database lets the service do, whatever the service tries. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class SecondLockTest {
    @Inject
    DataSource database;

    @Test
    void what_the_services_role_may_do_to_each_table_is_printed_in_the_docs() throws SQLException {
        GrantsPage.prints(
                database,
                "Reporting",
                "audit_entries",
                "read_entries",
                "anonymous_entries",
                "submitted_versions",
                "forecasts");
    }
}
