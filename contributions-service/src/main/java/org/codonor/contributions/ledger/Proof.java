package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;

/** Whether the books of a quarter are sound: money was there on every day (R75), and totals are the sum of their moves. */
@ApplicationScoped
public class Proof {
    private static final String SIDES = """
            select event, from_account, to_account, contribution, agreement, line, basis, of_quarter, sum(amount) as amount
            from %s where programme = ? and booked_quarter = ?
            group by event, from_account, to_account, contribution, agreement, line, basis, of_quarter
            """;

    private static final String DIFFERENCES = "select count(*) as found from ((" + SIDES.formatted("moves") + " except "
            + SIDES.formatted("totals") + ") union all (" + SIDES.formatted("totals") + " except "
            + SIDES.formatted("moves") + ")) x";

    @Inject
    LedgerStore store;

    @Inject
    Stocks stocks;

    @Inject
    Rows rows;

    /** A day on which a contribution had less than nothing at the lead donor. */
    public record Lack(String contribution, LocalDate day, BigDecimal held) {}

    /** The first such day of the quarter of each contribution that has one. */
    public List<Lack> lacking(String programme, Quarter quarter) {
        var found = new ArrayList<Lack>();
        for (Map.Entry<String, BigDecimal> contribution :
                new TreeMap<>(stocks.of(programme, Account.LEAD, Account.RESERVED)).entrySet()) {
            NavigableMap<LocalDate, BigDecimal> days =
                    store.heldByDay(programme, contribution.getKey(), quarter.first());
            BigDecimal held = days.values().stream().reduce(contribution.getValue(), BigDecimal::subtract);
            for (Map.Entry<LocalDate, BigDecimal> day : upTo(quarter, days).entrySet()) {
                held = held.add(day.getValue());
                if (held.signum() < 0) {
                    found.add(new Lack(contribution.getKey(), day.getKey(), held));
                    break;
                }
            }
        }
        return found;
    }

    /** How many totals of what is booked in a quarter are not the sum of its moves: none, unless somebody meddled. */
    public long differences(String programme, Quarter quarter) {
        return rows.one(
                        DIFFERENCES,
                        row -> row.getLong("found"),
                        programme,
                        quarter,
                        programme,
                        quarter,
                        programme,
                        quarter,
                        programme,
                        quarter)
                .orElseThrow();
    }

    /** The days of the quarter, its first one included in any case. */
    private static NavigableMap<LocalDate, BigDecimal> upTo(Quarter quarter, NavigableMap<LocalDate, BigDecimal> days) {
        var within = new TreeMap<>(days.headMap(quarter.last(), true));
        within.putIfAbsent(quarter.first(), BigDecimal.ZERO);
        return within;
    }
}
