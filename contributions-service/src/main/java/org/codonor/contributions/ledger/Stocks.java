package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What stands on accounts, by contribution; everything that is booked counts, on whatever day. */
@ApplicationScoped
public class Stocks {
    @Inject
    DataSource database;

    /** The sum of these accounts of each contribution that ever had something on one of them. */
    public Map<String, BigDecimal> of(String programme, Account... accounts) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select contribution, sum(case when to_account = any(?) then amount else 0 end
                                               - case when from_account = any(?) then amount else 0 end)
                        from totals where programme = ? group by contribution
                        """)) {
            var names = connection.createArrayOf(
                    "varchar", Arrays.stream(accounts).map(Account::name).toArray());
            query.setArray(1, names);
            query.setArray(2, names);
            query.setString(3, programme);
            var stocks = new HashMap<String, BigDecimal>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    stocks.put(row.getString(1), row.getBigDecimal(2));
                }
            }
            return stocks;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
