package org.codonor.reporting.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.tabular.Download;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.Report;

/** What a programme measures, for those who report it. */
@ApplicationScoped
public class Indicators {
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
}
