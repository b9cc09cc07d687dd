package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.common.rows.Rows;

/** What is planned: the version in force on a date, and what binds until a coming one takes over. */
@ApplicationScoped
public class Plans {
    @Inject
    DataSource database;

    @Inject
    Lines lines;

    @Inject
    Rows rows;

    /** The plan in force on a date: of the approved versions that begin on or before it, the newest. */
    public Optional<Plan> inForce(String programme, LocalDate on) {
        return inForceWithoutLines(programme, on).map(this::withLines);
    }

    /** As {@link #inForce}, for those who only ask which version it is. */
    Optional<Plan> inForceWithoutLines(String programme, LocalDate on) {
        return approved(programme).stream()
                .filter(plan -> !plan.validFrom().isAfter(on))
                .reduce((older, newer) -> newer);
    }

    /** The newest approved version, whether it is in force yet or not. */
    public Optional<Plan> newest(String programme) {
        return approved(programme).stream().reduce((older, newer) -> newer).map(this::withLines);
    }

    /**
     * What changes of a year are measured by (R31): the version in force when the year began or, if later, the newest one
     * with which a contribution joined; in the programme's first year, its first version.
     */
    public Plan yardstick(String programme, LocalDate on) {
        LocalDate begins = on.withDayOfYear(1);
        List<Plan> approved = approved(programme);
        Plan yardstick = approved.stream()
                .filter(plan -> !plan.validFrom().isAfter(begins))
                .reduce((older, newer) -> newer)
                .orElseGet(approved::getFirst);
        Set<UUID> joined = joined(programme);
        for (Plan plan : approved) {
            if (joined.contains(plan.version())
                    && plan.no() > yardstick.no()
                    && !plan.validFrom().isAfter(on)) {
                yardstick = plan;
            }
        }
        return withLines(yardstick);
    }

    private Set<UUID> joined(String programme) {
        return Set.copyOf(rows.list(
                "select id from budget_versions where programme = ? and reason = 'CONTRIBUTION_JOINS'",
                row -> row.getObject(1, UUID.class),
                programme));
    }

    /**
     * What a contribution may be used for on a line on a date (R43, R30): the plan in force, but a cut binds from its
     * approval on, while a raise waits for its first day. Hence the least of the version in force and those to come.
     */
    public BigDecimal ceiling(String programme, String line, String contribution, LocalDate on) {
        List<Plan> binding = binding(programme, on);
        return binding.stream()
                .map(plan -> plan.amount(line, contribution))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** The versions that bind on a date, for {@link #ceiling} of many lines at once: the least amount counts. */
    public List<Plan> binding(String programme, LocalDate on) {
        List<Plan> approved = approved(programme);
        int inForce = -1;
        for (int i = 0; i < approved.size(); i++) {
            if (!approved.get(i).validFrom().isAfter(on)) {
                inForce = i;
            }
        }
        return inForce < 0
                ? List.of()
                : approved.subList(inForce, approved.size()).stream()
                        .map(this::withLines)
                        .toList();
    }

    /** A line's attributes, which it keeps for life (R26), from the newest approved version that has it. */
    public Optional<Line> line(String programme, String code) {
        List<Plan> approved = approved(programme);
        for (int i = approved.size() - 1; i >= 0; i--) {
            Optional<Line> found = withLines(approved.get(i)).line(code);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Every line that was ever approved, as its newest approved version has it. */
    public List<Line> everApproved(String programme) {
        var known = new java.util.TreeMap<String, Line>();
        approved(programme).forEach(plan -> known.putAll(withLines(plan).lines()));
        return List.copyOf(known.values());
    }

    private Plan withLines(Plan plan) {
        return new Plan(
                plan.version(), plan.ref(), plan.no(), plan.validFrom(), plan.total(), lines.of(plan.version()));
    }

    /** The approved versions without their lines, in the order of their numbers, which is that of their first days. */
    private List<Plan> approved(String programme) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id, ref, no, valid_from, total from budget_versions"
                                + " where programme = ? and state = 'APPROVED' order by no")) {
            query.setString(1, programme);
            var found = new ArrayList<Plan>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Plan(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getInt(3),
                            row.getObject(4, LocalDate.class),
                            row.getBigDecimal(5),
                            new java.util.TreeMap<>()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
