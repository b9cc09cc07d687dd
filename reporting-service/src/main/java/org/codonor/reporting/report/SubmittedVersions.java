package org.codonor.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.codonor.common.change.Act;
import org.codonor.reporting.life.Report;

/** Each version of a report as it was submitted, kept for good. */
@ApplicationScoped
public class SubmittedVersions {
    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    @Inject
    Act act;

    /** What the version says, as it would be written. */
    public void keep(Report report, Object content) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into submitted_versions (report, version_no, at, content) values (?, ?, ?, ?::jsonb)")) {
            insert.setObject(1, report.id());
            insert.setInt(2, report.version());
            insert.setTimestamp(3, Timestamp.from(act.at()));
            insert.setString(4, mapper.writeValueAsString(content));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
