package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.codonor.common.rows.Rows;

/** Which contributions are suspended on a day (R14), in one statement for the ledger's hot path. */
@ApplicationScoped
public class Suspensions {
    private static final String SUSPENDED = """
            select distinct ref from (
                select distinct on (c.ref, d.cause_kind) c.ref, d.standing
                from contributions c join contribution_deltas d on d.contribution = c.id
                where c.programme = ? and c.ref = any(?) and d.standing in ('SUSPENDED', 'RESUMED')
                  and d.effective_from <= ? and d.taken_back_at is null
                order by c.ref, d.cause_kind, d.effective_from desc, d.no desc) newest
            where standing = 'SUSPENDED' order by ref
            """;

    @Inject
    Rows rows;

    /** Those among the contributions that are suspended on that day, by whatever cause. */
    public List<String> among(String programme, Collection<String> contributions, LocalDate on) {
        return rows.list(SUSPENDED, row -> row.getString(1), programme, contributions.toArray(String[]::new), on);
    }
}
