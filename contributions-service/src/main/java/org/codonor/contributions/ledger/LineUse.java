package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What of each contribution is already contracted or spent on each line: a budget cannot be cut below it (R30). */
@ApplicationScoped
public class LineUse {
    @Inject
    DataSource database;

    /** A contribution's money on a line. */
    public record Key(String line, String contribution) {}

    /** The larger of what is contracted and what is spent, direct cost included. */
    public Map<Key, BigDecimal> of(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select line, contribution, greatest(
                            sum(case when to_account = 'CONTRACTED' then amount
                                     when from_account = 'CONTRACTED' then -amount else 0 end),
                            sum(case when to_account in ('SPENT', 'DIRECT_COST') then amount
                                     when from_account in ('SPENT', 'DIRECT_COST') then -amount else 0 end))
                        from totals where programme = ? and line <> '' group by line, contribution
                        order by line, contribution
                        """)) {
            query.setString(1, programme);
            var used = new LinkedHashMap<Key, BigDecimal>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    used.put(new Key(row.getString(1), row.getString(2)), row.getBigDecimal(3));
                }
            }
            used.values().removeIf(amount -> amount.signum() <= 0);
            return used;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
