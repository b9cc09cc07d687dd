package org.codonor.reporting.result;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.life.Period;

/**
 * What a report may say of indicators.
 *
 * @param indicators the programme's, by reference
 * @param reported the period of the report
 */
public record ResultRules(Map<String, Indicator> indicators, String agreement, Period reported) {
    private record Place(String indicator, String period) {}

    /** Tells everything that is wrong with the results. */
    public void check(List<NewResult> results, Refused refused) {
        var seen = new HashSet<Place>();
        for (int i = 0; i < results.size(); i++) {
            NewResult result = results.get(i);
            String at = "/results/" + i;
            Indicator indicator = indicators.get(result.indicator());
            if (indicator == null || !indicator.reporters.has(agreement)) {
                refused.error(
                        at + "/indicator",
                        "not-reported-here",
                        "No indicator " + result.indicator() + " is reported under " + agreement + ".");
                continue;
            }
            if (!seen.add(new Place(result.indicator(), result.ofPeriod(reported.name())))) {
                refused.error(at, "twice", "One result for each indicator and period.");
            }
            checkPeriod(indicator, result, at, refused);
            if (result.isMeasured()) {
                new MeasurementRules(indicator.content).check(result, at, refused);
            } else {
                checkUnmeasured(result, at, refused);
            }
        }
    }

    /** Tells of indicators that are measured in the report's period and of which nothing is said: silence is not zero. */
    public void checkComplete(List<NewResult> results, Refused refused) {
        for (Indicator indicator : indicators.values()) {
            boolean isSaid = results.stream()
                    .anyMatch(result -> result.indicator().equals(indicator.ref)
                            && result.ofPeriod(reported.name()).equals(reported.name()));
            if (!isSaid && indicator.reporters.has(agreement) && isMeasuredNow(indicator)) {
                refused.error(
                        "/results",
                        "result-missing",
                        "Report " + indicator.ref + " (" + indicator.content.name()
                                + "), or say NOT_REPORTED and why.");
            }
        }
    }

    private boolean isMeasuredNow(Indicator indicator) {
        return !reported.name().equals("FINAL") && indicator.isMeasuredIn(reported.name());
    }

    private void checkPeriod(Indicator indicator, NewResult result, String at, Refused refused) {
        String period = result.ofPeriod(reported.name());
        if (period.equals("FINAL") || !indicator.isMeasuredIn(period)) {
            refused.error(
                    at + "/period",
                    "not-measured-then",
                    indicator.ref + " is measured by " + indicator.content.frequency() + " from "
                            + indicator.content.fromYear() + " on.");
            return;
        }
        Period measured = period.length() == 4 ? Period.of(Integer.parseInt(period)) : Period.of(Quarter.parse(period));
        if (measured.last().isAfter(reported.last())) {
            refused.error(at + "/period", "later", "The report ends on " + reported.last() + ".");
        }
        if (measured.last().isBefore(reported.first()) && result.comment() == null) {
            refused.broken("R60", at + "/comment", "comment-missing", "Say why an earlier result is corrected.");
        }
    }

    private static void checkUnmeasured(NewResult result, String at, Refused refused) {
        if (result.comment() == null) {
            refused.error(at + "/comment", "reason-missing", "Say why it is not reported.");
        }
        boolean hasNumbers = result.value() != null
                || result.numerator() != null
                || result.denominator() != null
                || !result.disaggregation().isEmpty();
        if (hasNumbers) {
            refused.error(at + "/status", "not-reported-with-numbers", "What is not reported has no numbers.");
        }
    }
}
