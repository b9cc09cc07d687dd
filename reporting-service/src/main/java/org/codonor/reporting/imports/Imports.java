package org.codonor.reporting.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.life.Report;
import org.jspecify.annotations.Nullable;

/** The files that reports were written from: what each did, the text of each cell, and the way back. Only ever added. */
@ApplicationScoped
public class Imports {
    private static final String KEEP = """
            insert into imports (id, programme, partner, report, report_self, sha256, encoding, added, changed, unchanged,
                                 empty, refused, at, subject, party, roles, content_before, content_after)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ALL = """
            select i.*, u.at as undone_at from imports i left join import_undos u on u.import = i.id where i.programme = ?
            """;

    /** A partner's people see their own (R101). */
    private static final String OWN = " and (?::text is null or i.partner = ?)";

    @Inject
    CurrentCaller current;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper mapper;

    @Inject
    Act act;

    /** What the file would do. */
    public ImportView preview(Report report, FileRead file) {
        return ImportView.of(file, report.self(), null, null).sameAs(sameFile(report, file.hash()));
    }

    /** Refused (409) when this very file was taken over already and not undone. */
    public void refuseSameFile(Report report, FileRead file) {
        String other = sameFile(report, file.hash());
        if (other != null) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("This very file was taken over already. Undo that import, or change the file.")
                    .with("self", other);
        }
    }

    /** The file was taken over: what it made of the report, and every row as it stands in the file. */
    public ImportView keep(Report report, FileRead file, Object before, Object after) {
        UUID id = Ids.next();
        ImportView view = ImportView.of(file, report.self(), id, self(report.programme(), id));
        rows.change(
                KEEP,
                id,
                report.programme(),
                report.partner(),
                report.id(),
                report.self(),
                file.hash(),
                file.upload().encoding(),
                view.added(),
                view.changed(),
                view.unchanged(),
                view.empty(),
                view.refused(),
                act.at(),
                act.actor().subject(),
                act.actor().party(),
                String.join(" ", act.actor().roles()),
                json(before),
                json(after));
        rows.each(
                "insert into import_rows (import, row_no, row_key, fate, cells) values (?, ?, ?, ?, ?)",
                file.rows().stream()
                        .map(row -> new @Nullable Object[] {id, row.row(), row.key(), row.fate(), json(row.cells())})
                        .toList());
        return view;
    }

    /**
     * What imports write of a report.
     *
     * @param rows in its content
     * @param key what a row is about, as the import's rows have it
     * @param nil whether it says that there is nothing
     */
    public record Written<C, R>(
            Class<C> type, Function<C, List<R>> rows, Function<R, String> key, Function<C, @Nullable Boolean> nil) {
        Map<String, R> in(C content) {
            Map<String, R> byKey = new LinkedHashMap<>();
            rows.apply(content).forEach(row -> byKey.put(key.apply(row), row));
            return byKey;
        }
    }

    /**
     * What a report says without its newest import.
     *
     * @param rows with what the import wrote as it was before; all others are as they are now
     * @param nil as it says now; without rows, as it said before the import
     */
    public record Undone<R>(List<R> rows, @Nullable Boolean nil) {}

    /** Refused (409) without an import, or when a row that the newest one wrote was changed since. */
    public <C, R> Undone<R> undo(Report report, C now, Written<C, R> written) {
        record Kept(UUID id, String before, String after) {}
        Kept newest = rows.one(
                        "select i.* from imports i where i.report = ? and not exists"
                                + " (select 1 from import_undos u where u.import = i.id) order by i.id desc limit 1",
                        row -> new Kept(
                                row.getObject("id", UUID.class),
                                row.getString("content_before"),
                                row.getString("content_after")),
                        report.id())
                .orElseThrow(() -> Refused.because(ReportingProblem.NOTHING_TO_UNDO));
        C before = content(newest.before(), written.type());
        Map<String, R> old = written.in(before);
        Map<String, R> wrote = written.in(content(newest.after(), written.type()));
        Map<String, R> rowsNow = written.in(now);
        for (String key : touched(newest.id())) {
            if (!Objects.equals(wrote.get(key), rowsNow.get(key))) {
                throw Refused.because(ReportingProblem.NOTHING_TO_UNDO)
                        .detail("What the import wrote of " + key + " was changed after it.")
                        .with("import", self(report.programme(), newest.id()));
            }
            R row = old.get(key);
            if (row == null) {
                rowsNow.remove(key);
            } else {
                rowsNow.put(key, row);
            }
        }
        rows.change(
                "insert into import_undos (import, at, subject, party, roles) values (?, ?, ?, ?, ?)",
                newest.id(),
                act.at(),
                act.actor().subject(),
                act.actor().party(),
                String.join(" ", act.actor().roles()));
        return new Undone<>(List.copyOf(rowsNow.values()), written.nil().apply(rowsNow.isEmpty() ? before : now));
    }

    /** What an import wrote, by key. */
    private List<String> touched(UUID id) {
        return rows.list(
                "select distinct row_key from import_rows where import = ? and fate in ('ADDED', 'CHANGED')",
                row -> row.getString("row_key"),
                id);
    }

    private <C> C content(String json, Class<C> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ImportView> page(String programme, @Nullable String report, @Nullable String after, int most) {
        return rows.list(
                ALL + OWN + " and (?::text is null or i.report_self = ?) and (?::uuid is null or i.id > ?::uuid)"
                        + " order by i.id limit ?",
                row -> read(row, null),
                programme,
                current.caller().partner(),
                current.caller().partner(),
                report,
                report,
                after,
                after,
                most);
    }

    /** An import, and the partner whose it is. */
    record Found(String partner, ImportView view) {}

    Optional<Found> find(String programme, UUID id) {
        List<FileRead.ReadRow> read = rows.list(
                "select * from import_rows where import = ? order by row_no",
                row -> new FileRead.ReadRow(
                        row.getInt("row_no"),
                        row.getString("row_key"),
                        Fate.valueOf(row.getString("fate")),
                        texts(row.getString("cells"))),
                id);
        String partner = current.caller().partner();
        return rows.one(
                ALL + OWN + " and i.id = ?",
                row -> new Found(row.getString("partner"), read(row, read)),
                programme,
                partner,
                partner,
                id);
    }

    private @Nullable String sameFile(Report report, String hash) {
        return rows.one(
                        ALL + " and i.partner = ? and i.sha256 = ? and u.at is null order by i.id",
                        row -> self(report.programme(), row.getObject("id", UUID.class)),
                        report.programme(),
                        report.partner(),
                        hash)
                .orElse(null);
    }

    private static ImportView read(ResultSet row, @Nullable List<FileRead.ReadRow> rows) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ImportView(
                id,
                self(row.getString("programme"), id),
                row.getString("report_self"),
                true,
                row.getString("sha256"),
                row.getString("encoding"),
                null,
                null,
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("empty"),
                row.getInt("refused"),
                new Caller.Actor(
                        row.getString("subject"),
                        Arrays.stream(row.getString("roles").split(" "))
                                .filter(role -> !role.isEmpty())
                                .toList(),
                        row.getString("party")),
                Rows.instant(row, "at"),
                row.getTimestamp("undone_at") == null ? null : Rows.instant(row, "undone_at"),
                rows,
                null);
    }

    private static String self(String programme, UUID id) {
        return "/v1/programmes/" + programme + "/imports/" + id;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
