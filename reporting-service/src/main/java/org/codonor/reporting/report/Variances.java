package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.codonor.reporting.variance.LineVariance;
import org.codonor.reporting.variance.VarianceLimit;

/** Compares what was spent on each line of an agreement since January with the plan in force (R64). */
@ApplicationScoped
class Variances {
    @Inject
    Programmes programmes;

    @Inject
    VarianceLimit limit;

    /** Lines that nothing is planned on and nothing was spent on are left out. */
    List<VarianceView> of(ExpenditureReport report, AgreementTerms terms) {
        Snapshot.Plan plan = programmes.of(report.programme()).plan();
        if (plan == null) {
            return List.of();
        }
        Map<String, BigDecimal> spent = spentSinceJanuary(report);
        BigDecimal pct = limit.pct(report.programme());
        return terms.lines().stream()
                .map(line -> new LineVariance(
                        line.line(),
                        plan.ofYear(line.line(), report.quarter.year()),
                        report.quarter.number(),
                        spent.getOrDefault(line.line(), BigDecimal.ZERO),
                        pct))
                .filter(variance ->
                        variance.budgetYear().signum() != 0 || variance.actual().signum() != 0)
                .map(variance -> VarianceView.of(variance, report.currency, report.explanation(variance.line())))
                .toList();
    }

    /** Refused (422) while a variance that needs an explanation has none. */
    static void refuseUnexplained(ExpenditureReport report) {
        var refused = Refused.because(ReportingProblem.REPORT_BREAKS_RULES)
                .detail("Ask the partner to explain each line that is too far from its plan.");
        for (VarianceView variance : report.variances()) {
            if (variance.isUnexplained()) {
                refused.broken(
                        "R64",
                        "/explanations",
                        "unexplained",
                        "%s: %s spent since January, %s expected."
                                .formatted(
                                        variance.line(),
                                        variance.actual().amount().toPlainString(),
                                        variance.expected().amount().toPlainString()));
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    /** By line; a correction counts in the year of the quarter that it corrects. */
    private static Map<String, BigDecimal> spentSinceJanuary(ExpenditureReport report) {
        Quarter january = new Quarter(report.quarter.year(), 1);
        Stream<ExpenditureReport> accepted = ExpenditureReport.stream(
                "programme = ?1 and agreement = ?2 and state = ?3 and quarter between ?4 and ?5",
                report.programme(),
                report.agreement(),
                ReportState.ACCEPTED,
                january,
                report.quarter.previous());
        Map<String, BigDecimal> spent = new HashMap<>();
        Stream.concat(accepted, Stream.of(report))
                .forEach(counted -> counted.lines.stream()
                        .filter(line -> line.ofQuarter(counted.quarter).year() == january.year())
                        .forEach(line -> spent.merge(
                                line.line(), line.inProgrammeCurrency().amount(), BigDecimal::add)));
        return spent;
    }
}
