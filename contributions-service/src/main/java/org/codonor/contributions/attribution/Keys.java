package org.codonor.contributions.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.budget.KeysInUse;
import org.jspecify.annotations.Nullable;

/**
 * The attribution keys of a programme (R69): the funding plan of the line in the version in force on the first day of
 * the quarter (or, when there was none yet, the first one that starts within it), without co-donor contributions whose
 * first receipt is not in an earlier quarter. The lead donor never waits.
 */
@ApplicationScoped
public class Keys implements KeysInUse {
    private static final String VERSION = """
            select id from budget_versions
            where programme = ? and state = 'APPROVED' and valid_from <= ?
            """;
    private static final String FIRST_VERSION = VERSION + "order by valid_from desc, no desc limit 1";
    private static final String LATE_VERSION = VERSION + "order by valid_from, no limit 1";
    private static final String PLAN = """
            select f.contribution, c.donor, f.amount as weight
            from funding_plan f
            join contributions c on c.programme = ? and c.ref = f.contribution
            join donors d on d.programme = c.programme and d.code = c.donor
            where f.budget = ? and f.line = ? and f.amount > 0
              and (d.role = 'LEAD_DONOR' or exists (
                  select 1 from receipts r
                  where r.contribution = c.id and r.reversed_by is null and r.value_date < ?))
            order by c.donor, f.contribution
            """;
    private static final String FROZEN =
            "select frozen_at, budget from attribution_keys" + " where programme = ? and line = ? and quarter = ?";

    @Inject
    Rows rows;

    @Inject
    Act act;

    /**
     * A key with where it is from.
     *
     * @param frozenAt null while it has not been used
     */
    public record Kept(
            String line,
            Quarter quarter,
            UUID budget,
            @Nullable Instant frozenAt,
            Key key) {}

    private record Head(UUID budget, @Nullable Instant frozenAt) {}

    /** The key of a line and quarter: frozen, or as it would be frozen now; empty when nobody funds the line then. */
    public Optional<Kept> find(String programme, String line, Quarter quarter) {
        Optional<Head> frozen = rows.one(
                FROZEN,
                row -> new Head(row.getObject("budget", UUID.class), Rows.instant(row, "frozen_at")),
                programme,
                line,
                quarter);
        if (frozen.isPresent()) {
            return Optional.of(kept(programme, line, quarter, frozen.get()));
        }
        return version(programme, quarter).flatMap(budget -> {
            List<Share> shares = rows.list(PLAN, Keys::share, programme, budget, line, quarter.first());
            return shares.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Kept(line, quarter, budget, null, new Key(shares)));
        });
    }

    @Override
    public Optional<Quarter> newest(String programme) {
        return rows.one(
                "select quarter from attribution_keys where programme = ? order by quarter desc limit 1",
                row -> Rows.quarter(row, "quarter"),
                programme);
    }

    /** The key to attribute by, frozen from now on; refused (422) when nobody funds the line in that quarter. */
    public Kept use(String line, Quarter quarter) {
        Kept kept = find(act.programme(), line, quarter)
                .orElseThrow(() -> Refused.byRule(
                        "R69", "No contribution with money received by then funds " + line + " in " + quarter + "."));
        if (kept.frozenAt() == null) {
            freeze(kept);
        }
        return kept;
    }

    private void freeze(Kept kept) {
        String programme = act.programme();
        rows.change(
                "insert into attribution_keys (programme, line, quarter, budget, frozen_at) values (?, ?, ?, ?, ?)",
                programme,
                kept.line(),
                kept.quarter(),
                kept.budget(),
                act.at());
        rows.each(
                "insert into attribution_shares (programme, line, quarter, contribution, donor, weight)"
                        + " values (?, ?, ?, ?, ?, ?)",
                kept.key().shares().stream()
                        .map(share -> new Object[] {
                            programme, kept.line(), kept.quarter(), share.contribution(), share.donor(), share.weight()
                        })
                        .toList());
    }

    private Kept kept(String programme, String line, Quarter quarter, Head frozen) {
        List<Share> shares = rows.list(
                "select contribution, donor, weight from attribution_shares"
                        + " where programme = ? and line = ? and quarter = ? order by donor, contribution",
                Keys::share,
                programme,
                line,
                quarter);
        return new Kept(line, quarter, frozen.budget(), frozen.frozenAt(), new Key(shares));
    }

    private Optional<UUID> version(String programme, Quarter quarter) {
        return rows.one(FIRST_VERSION, row -> row.getObject("id", UUID.class), programme, quarter.first())
                .or(() -> rows.one(LATE_VERSION, row -> row.getObject("id", UUID.class), programme, quarter.last()));
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getString("contribution"), row.getString("donor"), row.getBigDecimal("weight"));
    }
}
