package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** The lines of budget versions in the database: three statements however many lines there are. */
@ApplicationScoped
class Lines {
    @Inject
    DataSource database;

    /** The lines of a version, by code. */
    SortedMap<String, Line> of(UUID version) {
        try (Connection connection = database.getConnection()) {
            var years = new HashMap<String, Map<Integer, BigDecimal>>();
            read(
                    connection,
                    "select line, year, amount from budget_years where budget = ?",
                    version,
                    row -> years.computeIfAbsent(row.getString(1), line -> new TreeMap<>())
                            .put(row.getInt(2), row.getBigDecimal(3)));
            var funding = new HashMap<String, Map<String, BigDecimal>>();
            read(
                    connection,
                    "select line, contribution, amount from funding_plan where budget = ?",
                    version,
                    row -> funding.computeIfAbsent(row.getString(1), line -> new TreeMap<>())
                            .put(row.getString(2), row.getBigDecimal(3)));
            var lines = new TreeMap<String, Line>();
            read(
                    connection,
                    "select line, title, main_line, outcome, core_area, geo, lead_own, cost_type, salary, amount"
                            + " from budget_lines where budget = ?",
                    version,
                    row -> lines.put(row.getString(1), line(row, years, funding)));
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts these lines in the place of those that the version had. */
    void replace(UUID version, Collection<Line> lines) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from budget_lines where budget = ?");
                PreparedStatement line = connection.prepareStatement(
                        "insert into budget_lines (budget, line, title, main_line, outcome, core_area, geo, lead_own,"
                                + " cost_type, salary, amount) values (?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement year = connection.prepareStatement(
                        "insert into budget_years (budget, line, year, amount) values (?,?,?,?)");
                PreparedStatement part = connection.prepareStatement(
                        "insert into funding_plan (budget, line, contribution, amount) values (?,?,?,?)")) {
            delete.setObject(1, version);
            delete.executeUpdate();
            for (Line each : lines) {
                add(
                        line,
                        version,
                        each.line(),
                        each.title(),
                        each.mainLine(),
                        each.outcome(),
                        each.coreArea(),
                        each.geo(),
                        each.leadOwn(),
                        each.costType().name(),
                        each.salary(),
                        each.amount());
                for (var amount : each.years().entrySet()) {
                    add(year, version, each.line(), amount.getKey(), amount.getValue());
                }
                for (var amount : each.funding().entrySet()) {
                    add(part, version, each.line(), amount.getKey(), amount.getValue());
                }
            }
            line.executeBatch();
            year.executeBatch();
            part.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, UUID version, Row each) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, version);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        }
    }

    private static Line line(
            ResultSet row, Map<String, Map<Integer, BigDecimal>> years, Map<String, Map<String, BigDecimal>> funding)
            throws SQLException {
        String code = row.getString(1);
        return new Line(
                code,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                Line.CostType.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getBigDecimal(10),
                years.getOrDefault(code, Map.of()),
                funding.getOrDefault(code, Map.of()));
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}
