package org.codonor.reporting.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.rows.Rows;
import org.codonor.common.tabular.Download;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.Report;

/** What a programme measures, for those who report it. */
@ApplicationScoped
public class Indicators {
    private static final String KNOWN = """
            select distinct on (i.ref) i.id, i.ref, v.content, v.reporters
            from indicators i join indicator_versions v on v.indicator = i.id
            where i.programme = ? and v.at <= ? order by i.ref, v.at desc, v.id desc
            """;

    private static final IndicatorContent.Column CONTENT = new IndicatorContent.Column();
    private static final Reporters.Column REPORTERS = new Reporters.Column();

    @Inject
    Rows rows;

    @Inject
    Act act;

    /** What the results of a report must fit. */
    public ResultRules rules(String programme, String agreement, Period period) {
        return new ResultRules(all(programme), agreement, period);
    }

    /** The results of a report as a table to fill in. */
    public Download<?> table(Report report, List<NewResult> results) {
        return ResultTable.of(
                all(report.programme()).values(), report.agreement(), report.period(), results, report.ref());
    }

    Map<String, Indicator> all(String programme) {
        List<Indicator> found = Indicator.list("programme = ?1", programme);
        return found.stream()
                .collect(Collectors.toMap(Indicator::ref, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** As they were defined at a moment, in the order of their references. */
    List<Indicator> asKnownAt(String programme, Instant moment) {
        return rows.list(
                KNOWN,
                row -> Indicator.asItWas(
                        row.getObject("id", UUID.class),
                        programme,
                        row.getString("ref"),
                        CONTENT.convertToEntityAttribute(row.getString("content")),
                        REPORTERS.convertToEntityAttribute(row.getString("reporters"))),
                programme,
                moment);
    }

    /** What it says now was written in this act. */
    void keep(Indicator indicator) {
        rows.change(
                "insert into indicator_versions (id, programme, indicator, at, content, reporters)"
                        + " values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                indicator.programme,
                indicator.id,
                act.at(),
                CONTENT.convertToDatabaseColumn(indicator.content),
                REPORTERS.convertToDatabaseColumn(indicator.reporters));
    }
}
