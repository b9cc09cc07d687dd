package org.codonor.reporting.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.life.Report;
import org.codonor.reporting.life.ReportKind;
import org.jspecify.annotations.Nullable;

/** The results of every submitted version: only ever added, so that what was known at any moment can be told. */
@ApplicationScoped
public class Results {
    private static final String PUBLISH = """
            insert into indicator_results (id, programme, indicator, agreement, partner, period, status, value, numerator,
                                           denominator, parts, comment, report, version_no, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::numeric, ?::numeric, ?, ?, ?, ?, ?)
            """;

    /** Of each indicator, agreement and period the newest; of each report only its newest version. */
    private static final String KNOWN = """
            select distinct on (x.indicator, x.agreement, x.period)
                   x.*, r.ref as report_ref, r.kind as report_kind, coalesce(r.accepted_at <= ?, false) as accepted
            from indicator_results x join reports r on r.id = x.report
            where x.programme = ? and (?::text is null or x.partner = ?) and x.recorded_at <= ?
              and x.version_no = (select max(v.version_no) from submitted_versions v
                                  where v.report = x.report and v.at <= ?)
              and (? or r.accepted_at <= ?)
            order by x.indicator, x.agreement, x.period, x.recorded_at desc, x.id desc
            """;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper mapper;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    /** A submitted version says so; counted once its report is accepted. */
    public void publish(Report report, List<NewResult> results) {
        Map<String, UUID> ids = rows
                .list(
                        "select ref, id from indicators where programme = ?",
                        row -> Map.entry(row.getString("ref"), row.getObject("id", UUID.class)),
                        report.programme())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        rows.each(
                PUBLISH,
                results.stream()
                        .map(result -> new @Nullable Object[] {
                            Ids.next(),
                            report.programme(),
                            ids.get(result.indicator()),
                            report.agreement(),
                            report.partner(),
                            result.ofPeriod(report.period()),
                            result.status(),
                            number(result.value()),
                            number(result.numerator()),
                            number(result.denominator()),
                            json(result.disaggregation()),
                            result.comment(),
                            report.id(),
                            report.version(),
                            act.at()
                        })
                        .toList());
    }

    boolean hasAny(Indicator indicator) {
        return rows.one("select 1 from indicator_results where indicator = ? limit 1", row -> 1, indicator.id)
                .isPresent();
    }

    /** What was known at a moment; of partners that the caller may see. */
    List<Told> asKnownAt(String programme, Instant moment, boolean alsoSubmitted) {
        String partner = current.caller().partner();
        return rows.list(KNOWN, this::read, moment, programme, partner, partner, moment, moment, alsoSubmitted, moment);
    }

    private Told read(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("indicator", UUID.class),
                row.getString("agreement"),
                row.getString("partner"),
                row.getString("period"),
                NewResult.Status.valueOf(row.getString("status")),
                quantity(row, "value"),
                quantity(row, "numerator"),
                quantity(row, "denominator"),
                parts(row.getString("parts")),
                row.getString("comment"),
                ReportKind.valueOf(row.getString("report_kind"))
                        .self(row.getString("programme"), row.getString("report_ref")),
                row.getInt("version_no"),
                row.getBoolean("accepted"),
                Rows.instant(row, "recorded_at"));
    }

    private static @Nullable BigDecimal number(@Nullable Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }

    private static @Nullable Quantity quantity(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return new Quantity(bare.setScale(Math.max(0, bare.scale())));
    }

    private String json(List<Part> parts) {
        try {
            return mapper.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Part> parts(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
