package org.codonor.reporting.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;

/** What a report may say: asked when it is drafted and changed, and once more, with today's terms, when submitted. */
record ReportRules(AgreementTerms terms, Quarter quarter) {
    private record Place(String line, Object quarter) {}

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
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    /** The quarters before this one whose reports are not accepted (R59), the oldest first. */
    List<Quarter> openBefore(Set<Quarter> accepted) {
        var open = new ArrayList<Quarter>();
        for (Quarter earlier = terms.firstQuarter(); earlier.isBefore(quarter); earlier = earlier.next()) {
            if (!accepted.contains(earlier)) {
                open.add(earlier);
            }
        }
        return open;
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
            Quarter corrected = line.correctionOfQuarter();
            if (!places.add(new Place(line.line(), corrected == null ? quarter : corrected))) {
                refused.error(
                        "/lines/" + i,
                        "twice",
                        "A budget line stands once for the quarter and once for each corrected.");
            }
            lineRules.check(line, "/lines/" + i, refused);
        }
        return refused;
    }
}
