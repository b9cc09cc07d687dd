package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second lock alone: what the database shows to whom, whatever the service would ask it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class RowLevelSecurityTest {
    @ParameterizedTest
    @CsvSource({
        "all,LEAD,*,1",
        "all,LEAD,own,1",
        "all,LEAD,other,0",
        "party,ORG,own,1",
        "party,ORG,other,0",
        "party,OTHER,own,0",
        "party,'',own,0",
        "'',ORG,own,0",
        "'','','',0",
    })
    void a_report_its_lines_and_its_steps_are_seen_by_whom_they_concern(
            String scope, String party, String programmes, int seen) throws SQLException {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String listed = programmes.equals("own") ? scene.programme() : programmes.equals("other") ? "P-X" : programmes;

        try (Connection connection = Database.as(scope, party, listed)) {
            String of = " where report in (select id from reports where programme = ?)";
            assertThat(count(connection, "select count(*) from reports where programme = ?", scene))
                    .isEqualTo(seen);
            assertThat(count(
                            connection,
                            "select count(*) from expenditure_reports where id in (select id from reports where programme = ?)",
                            scene))
                    .isEqualTo(seen);
            assertThat(count(connection, "select count(*) from expenditure_lines" + of, scene))
                    .isEqualTo(seen);
            assertThat(count(connection, "select count(*) from report_steps" + of, scene))
                    .isEqualTo(seen);
        }
    }

    @Test
    void nobody_writes_a_report_for_another_partner_and_steps_are_never_taken_back() throws SQLException {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");

        try (Connection connection = Database.as("party", "OTHER", scene.programme());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update reports set agreement = 'X' where programme = '" + scene.programme() + "'"))
                    .isZero();
            assertThatThrownBy(() -> statement.executeUpdate("delete from report_steps"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("delete from expenditure_reports"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static int count(Connection connection, String sql, Scene scene) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, scene.programme());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
