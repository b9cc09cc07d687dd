package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.ReportState;
import org.codonor.reporting.life.Series;

/** Sums up what accepted quarterly reports say was spent in a longer period. */
@ApplicationScoped
public class Statements {
    @Inject
    Series series;

    public Statement of(String programme, AgreementTerms terms, Period period) {
        List<ExpenditureReport> accepted = ExpenditureReport.list(
                "programme = ?1 and agreement = ?2 and state = ?3", programme, terms.ref(), ReportState.ACCEPTED);
        Map<String, List<ExpenditureLine>> byLine = new TreeMap<>();
        for (ExpenditureReport report : accepted) {
            for (ExpenditureLine line : report.lines) {
                if (isIn(period, line.ofQuarter(report.quarter).first())) {
                    byLine.merge(line.line(), List.of(line), Statements::joined);
                }
            }
        }
        Totals all = totals(byLine.values().stream().flatMap(List::stream).toList(), terms);
        return new Statement(
                byLine.entrySet().stream()
                        .map(line -> line(line.getKey(), totals(line.getValue(), terms)))
                        .toList(),
                all.expenditure(),
                all.refund(),
                all.net(),
                missing(programme, terms, period));
    }

    private List<String> missing(String programme, AgreementTerms terms, Period period) {
        var accepted = series.accepted(programme, terms.ref(), ReportKind.QUARTERLY_FINANCIAL);
        return Period.all(ReportKind.QUARTERLY_FINANCIAL, terms).stream()
                .filter(quarter -> isIn(period, quarter.first()))
                .map(Period::name)
                .filter(name -> !accepted.contains(name))
                .toList();
    }

    /** From the first day of the quarter in which the period begins: an agreement may begin within its first one. */
    private static boolean isIn(Period period, LocalDate day) {
        return !day.isBefore(Quarter.of(period.first()).first()) && !day.isAfter(period.last());
    }

    private static Statement.Line line(String line, Totals totals) {
        Money spent = totals.expenditure();
        return new Statement.Line(line, spent, totals.refund(), totals.net());
    }

    private static Totals totals(List<ExpenditureLine> lines, AgreementTerms terms) {
        return Totals.of(lines, terms.programmeCurrency());
    }

    private static List<ExpenditureLine> joined(List<ExpenditureLine> some, List<ExpenditureLine> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
