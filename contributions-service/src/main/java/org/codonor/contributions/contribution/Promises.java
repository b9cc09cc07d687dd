package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.programme.Programmes;

/**
 * Keeps the ledger's memo of what contributions promise: after every change it is made to say, on every day, what is
 * committed, what came beyond it and what is receivable. What takes effect later has its value date already.
 */
@ApplicationScoped
public class Promises {
    private static final String BOOKED = """
            select value_date, sum(case when to_account = ? then amount else -amount end) as change
            from moves where programme = ? and contribution = ? and event = ? and event in ('CONTRIBUTION', 'INSTALMENT')
              and ? in (from_account, to_account)
            group by value_date
            """;

    @Inject
    Programmes programmes;

    @Inject
    Rows rows;

    /** What came of each instalment of a contribution, and when; reversed receipts left out. */
    public List<Part> parts(Contribution contribution) {
        return rows.list(
                """
                select r.id, p.instalment, r.value_date, p.amount
                from receipts r join receipt_parts p on p.receipt = r.id
                where r.contribution = ? and r.reversed_by is null
                """,
                row -> new Part(
                        row.getObject(1, java.util.UUID.class),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)),
                contribution.id());
    }

    /** The moves that are missing, as things stand. */
    public List<Move> moves(Contribution contribution) {
        return moves(contribution, contribution.isInternal() ? List.of() : parts(contribution));
    }

    /** As {@link #moves}, with these parts of instalments come. */
    public List<Move> moves(Contribution contribution, List<Part> parts) {
        Currency currency = programmes.get(contribution.programme()).currency();
        Levels levels = levels(contribution, parts, currency);
        var moves = new ArrayList<Move>();
        add(moves, contribution, Event.CONTRIBUTION, Account.COMMITTED_IN, levels.committed(), currency);
        if (!contribution.isInternal()) {
            add(moves, contribution, Event.CONTRIBUTION, Account.SURPLUS, levels.surplus(), currency);
            add(moves, contribution, Event.INSTALMENT, Account.RECEIVABLE, levels.receivable(), currency);
        }
        return moves;
    }

    static Levels levels(Contribution contribution, List<Part> parts, Currency programme) {
        boolean cancelled = contribution.state == ContributionState.CANCELLED;
        return new Levels(
                contribution.course(),
                contribution.effectiveFrom,
                cancelled ? contribution.endedOn : null,
                parts,
                contribution.indicativeRate(),
                programme);
    }

    private void add(
            List<Move> moves,
            Contribution contribution,
            Event event,
            Account account,
            NavigableMap<LocalDate, BigDecimal> levels,
            Currency currency) {
        new Memo(levels, booked(contribution, event, account))
                .corrections()
                .forEach((day, change) -> moves.add(Move.signed(
                        event, Account.PROMISED, account, contribution.ref(), Money.of(change, currency), day)));
    }

    private NavigableMap<LocalDate, BigDecimal> booked(Contribution contribution, Event event, Account account) {
        var booked = new TreeMap<LocalDate, BigDecimal>();
        rows.list(
                        BOOKED,
                        row -> java.util.Map.entry(row.getObject(1, LocalDate.class), row.getBigDecimal(2)),
                        account,
                        contribution.programme(),
                        contribution.ref(),
                        event,
                        account)
                .forEach(day -> booked.put(day.getKey(), day.getValue()));
        return booked;
    }
}
