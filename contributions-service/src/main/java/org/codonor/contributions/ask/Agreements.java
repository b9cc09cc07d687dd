package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** The agreements that the ledger was told of when they were signed, and what they contract and were paid. */
@ApplicationScoped
public class Agreements {
    @Inject
    Rows rows;

    @Inject
    Act act;

    /**
     * An agreement as it was told last.
     *
     * @param closedOn the day of its financial closure; null while it is open
     */
    public record Agreement(
            String ref,
            String partner,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate closedOn) {
        /** True when it has ended or is closed by then: its lines are free for others (R43). */
        public boolean isOver(LocalDate on) {
            return endsOn.isBefore(on) || (closedOn != null && !closedOn.isAfter(on));
        }

        /** Refused (409) once it is closed financially: nothing begins under it any more. */
        void refuseClosed() {
            if (closedOn != null) {
                throw Refused.wrongState("CLOSED", List.of())
                        .rule("R48")
                        .detail(ref + " was closed financially on " + closedOn + "; nothing begins under it any more.")
                        .with("agreement", ref)
                        .with("closedOn", closedOn);
            }
        }
    }

    /** A budget line and the contribution that pays. */
    public record Cell(String line, String contribution) {}

    public Optional<Agreement> find(String programme, String ref) {
        return rows.one(
                "select ref, partner, starts_on, ends_on, closed_on from agreements where programme = ? and ref = ?",
                Agreements::agreement,
                programme,
                ref);
    }

    /** Every agreement of a programme of which something was ever committed, by reference. */
    public List<Agreement> all(String programme) {
        return rows.list(
                "select ref, partner, starts_on, ends_on, closed_on from agreements where programme = ? order by ref",
                Agreements::agreement,
                programme);
    }

    /** The agreement an ask names; refused (422) while nothing of it was ever committed. */
    Agreement get(String ref) {
        return find(act.programme(), ref)
                .orElseThrow(() -> Refused.byRule("R53", "The ledger knows of no signed agreement " + ref + "."));
    }

    /** Refused as by {@link #get}, and (409) once it is closed financially. */
    void checkOpen(String ref) {
        get(ref).refuseClosed();
    }

    /** For good. */
    void close(String ref, LocalDate on) {
        rows.change("update agreements set closed_on = ? where programme = ? and ref = ?", on, act.programme(), ref);
    }

    void write(String ref, String partner, LocalDate startsOn, LocalDate endsOn) {
        rows.change("""
                        insert into agreements (programme, ref, partner, starts_on, ends_on) values (?, ?, ?, ?, ?)
                        on conflict (programme, ref)
                        do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on
                        """, act.programme(), ref, partner, startsOn, endsOn);
    }

    /** Keeps the indirect cost that an agreement allows, in percent of its direct cost (R29); null leaves it. */
    void allowIndirect(String ref, @Nullable String pct) {
        if (pct != null) {
            rows.change(
                    "update agreements set indirect_rate_pct = ? where programme = ? and ref = ?",
                    new BigDecimal(pct),
                    act.programme(),
                    ref);
        }
    }

    /** What an agreement contracts, by line and contribution. */
    public Map<Cell, BigDecimal> contracted(String programme, String agreement) {
        var cells = new HashMap<Cell, BigDecimal>();
        rows.list(
                        CONTRACTED + "where programme = ? and event = 'AGREEMENT' and agreement = ?"
                                + " group by line, contribution",
                        row -> Map.entry(
                                new Cell(row.getString("line"), row.getString("contribution")),
                                row.getBigDecimal("amount")),
                        programme,
                        agreement)
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        return cells;
    }

    /** What all agreements but one contract that go on on a day, by line and contribution. */
    Map<Cell, BigDecimal> contractedByOthers(String programme, String agreement, LocalDate on) {
        return contractedByOthers(programme, agreement, on, false);
    }

    /** What all agreements but one contract that are over on a day, by line and contribution. */
    Map<Cell, BigDecimal> contractedByPast(String programme, String agreement, LocalDate on) {
        return contractedByOthers(programme, agreement, on, true);
    }

    private Map<Cell, BigDecimal> contractedByOthers(String programme, String agreement, LocalDate on, boolean over) {
        var cells = new HashMap<Cell, BigDecimal>();
        rows.list(
                        CONTRACTED + "where programme = ? and event = 'AGREEMENT' and agreement <> ? and ? = exists"
                                + " (select 1 from agreements a where a.programme = totals.programme"
                                + " and a.ref = totals.agreement and (a.closed_on <= ? or a.ends_on < ?))"
                                + " group by line, contribution",
                        row -> Map.entry(
                                new Cell(row.getString("line"), row.getString("contribution")),
                                row.getBigDecimal("amount")),
                        programme,
                        agreement,
                        over,
                        on,
                        on)
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        return cells;
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getString("ref"),
                row.getString("partner"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static final String CONTRACTED = """
            select line, contribution,
                   sum(case when to_account = 'CONTRACTED' then amount else -amount end) as amount
            from totals
            """;
}
