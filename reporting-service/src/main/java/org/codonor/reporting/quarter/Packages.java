package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.archive.ArchiveFile;

/** The packages of closed quarters: added, read, and nothing else. */
@ApplicationScoped
class Packages {
    private static final String NEWEST =
            "select * from quarter_packages where programme = ? order by name desc, version desc" + " limit 1";

    @Inject
    Rows rows;

    @Inject
    Texts texts;

    void add(QuarterPackage made) {
        rows.change(
                "insert into quarter_packages (quarter, version, programme, name, made_at, made_by, reason, cut, sha256)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                made.id(),
                made.version(),
                made.programme(),
                made.quarter(),
                made.madeAt(),
                texts.text(made.madeBy()),
                made.reason(),
                texts.text(made.cut()),
                made.sha256());
        for (int i = 0; i < made.files().size(); i++) {
            ArchiveFile file = made.files().get(i);
            rows.change(
                    "insert into quarter_package_files (quarter, version, position, name, sha256, content)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    made.id(),
                    made.version(),
                    i,
                    file.name(),
                    file.sha256(),
                    file.content());
        }
    }

    /** All versions of a quarter's package, without their files. */
    List<QuarterPackage> versions(String programme, Quarter quarter) {
        return rows.list(
                "select * from quarter_packages where programme = ? and name = ? order by version",
                row -> read(row, List.of()),
                programme,
                quarter);
    }

    Optional<QuarterPackage> find(String programme, Quarter quarter, int version) {
        return rows.one(
                "select * from quarter_packages where programme = ? and name = ? and version = ?",
                row -> read(row, files(row.getObject("quarter", UUID.class), version)),
                programme,
                quarter,
                version);
    }

    /** The package of the last quarter that was closed. */
    Optional<QuarterPackage> newest(String programme) {
        return rows.one(
                NEWEST,
                row -> read(row, files(row.getObject("quarter", UUID.class), row.getInt("version"))),
                programme);
    }

    private List<ArchiveFile> files(UUID quarter, int version) {
        return rows.list(
                "select name, sha256, content from quarter_package_files where quarter = ? and version = ?"
                        + " order by position",
                row -> new ArchiveFile(row.getString("name"), row.getString("sha256"), row.getBytes("content")),
                quarter,
                version);
    }

    private QuarterPackage read(ResultSet row, List<ArchiveFile> files) throws SQLException {
        String reason = row.getString("reason");
        return new QuarterPackage(
                row.getObject("quarter", UUID.class),
                row.getString("programme"),
                Rows.quarter(row, "name"),
                row.getInt("version"),
                Rows.instant(row, "made_at"),
                texts.parse(row.getString("made_by"), Caller.Actor.class),
                reason,
                texts.parse(row.getString("cut"), Cut.class),
                row.getString("sha256"),
                files);
    }
}
