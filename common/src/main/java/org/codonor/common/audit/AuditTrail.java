package org.codonor.common.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The audit trail to read: a page of it, the history of one thing, the whole of it to verify offline, a checkpoint. */
@ApplicationScoped
public class AuditTrail {
    private static final int CHUNK = 500;

    @Inject
    DataSource database;

    @Inject
    Heads heads;

    @Inject
    Cursors cursors;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** One entry: its place in the chain and what it tells. */
    public record AuditEntryView(
            long seq,
            Instant recordedAt,
            String hash,
            @JsonRawValue String entry) {}

    /** Where a chain stood at a moment: kept by a donor, it proves later that nothing before it was changed. */
    public record CheckpointView(
            String service, String programme, String chain, int epoch, long seq, String hash, Instant at) {}

    /** Entries in the order of the chain; only those about one thing when its kind and id or reference are given. */
    public Page<AuditEntryView> page(Chain chain, String programme, @Nullable String kind, @Nullable String object) {
        return cursors.page(
                (after, limit) ->
                        rows(chain, programme, after == null ? 0 : Long.parseLong(after), kind, object, limit),
                row -> Long.toString(row.seq()));
    }

    public CheckpointView checkpoint(Chain chain, String programme) {
        Head head =
                heads.read(chain, programme).filter(found -> found.seq() > 0).orElseThrow(Refused::notFound);
        return new CheckpointView(
                service, programme, chain.wire(), head.epoch(), head.seq(), head.hexHash(), head.recordedAt());
    }

    /** Writes every entry after a number as one line of JSON; the entry is a string, hashed as it stands. */
    public void export(Chain chain, String programme, long after, OutputStream out) {
        try {
            long last = after;
            List<AuditEntryView> chunk;
            do {
                chunk = rows(chain, programme, last, null, null, CHUNK);
                for (AuditEntryView row : chunk) {
                    out.write(line(row).getBytes(StandardCharsets.UTF_8));
                    last = row.seq();
                }
            } while (chunk.size() == CHUNK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(AuditEntryView row) {
        String entry = row.entry().replace("\\", "\\\\").replace("\"", "\\\"");
        return "{\"seq\":%d,\"recordedAt\":\"%s\",\"hash\":\"%s\",\"entry\":\"%s\"}\n"
                .formatted(row.seq(), row.recordedAt(), row.hash(), entry);
    }

    private List<AuditEntryView> rows(
            Chain chain, String programme, long after, @Nullable String kind, @Nullable String object, int limit) {
        String sql = "select seq, recorded_at, entry, hash from " + chain.entries() + " where programme = ? and seq > ?"
                + (kind == null ? "" : " and object_kind = ?")
                + (object == null ? "" : " and (object_id = ? or object_ref = ?)")
                + " order by seq limit ?";
        var rows = new ArrayList<AuditEntryView>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            int at = 0;
            query.setString(++at, programme);
            query.setLong(++at, after);
            if (kind != null) {
                query.setString(++at, kind);
            }
            if (object != null) {
                query.setString(++at, object);
                query.setString(++at, object);
            }
            query.setInt(++at, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new AuditEntryView(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            Hash.hex(row.getBytes(4)),
                            row.getString(3)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
