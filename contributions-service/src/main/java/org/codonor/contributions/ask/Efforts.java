package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Source;
import org.jspecify.annotations.Nullable;

/** What stands in the ledger because another service asked: at most one of a kind for each thing, whatever callers do. */
@ApplicationScoped
class Efforts {
    enum Kind {
        COMMITMENT,
        RESERVATION,
        PAYMENT,
        REFUND,
        INTEREST,
        EXCHANGE,
        ACCEPTANCE,
        ESTABLISHMENT,
        WRITE_OFF
    }

    @Inject
    Rows rows;

    @Inject
    Act act;

    /** The transaction of what stands; empty when nothing of that kind does. */
    Optional<Long> standing(Source source, Kind kind) {
        return rows.one(
                "select transaction from efforts where programme = ? and service = ? and id = ? and kind = ?"
                        + " and undone_by is null",
                row -> row.getLong("transaction"),
                act.programme(),
                source.service(),
                source.id(),
                kind);
    }

    long stands(Source source, Kind kind) {
        return standing(source, kind)
                .orElseThrow(() -> Refused.because(CommonProblem.WRONG_STATE)
                        .detail("No " + kind.name().toLowerCase(java.util.Locale.ROOT) + " stands for " + source.ref()
                                + "."));
    }

    void standsNot(Source source, Kind kind) {
        if (standing(source, kind).isPresent()) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .detail("A " + kind.name().toLowerCase(java.util.Locale.ROOT) + " stands for " + source.ref()
                            + " already.");
        }
    }

    /** A bank reference pays once (R57). */
    void checkBankRef(Kind kind, @Nullable String bankRef) {
        Optional<UUID> other = bankRef == null
                ? Optional.empty()
                : rows.one(
                        "select id from efforts where programme = ? and kind = ? and bank_ref = ?",
                        row -> row.getObject("id", UUID.class),
                        act.programme(),
                        kind,
                        bankRef);
        if (other.isPresent()) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .rule("R57")
                    .detail("The bank reference " + bankRef + " was booked before.")
                    .with("bankRef", bankRef);
        }
    }

    void add(Source source, Kind kind, long transaction, @Nullable String bankRef) {
        rows.change(
                "insert into efforts (programme, service, id, kind, transaction, bank_ref) values (?, ?, ?, ?, ?, ?)",
                act.programme(),
                source.service(),
                source.id(),
                kind,
                transaction,
                bankRef);
    }

    void undo(Source source, Kind kind, long transaction, long by) {
        rows.change(
                "update efforts set undone_by = ?"
                        + " where programme = ? and service = ? and id = ? and kind = ? and transaction = ?",
                by,
                act.programme(),
                source.service(),
                source.id(),
                kind,
                transaction);
    }

    LocalDate valueDate(long transaction) {
        return rows.one(
                        "select min(value_date) as day from moves where programme = ? and seq = ?",
                        row -> row.getObject("day", LocalDate.class),
                        act.programme(),
                        transaction)
                .orElseThrow();
    }

    /** What a reservation holds by contribution, or what a payment took of it, whichever way it was dated. */
    Map<String, BigDecimal> splits(long transaction) {
        var splits = new HashMap<String, BigDecimal>();
        rows.list(
                        "select contribution, abs(sum(case when to_account = 'RESERVED' then amount else -amount end))"
                                + " as amount from moves where programme = ? and seq = ?"
                                + " and 'RESERVED' in (from_account, to_account) group by contribution",
                        row -> Map.entry(row.getString("contribution"), row.getBigDecimal("amount")),
                        act.programme(),
                        transaction)
                .forEach(split -> splits.put(split.getKey(), split.getValue()));
        return splits;
    }
}
