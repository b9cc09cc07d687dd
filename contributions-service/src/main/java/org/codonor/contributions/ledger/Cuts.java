package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.codonor.common.audit.Hash;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;

/** Where the ledger stood when each quarter was closed (R77): nothing is booked in it any more. */
@ApplicationScoped
public class Cuts {
    @Inject
    Rows rows;

    /**
     * A closed quarter and the newest entry of the chain that its figures include.
     *
     * @param hash of that entry, in hexadecimal
     */
    public record Cut(Quarter quarter, int epoch, long seq, String hash, Instant recordedAt) {}

    /** The closed quarters, in their order. */
    public List<Cut> all(String programme) {
        return rows.list(
                "select quarter, epoch, seq, hash, recorded_at from quarter_cuts where programme = ? order by quarter",
                row -> new Cut(
                        Rows.quarter(row, "quarter"),
                        row.getInt("epoch"),
                        row.getLong("seq"),
                        Hash.hex(row.getBytes("hash")),
                        Rows.instant(row, "recorded_at")),
                programme);
    }

    public Optional<Cut> of(String programme, Quarter quarter) {
        return all(programme).stream()
                .filter(cut -> cut.quarter().equals(quarter))
                .findFirst();
    }

    void add(String programme, Cut cut) {
        rows.change(
                "insert into quarter_cuts (programme, quarter, epoch, seq, hash, recorded_at)"
                        + " values (?, ?, ?, ?, decode(?, 'hex'), ?)",
                programme,
                cut.quarter(),
                cut.epoch(),
                cut.seq(),
                cut.hash(),
                cut.recordedAt());
    }
}
