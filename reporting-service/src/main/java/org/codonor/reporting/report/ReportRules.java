package org.codonor.reporting.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.forecast.ForecastRules;

/** What a report may say: asked when it is drafted and changed, and once more, with today's terms, when submitted. */
record ReportRules(AgreementTerms terms, Quarter quarter) {
    private record Place(String line, Quarter quarter, LineKind kind) {}

    /** Refused (422) with every violation there is (R60 to R63, R66). */
    void check(ReportContent content) {
        Refused refused = violations(content);
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    /** As {@link #check}, and nothing may be missing any more (R66, R67). */
    void checkComplete(ReportContent content) {
        Refused refused = violations(content);
        if (content.lines().isEmpty() && !content.isNil()) {
            refused.broken("R66", "/nil", "nil-not-declared", "A report without lines says that it is nil.");
        }
        if (content.irregularities() == null) {
            refused.broken(
                    "R67",
                    "/irregularities",
                    "declaration-missing",
                    "Declare the irregularities, or that there were none.");
        }
        checkRefunds(content, refused);
        new RateRules(terms, quarter, content.rates()).checkComplete(content.lines(), refused);
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private Refused violations(ReportContent content) {
        var refused = Refused.because(ReportingProblem.REPORT_BREAKS_RULES).detail("Nothing was written.");
        if (!terms.covers(quarter)) {
            refused.broken(
                    "R63",
                    "/quarter",
                    "outside-agreement",
                    "The agreement runs from " + terms.startsOn() + " to " + terms.endsOn() + ".");
        }
        if (content.isNil() && !content.lines().isEmpty()) {
            refused.broken("R66", "/nil", "nil-with-lines", "A nil report has no lines.");
        }
        var lineRules = new LineRules(terms, quarter);
        var places = new HashSet<Place>();
        for (int i = 0; i < content.lines().size(); i++) {
            NewExpenditureLine line = content.lines().get(i);
            if (!places.add(new Place(line.line(), line.ofQuarter(quarter), line.kind()))) {
                refused.error(
                        "/lines/" + i,
                        "twice",
                        "A budget line stands once for each kind and quarter, its own or a corrected one.");
            }
            lineRules.check(line, "/lines/" + i, refused);
        }
        new RateRules(terms, quarter, content.rates()).check(refused);
        new ForecastRules(terms, quarter).check(content.forecasts(), refused);
        checkExplanations(content, refused);
        return refused;
    }

    private void checkExplanations(ReportContent content, Refused refused) {
        var lines = new HashSet<String>();
        for (int i = 0; i < content.explanations().size(); i++) {
            String line = content.explanations().get(i).line();
            if (!terms.hasLine(line)) {
                refused.broken(
                        "R63",
                        "/explanations/" + i + "/line",
                        "line-not-in-agreement",
                        terms.ref() + " has nothing on " + line + ".");
            } else if (!lines.add(line)) {
                refused.error("/explanations/" + i, "twice", "One explanation for each line.");
            }
        }
    }

    /** A quarter's refund takes off what was spent in it; what came back of earlier money names its quarter (R61). */
    private void checkRefunds(ReportContent content, Refused refused) {
        Map<String, Money> own = new HashMap<>();
        content.lines().stream()
                .filter(line -> !line.isCorrection())
                .forEach(line -> own.merge(line.line(), line.programmeAmount(), Money::plus));
        own.forEach((line, net) -> {
            if (net.isNegative()) {
                refused.broken(
                        "R61",
                        "/lines",
                        "refund-exceeds",
                        "More is refunded on " + line + " than was spent in " + quarter
                                + "; name the quarter in which it was spent with correctionOfQuarter.");
            }
        });
    }
}
