package org.codonor.contributions.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** What services and people registered. */
@ApplicationScoped
class Registered {
    /** The source of duties that were registered by hand. */
    static final String PEOPLE = "people";

    private static final String PUT = """
            insert into obligations as known (programme, source, source_id, version, ref, kind, title, owner, owed_to,
                due_on, rule, source_ref, source_self, done_on, evidence, waiver, withdrawn, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (programme, source, source_id) do update set
                version = excluded.version, ref = excluded.ref, kind = excluded.kind, title = excluded.title,
                owner = excluded.owner, owed_to = excluded.owed_to, due_on = excluded.due_on, rule = excluded.rule,
                source_ref = excluded.source_ref, source_self = excluded.source_self, done_on = excluded.done_on,
                evidence = excluded.evidence, waiver = excluded.waiver, withdrawn = excluded.withdrawn,
                recorded_at = excluded.recorded_at
            where known.version < excluded.version
            """;

    @Inject
    Rows rows;

    /** What people said of a duty that nobody follows. */
    record Mark(
            String ref,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String waiver) {}

    /** A duty as its service knows it; whole state under its own number. */
    record Known(
            long version,
            String ref,
            String kind,
            String title,
            String owner,
            List<String> owedTo,
            LocalDate dueOn,
            @Nullable String rule,
            @Nullable String sourceRef,
            @Nullable String sourceSelf,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String waiver,
            @Nullable Boolean withdrawn) {}

    List<Duty> all(String programme) {
        return rows.list(
                "select * from obligations where programme = ? and not withdrawn", Registered::duty, programme);
    }

    Map<String, Mark> marks(String programme) {
        return rows
                .list(
                        "select ref, done_on, evidence, waiver from obligation_marks where programme = ?",
                        row -> new Mark(
                                row.getString("ref"),
                                row.getObject("done_on", LocalDate.class),
                                row.getString("evidence"),
                                row.getString("waiver")),
                        programme)
                .stream()
                .collect(Collectors.toMap(Mark::ref, mark -> mark));
    }

    /** Who holds a reference: the number under which its source knows it. */
    Optional<UUID> holder(String programme, String ref) {
        return rows.one(
                "select source_id from obligations where programme = ? and ref = ?",
                row -> row.getObject(1, UUID.class),
                programme,
                ref);
    }

    Optional<Long> version(String programme, String source, UUID id) {
        return rows.one(
                "select version from obligations where programme = ? and source = ? and source_id = ?",
                row -> row.getLong(1),
                programme,
                source,
                id);
    }

    /** Stores a newer state; false when something as new is on record. */
    boolean put(String programme, String source, UUID id, Known duty, Instant at) {
        return rows.change(
                        PUT,
                        programme,
                        source,
                        id,
                        duty.version(),
                        duty.ref(),
                        duty.kind(),
                        duty.title(),
                        duty.owner(),
                        duty.owedTo().toArray(String[]::new),
                        duty.dueOn(),
                        duty.rule(),
                        duty.sourceRef(),
                        duty.sourceSelf(),
                        duty.doneOn(),
                        duty.evidence(),
                        duty.waiver(),
                        Boolean.TRUE.equals(duty.withdrawn()),
                        at)
                == 1;
    }

    void mark(String programme, Duty duty, Mark mark, String by, Instant at) {
        rows.change(
                "insert into obligation_marks (programme, ref, owner, owed_to, done_on, evidence, waiver, marked_by,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                programme,
                mark.ref(),
                duty.owner(),
                duty.owedTo().toArray(String[]::new),
                mark.doneOn(),
                mark.evidence(),
                mark.waiver(),
                by,
                at);
    }

    private static Duty duty(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Duty(
                row.getString("ref"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("owner"),
                Rows.texts(row, "owed_to"),
                row.getObject("due_on", LocalDate.class),
                new Duty.Origin(
                        source, row.getString("rule"), row.getString("source_ref"), row.getString("source_self")),
                !source.equals(PEOPLE),
                row.getObject("done_on", LocalDate.class),
                row.getString("evidence"),
                row.getString("waiver"));
    }
}
