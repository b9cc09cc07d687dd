package org.codonor.contributions.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Ledger.Booked;

/** The running totals that figures are read from: one row for all moves that are alike but for their day. */
final class Totals {
    private Totals() {}

    private record Key(
            Event event,
            Account from,
            Account to,
            String contribution,
            String agreement,
            String line,
            Basis basis,
            Quarter booked,
            Quarter of) {}

    static void write(Connection connection, String programme, List<Booked> booked) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into totals (programme, event, from_account, to_account, contribution, agreement, line, basis,
                    booked_quarter, of_quarter, amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (programme, event, from_account, to_account, contribution, agreement, line, basis,
                    booked_quarter, of_quarter)
                do update set amount = totals.amount + excluded.amount
                """)) {
            for (var total : byKey(booked).entrySet()) {
                Key key = total.getKey();
                upsert.setString(1, programme);
                upsert.setString(2, key.event().name());
                upsert.setString(3, key.from().name());
                upsert.setString(4, key.to().name());
                upsert.setString(5, key.contribution());
                upsert.setString(6, key.agreement());
                upsert.setString(7, key.line());
                upsert.setString(8, key.basis().name());
                upsert.setString(9, key.booked().toString());
                upsert.setString(10, key.of().toString());
                upsert.setBigDecimal(11, total.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static Map<Key, BigDecimal> byKey(List<Booked> booked) {
        var totals = new LinkedHashMap<Key, BigDecimal>();
        for (Booked each : booked) {
            Move move = each.move();
            var key = new Key(
                    move.event(),
                    move.from(),
                    move.to(),
                    move.contribution(),
                    move.agreement(),
                    move.line(),
                    move.basis(),
                    each.quarter(),
                    move.ofQuarter());
            totals.merge(key, move.amount().amount(), BigDecimal::add);
        }
        return totals;
    }
}
