package org.codonor.contributions.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;

/** Claims as the ledger has them: read from their moves, kept nowhere else. */
@ApplicationScoped
public class Claims {
    /** What a claim's event is for goes to the claim, from it, or to the donor; the other way takes it back. */
    private static final String MOVES = """
            select m.seq, t.id, m.event, m.value_date, m.agreement, m.contribution, c.donor, m.line, m.claim_quarter,
                m.basis,
                case when (m.event = 'IRREGULARITY' and m.from_account = 'CLAIM')
                       or (m.event in ('RECOVERY', 'WRITE_OFF') and m.to_account = 'CLAIM')
                       or (m.event = 'DONOR_REFUND' and m.from_account = 'DONOR')
                     then -m.amount else m.amount end as amount
            from moves m
            join transactions t on t.programme = m.programme and t.seq = m.seq
            join contributions c on c.programme = m.programme and c.ref = m.contribution
            where m.programme = ? and m.claim = ? and m.claim <> '' order by m.seq, m.no
            """;

    @Inject
    Rows rows;

    /** Empty before anything was established under the reference. */
    public Optional<Claim> find(String programme, String claimRef, Currency currency) {
        return Claim.of(claimRef, moves(programme, claimRef, currency), currency);
    }

    /** What was recovered of a contribution and has not gone back to its donor (R95); empty when it has no part in it. */
    public Optional<Money> toReturn(String programme, String claimRef, String contribution, Currency currency) {
        List<Moved> mine = moves(programme, claimRef, currency).stream()
                .filter(move -> move.contribution().equals(contribution))
                .toList();
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(mine.stream()
                        .map(move -> move.when(Event.RECOVERY).minus(move.when(Event.DONOR_REFUND)))
                        .reduce(Money.zero(currency), Money::plus));
    }

    /** The least that is owed on a day and on every later one, by the value dates of what moved (R85). */
    public Money owedFrom(String programme, String claimRef, LocalDate day, Currency currency) {
        var changes = new TreeMap<LocalDate, Money>();
        moves(programme, claimRef, currency).forEach(move -> changes.merge(move.valueDate(), move.owed(), Money::plus));
        Money owed = changes.headMap(day, true).values().stream().reduce(Money.zero(currency), Money::plus);
        Money least = owed;
        for (Money change : changes.tailMap(day, false).values()) {
            owed = owed.plus(change);
            least = least.exceeds(owed) ? owed : least;
        }
        return least;
    }

    List<Moved> moves(String programme, String claimRef, Currency currency) {
        return rows.list(MOVES, row -> moved(row, currency), programme, claimRef);
    }

    private static Moved moved(ResultSet row, Currency currency) throws SQLException {
        String quarter = row.getString("claim_quarter");
        return new Moved(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                Event.valueOf(row.getString("event")),
                row.getObject("value_date", LocalDate.class),
                row.getString("agreement"),
                row.getString("contribution"),
                row.getString("donor"),
                row.getString("line"),
                quarter.isEmpty() ? null : Quarter.parse(quarter),
                Basis.valueOf(row.getString("basis")),
                Money.of(row.getBigDecimal("amount"), currency));
    }
}
