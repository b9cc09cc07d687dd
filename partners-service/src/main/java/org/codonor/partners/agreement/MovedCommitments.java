package org.codonor.partners.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** What the budget has moved between the lines of agreements since they were signed (R30), as the ledger last told. */
@ApplicationScoped
class MovedCommitments {
    @Inject
    Rows rows;

    /** By agreement; one of which nothing was moved is missing. */
    Map<UUID, List<Commitment>> of(List<UUID> agreements) {
        return rows
                .list(
                        "select agreement, line, contribution, amount from moved_commitments"
                                + " where agreement = any(?::uuid[])",
                        row -> Map.entry(
                                row.getObject("agreement", UUID.class),
                                new Commitment(
                                        row.getString("line"),
                                        row.getString("contribution"),
                                        row.getBigDecimal("amount"))),
                        (Object) agreements.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void replace(Agreement agreement, List<Commitment> moved) {
        rows.change("delete from moved_commitments where agreement = ?", agreement.id);
        rows.each(
                "insert into moved_commitments (agreement, programme, partner, line, contribution, amount)"
                        + " values (?, ?, ?, ?, ?, ?)",
                moved.stream().map(one -> values(agreement, one)).toList());
    }

    private static @Nullable Object[] values(Agreement agreement, Commitment one) {
        return new Object[] {
            agreement.id, agreement.programme, agreement.partner, one.line(), one.contribution(), one.amount()
        };
    }
}
