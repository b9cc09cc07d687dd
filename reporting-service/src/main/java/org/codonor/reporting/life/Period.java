package org.codonor.reporting.life;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;

/** What a report covers: a quarter ({@code 2026Q3}), a calendar year ({@code 2026}), or the whole agreement. */
public record Period(String name, LocalDate first, LocalDate last) {
    private static final String WHOLE = "FINAL";

    public static Period of(Quarter quarter) {
        return new Period(quarter.toString(), quarter.first(), quarter.last());
    }

    public static Period of(int year) {
        return new Period(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The period of that name, if reports of that kind cover such periods; otherwise refused (400). */
    public static Period parse(ReportKind kind, String name, AgreementTerms terms) {
        return switch (kind) {
            case QUARTERLY_FINANCIAL, QUARTERLY_ACTIVITY -> of(Quarter.parse(name));
            case ANNUAL_NARRATIVE, ANNUAL_FINANCIAL -> {
                if (!name.matches("[12][0-9]{3}")) {
                    throw misnamed("An annual report covers a calendar year such as 2026.");
                }
                yield of(Integer.parseInt(name));
            }
            case FINAL -> {
                if (!name.equals(WHOLE)) {
                    throw misnamed("The final report's period is FINAL.");
                }
                yield new Period(WHOLE, terms.startsOn(), terms.endsOn());
            }
        };
    }

    /** All periods of an agreement for reports of that kind, the first one first. */
    public static List<Period> all(ReportKind kind, AgreementTerms terms) {
        return switch (kind) {
            case QUARTERLY_FINANCIAL, QUARTERLY_ACTIVITY ->
                Stream.iterate(terms.firstQuarter(), quarter -> !quarter.isAfter(terms.lastQuarter()), Quarter::next)
                        .map(Period::of)
                        .toList();
            case ANNUAL_NARRATIVE, ANNUAL_FINANCIAL ->
                IntStream.rangeClosed(terms.startsOn().getYear(), terms.endsOn().getYear())
                        .mapToObj(Period::of)
                        .toList();
            case FINAL -> List.of(new Period(WHOLE, terms.startsOn(), terms.endsOn()));
        };
    }

    private static Refused misnamed(String detail) {
        return Refused.because(CommonProblem.MALFORMED).error("/period", "period", detail);
    }
}
