package org.codonor.contributions.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Hash;
import org.codonor.common.audit.Heads;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** One transaction with all its moves, who did it, what for, and what it corrects. */
@Path("/v1/programmes/{programme}/transactions/{id}")
class TransactionResource {
    @Inject
    Programmes programmes;

    @Inject
    Heads heads;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper mapper;

    private record Found(
            long seq,
            Instant recordedAt,
            SourceView source,
            String hash,
            String entry,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy) {}

    record TransactionView(
            UUID id,
            String self,
            long seq,
            int epoch,
            String hash,
            Instant recordedAt,
            Caller.Actor actor,
            SourceView source,
            @Nullable String corrects,
            @Nullable String correctedBy,
            String currency,
            List<MoveView> moves) {}

    @GET
    public TransactionView getTransaction(@PathParam("programme") String programme, @PathParam("id") String id) {
        Currency currency = programmes.get(programme).currency();
        if (!Ids.looksLikeId(id)) {
            throw Refused.notFound();
        }
        UUID uuid = UUID.fromString(id);
        Found found = find(programme, uuid);
        return new TransactionView(
                uuid,
                self(programme, uuid),
                found.seq(),
                heads.read(programme).orElseThrow().epoch(),
                found.hash(),
                found.recordedAt(),
                actor(found.entry()),
                found.source(),
                found.corrects() == null ? null : self(programme, found.corrects()),
                found.correctedBy() == null ? null : self(programme, found.correctedBy()),
                currency.getCurrencyCode(),
                rows.list(
                        "select " + MoveView.COLUMNS + " from moves m " + MoveView.JOINS
                                + " where m.programme = ? and m.seq = ? order by m.no",
                        row -> MoveView.read(row, currency),
                        programme,
                        found.seq()));
    }

    private Found find(String programme, UUID id) {
        return rows.one(
                        "select t.seq, t.recorded_at, e.hash, e.entry, o.id as corrects, n.id as corrected_by, "
                                + SourceView.COLUMNS + """
                         from transactions t
                        join audit_entries e on e.programme = t.programme and e.seq = t.seq
                        left join transactions o on o.programme = t.programme and o.seq = t.corrects
                        left join transactions n on n.programme = t.programme and n.corrects = t.seq
                        where t.programme = ? and t.id = ?
                        """,
                        row -> new Found(
                                row.getLong("seq"),
                                Rows.instant(row, "recorded_at"),
                                SourceView.read(row),
                                Hash.hex(row.getBytes("hash")),
                                row.getString("entry"),
                                row.getObject("corrects", UUID.class),
                                row.getObject("corrected_by", UUID.class)),
                        programme,
                        id)
                .orElseThrow(Refused::notFound);
    }

    private Caller.Actor actor(String entry) {
        try {
            return mapper.treeToValue(mapper.readTree(entry).path("actor"), Caller.Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String self(String programme, UUID id) {
        return "/v1/programmes/" + programme + "/transactions/" + id;
    }
}
