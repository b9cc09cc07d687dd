package org.codonor.contributions.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.contribution.OverdueInstalments;
import org.codonor.contributions.ledger.Cuts;

/** Reads what plans state for figures: the calendar year of each line in force, and what is overdue. */
@ApplicationScoped
class Statements {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String VERSION = """
            select id, ref, valid_from from budget_versions
            where programme = ? and state = 'APPROVED' and coalesce(approved_at, created_at) <= ? and valid_from <= ?
            order by valid_from desc, no desc limit 1
            """;

    private static final String YEAR = """
            select y.line, y.amount, f.contribution, f.amount as weight
            from budget_years y
            join funding_plan f on f.budget = y.budget and f.line = y.line and f.amount > 0
            left join contributions c on c.programme = ? and c.ref = f.contribution
            where y.budget = ? and y.year = ? and y.amount <> 0
            order by y.line, c.donor, f.contribution
            """;

    @Inject
    OverdueInstalments overdue;

    @Inject
    Cuts cuts;

    @Inject
    Rows rows;

    private record Version(UUID id, String ref, LocalDate validFrom) {}

    private record Share(String line, BigDecimal amount, String contribution, BigDecimal weight) {
        static Share read(ResultSet row) throws SQLException {
            return new Share(
                    row.getString("line"),
                    row.getBigDecimal("amount"),
                    row.getString("contribution"),
                    row.getBigDecimal("weight"));
        }
    }

    /** What is stated for these measures at the end of a quarter; a closed one's stays as it was at its cut. */
    List<Stated> of(
            String programme,
            Currency currency,
            Quarter quarter,
            Moment moment,
            long bound,
            Collection<Measure> wanted) {
        var stated = new ArrayList<Stated>();
        if (wanted.stream().noneMatch(Measure::isStated)) {
            return stated;
        }
        Instant knownAt = knownAt(programme, quarter, moment, bound);
        if (wanted.contains(Measure.BUDGET_YEAR)) {
            version(programme, quarter, knownAt)
                    .ifPresent(version -> stated.addAll(year(programme, currency, quarter, version)));
        }
        if (wanted.contains(Measure.OVERDUE)) {
            overdue.of(programme, currency, quarter.last(), knownAt)
                    .forEach(late -> stated.add(instalment(Measure.OVERDUE, quarter, late)));
        }
        Quarter ahead = quarter;
        for (Measure measure : Measure.RECEIPTS_AHEAD) {
            ahead = ahead.next();
            if (wanted.contains(measure)) {
                overdue.coming(programme, currency, quarter.last(), ahead.first(), ahead.last(), knownAt)
                        .forEach(coming -> stated.add(instalment(measure, quarter, coming)));
            }
        }
        return stated;
    }

    private static Stated instalment(Measure measure, Quarter quarter, OverdueInstalments.Overdue planned) {
        return new Stated(
                measure,
                quarter,
                planned.contribution(),
                "",
                planned.amount(),
                planned.plannedOn(),
                new Stated.Source("INSTALMENT", planned.contribution() + "-" + planned.no(), planned.self()));
    }

    private Instant knownAt(String programme, Quarter quarter, Moment moment, long bound) {
        Instant asked = moment.knownAt() != null
                ? moment.knownAt()
                : moment.seq() == null ? EVER : recordedAt(programme, Math.max(moment.seq(), bound));
        return moment.restated()
                ? asked
                : cuts.of(programme, quarter)
                        .map(cut -> cut.recordedAt().isBefore(asked) ? cut.recordedAt() : asked)
                        .orElse(asked);
    }

    private Instant recordedAt(String programme, long seq) {
        return rows.one(
                        "select recorded_at from audit_entries where programme = ? and seq <= ? order by seq desc limit 1",
                        row -> Rows.instant(row, "recorded_at"),
                        programme,
                        seq)
                .orElse(Instant.EPOCH);
    }

    private Optional<Version> version(String programme, Quarter quarter, Instant knownAt) {
        return rows.one(
                VERSION,
                row -> new Version(
                        row.getObject("id", UUID.class),
                        row.getString("ref"),
                        row.getObject("valid_from", LocalDate.class)),
                programme,
                knownAt,
                quarter.last());
    }

    /** Each line's year, divided by who pays the line, exactly (R68's way). */
    private List<Stated> year(String programme, Currency currency, Quarter quarter, Version version) {
        Map<String, List<Share>> lines = new LinkedHashMap<>();
        rows.list(YEAR, Share::read, programme, version.id(), quarter.year())
                .forEach(share -> lines.computeIfAbsent(share.line(), line -> new ArrayList<>())
                        .add(share));
        var source = new Stated.Source(
                "BUDGET_VERSION", version.ref(), "/v1/programmes/" + programme + "/budget-versions/" + version.ref());
        var stated = new ArrayList<Stated>();
        for (List<Share> shares : lines.values()) {
            BigDecimal amount = shares.getFirst().amount().setScale(currency.getDefaultFractionDigits());
            List<BigDecimal> parts =
                    new Division(shares.stream().map(Share::weight).toList()).of(amount);
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).signum() != 0) {
                    stated.add(new Stated(
                            Measure.BUDGET_YEAR,
                            quarter,
                            shares.get(i).contribution(),
                            shares.get(i).line(),
                            parts.get(i),
                            version.validFrom(),
                            source));
                }
            }
        }
        return stated;
    }
}
