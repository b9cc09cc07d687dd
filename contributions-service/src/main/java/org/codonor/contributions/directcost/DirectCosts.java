package org.codonor.contributions.directcost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Basis;
import org.jspecify.annotations.Nullable;

/** The direct costs in the database. */
@ApplicationScoped
class DirectCosts {
    private static final String SELECT = """
            select id, programme, ref, line, value_date, amount, text, bank_ref, quarter, basis, transaction, seq,
                   recorded_at, recorded_by, recorder_roles, recorder_party, reversed_by, reversal_reason
            from direct_costs where programme = ?
            """;

    @Inject
    Rows rows;

    Optional<DirectCost> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? rows.one(SELECT + " and id = ?", DirectCosts::read, programme, UUID.fromString(idOrRef))
                : rows.one(SELECT + " and ref = ?", DirectCosts::read, programme, idOrRef);
    }

    /** The newest value date first; after a key made by {@link #key}. */
    List<DirectCost> page(String programme, @Nullable String line, @Nullable String after, int limit) {
        String[] last =
                after == null ? new String[] {"9999-12-31", "ffffffff-ffff-ffff-ffff-ffffffffffff"} : after.split("/");
        return rows.list(
                SELECT + " and (?::varchar is null or line = ?) and (value_date, id) < (?, ?)"
                        + " order by value_date desc, id desc limit ?",
                DirectCosts::read,
                programme,
                line,
                line,
                LocalDate.parse(last[0]),
                UUID.fromString(last[1]),
                limit);
    }

    static String key(DirectCost cost) {
        return cost.valueDate() + "/" + cost.id();
    }

    /** A reference nobody has taken yet. */
    String nextRef(String programme) {
        return rows.one(
                        "select 'DC-' || (count(*) + 1) as ref from direct_costs where programme = ?",
                        row -> row.getString("ref"),
                        programme)
                .orElseThrow();
    }

    void add(DirectCost cost) {
        rows.change(
                "insert into direct_costs (id, programme, ref, line, value_date, amount, text, bank_ref, quarter, basis,"
                        + " transaction, seq, recorded_at, recorded_by, recorder_roles, recorder_party)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                cost.id(),
                cost.programme(),
                cost.ref(),
                cost.line(),
                cost.valueDate(),
                cost.amount(),
                cost.text(),
                cost.bankRef(),
                cost.quarter(),
                cost.basis(),
                cost.transaction(),
                cost.seq(),
                cost.recordedAt(),
                cost.recordedBy().subject(),
                cost.recordedBy().roles().toArray(String[]::new),
                cost.recordedBy().party());
    }

    void reverse(DirectCost cost, UUID by, String reason) {
        rows.change("update direct_costs set reversed_by = ?, reversal_reason = ? where id = ?", by, reason, cost.id());
    }

    private static DirectCost read(ResultSet row) throws SQLException {
        return new DirectCost(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                row.getString("ref"),
                row.getString("line"),
                row.getObject("value_date", LocalDate.class),
                row.getBigDecimal("amount"),
                row.getString("text"),
                row.getString("bank_ref"),
                Rows.quarter(row, "quarter"),
                Basis.valueOf(row.getString("basis")),
                row.getObject("transaction", UUID.class),
                row.getLong("seq"),
                Rows.instant(row, "recorded_at"),
                new Caller.Actor(
                        row.getString("recorded_by"),
                        Rows.texts(row, "recorder_roles"),
                        row.getString("recorder_party")),
                row.getObject("reversed_by", UUID.class),
                row.getString("reversal_reason"));
    }
}
