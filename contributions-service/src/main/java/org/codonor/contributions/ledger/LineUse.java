package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What of each contribution is already contracted or spent on each line: a budget cannot be cut below it (R30). */
@ApplicationScoped
public class LineUse {
    @Inject
    DataSource database;

    /** A contribution's money on a line. */
    public record Key(String line, String contribution) {}

    /**
     * What is contracted, what is spent, direct cost included, and what was irregular and is written off.
     *
     * @param agreement the one that contracts it; none is {@code ""}
     */
    public record Use(String agreement, Key key, BigDecimal contracted, BigDecimal spent, BigDecimal lost) {
        /** What is neither spent nor lost of what is contracted. */
        public BigDecimal open() {
            return contracted.subtract(spent).subtract(lost);
        }
    }

    /** By line, contribution and agreement; what was taken back altogether is left out. */
    public List<Use> of(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select * from (select line, contribution, agreement,
                            sum(case when to_account = 'CONTRACTED' then amount
                                     when from_account = 'CONTRACTED' then -amount else 0 end) as contracted,
                            sum(case when to_account in ('SPENT', 'DIRECT_COST') then amount
                                     when from_account in ('SPENT', 'DIRECT_COST') then -amount else 0 end) as spent,
                            sum(case when to_account = 'LOSS' then amount
                                     when from_account = 'LOSS' then -amount else 0 end) as lost
                        from totals where programme = ? and line <> '' group by line, contribution, agreement) used
                        where contracted <> 0 or spent <> 0
                        order by line, contribution, agreement
                        """)) {
            query.setString(1, programme);
            var used = new ArrayList<Use>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    used.add(new Use(
                            row.getString(3),
                            new Key(row.getString(1), row.getString(2)),
                            row.getBigDecimal(4),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6)));
                }
            }
            return used;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
