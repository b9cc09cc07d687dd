package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Ledger.Booked;

/** The ledger's rows, in few statements. */
@ApplicationScoped
class LedgerStore {
    @Inject
    DataSource database;

    void begin(String programme, Quarter first) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into books (programme, begins) values (?, ?)")) {
            insert.setString(1, programme);
            insert.setString(2, first.toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Quarter> begins(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select begins from books where programme = ?")) {
            query.setString(1, programme);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(Quarter.parse(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came to and left the lead donor on each day from this one on. */
    NavigableMap<LocalDate, BigDecimal> heldByDay(String programme, String contribution, LocalDate from) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select value_date, sum(case when to_account in ('LEAD', 'RESERVED') then amount else 0 end
                                             - case when from_account in ('LEAD', 'RESERVED') then amount else 0 end)
                        from moves
                        where programme = ? and contribution = ? and value_date >= ?
                          and (from_account in ('LEAD', 'RESERVED') or to_account in ('LEAD', 'RESERVED'))
                        group by value_date
                        """)) {
            query.setString(1, programme);
            query.setString(2, contribution);
            query.setObject(3, from);
            return days(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came to and left a partner of a contribution under an agreement on each day; what was spent does not count. */
    NavigableMap<LocalDate, BigDecimal> givenByDay(String programme, String agreement, String contribution) {
        return underAgreement("""
                select value_date, sum(case when to_account in ('PARTNER', 'CLAIM') then amount else 0 end
                                     - case when from_account in ('PARTNER', 'CLAIM') then amount else 0 end)
                from moves
                where programme = ? and agreement = ? and contribution = ?
                  and event in ('PAYMENT', 'BANK_RETURN', 'PARTNER_REFUND', 'RECOVERY', 'INTEREST', 'EXCHANGE')
                group by value_date
                """, programme, agreement, contribution);
    }

    /** What came to and left a partner of a contribution under an agreement on each day, in whatever way. */
    NavigableMap<LocalDate, BigDecimal> unspentByDay(String programme, String agreement, String contribution) {
        return underAgreement("""
                select value_date, sum(case when to_account = 'PARTNER' then amount else -amount end)
                from moves
                where programme = ? and agreement = ? and contribution = ?
                  and (from_account = 'PARTNER' or to_account = 'PARTNER')
                group by value_date
                """, programme, agreement, contribution);
    }

    private NavigableMap<LocalDate, BigDecimal> underAgreement(
            String sql, String programme, String agreement, String contribution) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, programme);
            query.setString(2, agreement);
            query.setString(3, contribution);
            return days(query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NavigableMap<LocalDate, BigDecimal> days(PreparedStatement query) throws SQLException {
        var days = new TreeMap<LocalDate, BigDecimal>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                days.put(row.getObject(1, LocalDate.class), row.getBigDecimal(2));
            }
        }
        return days;
    }

    /** The moves of a transaction, in their order. */
    List<Move> moves(String programme, long seq, Currency currency) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select event, from_account, to_account, contribution, agreement, line, amount, value_date,
                            of_quarter, basis, claim, claim_quarter
                        from moves where programme = ? and seq = ? order by no
                        """)) {
            query.setString(1, programme);
            query.setLong(2, seq);
            var moves = new ArrayList<Move>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    moves.add(move(row, currency));
                }
            }
            return moves;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Move move(ResultSet row, Currency currency) throws SQLException {
        String claim = row.getString(11);
        String claimQuarter = row.getString(12);
        return new Move(
                Event.valueOf(row.getString(1)),
                Account.valueOf(row.getString(2)),
                Account.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Money.of(row.getBigDecimal(7), currency),
                row.getObject(8, LocalDate.class),
                Quarter.parse(row.getString(9)),
                Basis.valueOf(row.getString(10)),
                claim.isEmpty()
                        ? null
                        : new Move.ClaimPart(claim, claimQuarter.isEmpty() ? null : Quarter.parse(claimQuarter)));
    }

    void write(String programme, Posting posting, Posted posted, List<Booked> booked) {
        try (Connection connection = database.getConnection()) {
            writeTransaction(connection, programme, posting, posted);
            writeMoves(connection, programme, posted.seq(), booked);
            Totals.write(connection, programme, booked);
        } catch (SQLException e) {
            throw Overflow.of(e);
        }
    }

    private static void writeTransaction(Connection connection, String programme, Posting posting, Posted posted)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into transactions (programme, seq, id, recorded_at, source_service, source_kind, source_id,
                    source_ref, source_self, corrects)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, programme);
            insert.setLong(2, posted.seq());
            insert.setObject(3, posted.id());
            insert.setTimestamp(4, Timestamp.from(posted.recordedAt()));
            insert.setString(5, posting.source().service());
            insert.setString(6, posting.source().kind());
            insert.setObject(7, posting.source().id());
            insert.setString(8, posting.source().ref());
            insert.setString(9, posting.source().self());
            insert.setObject(10, posting.corrects(), java.sql.Types.BIGINT);
            insert.executeUpdate();
        }
    }

    private static void writeMoves(Connection connection, String programme, long seq, List<Booked> booked)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into moves (programme, seq, no, event, from_account, to_account, contribution, agreement, line,
                    amount, value_date, booked_quarter, of_quarter, basis, claim, claim_quarter)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            int no = 0;
            for (Booked each : booked) {
                Move move = each.move();
                insert.setString(1, programme);
                insert.setLong(2, seq);
                insert.setInt(3, ++no);
                insert.setString(4, move.event().name());
                insert.setString(5, move.from().name());
                insert.setString(6, move.to().name());
                insert.setString(7, move.contribution());
                insert.setString(8, move.agreement());
                insert.setString(9, move.line());
                insert.setBigDecimal(10, move.amount().amount());
                insert.setObject(11, move.valueDate());
                insert.setString(12, each.quarter().toString());
                insert.setString(13, move.ofQuarter().toString());
                insert.setString(14, move.basis().name());
                Move.ClaimPart claim = move.claim();
                insert.setString(15, claim == null ? "" : claim.ref());
                insert.setString(
                        16,
                        claim == null || claim.quarter() == null
                                ? ""
                                : claim.quarter().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
