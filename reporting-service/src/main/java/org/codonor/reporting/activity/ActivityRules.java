package org.codonor.reporting.activity;

import java.util.HashSet;
import java.util.function.Predicate;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.PlannedYear;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.result.ResultRules;
import org.jspecify.annotations.Nullable;

/**
 * What an activity report may say: asked when it is drafted and changed, and once more when it is submitted.
 *
 * @param plan what was planned for the period's year; null when nothing was
 * @param results what may be said of indicators
 * @param hasOutcome whether the programme has an outcome of that reference
 */
record ActivityRules(
        AgreementTerms terms,
        ReportKind kind,
        Period period,
        @Nullable PlannedYear plan,
        Predicate<String> hasOutcome,
        ResultRules results) {
    /** Refused (422) with every violation there is (R63, R66). */
    void check(ActivityContent content) {
        refuse(violations(content));
    }

    /** As {@link #check}, and nothing may be missing any more (R66, R67). */
    void checkComplete(ActivityContent content) {
        Refused refused = violations(content);
        if (!content.saysNil() && content.outcomes().isEmpty() && kind.tellsOfWork()) {
            refused.broken(
                    "R66",
                    "/outcomes",
                    "narrative-missing",
                    "Tell what was done for an outcome, or say that it is nil.");
        }
        if (content.irregularities() == null) {
            refused.broken(
                    "R67",
                    "/irregularities",
                    "declaration-missing",
                    "Declare the irregularities, or that there were none.");
        }
        if (!content.saysNil() && kind.tellsOfWork()) {
            checkProgress(content, refused);
            results.checkComplete(content.results(), refused);
        }
        refuse(refused);
    }

    private Refused violations(ActivityContent content) {
        var refused = Refused.because(ReportingProblem.REPORT_BREAKS_RULES).detail("Nothing was written.");
        if (Period.all(kind, terms).stream().noneMatch(covered -> covered.name().equals(period.name()))) {
            refused.broken(
                    "R63",
                    "/period",
                    "outside-agreement",
                    "The agreement runs from " + terms.startsOn() + " to " + terms.endsOn() + ".");
        }
        if (content.saysNil() && content.saysAnything()) {
            refused.broken("R66", "/nil", "nil-with-content", "A nil report tells of nothing done.");
        }
        checkOutcomes(content, refused);
        checkActivities(content, refused);
        results.check(content.results(), refused);
        return refused;
    }

    private void checkOutcomes(ActivityContent content, Refused refused) {
        var seen = new HashSet<String>();
        for (int i = 0; i < content.outcomes().size(); i++) {
            String outcome = content.outcomes().get(i).outcome();
            if (!hasOutcome.test(outcome)) {
                refused.broken(
                        "R63", "/outcomes/" + i + "/outcome", "unknown-outcome", "The programme has no such outcome.");
            } else if (!seen.add(outcome)) {
                refused.error("/outcomes/" + i, "twice", "One narrative for each outcome.");
            }
        }
    }

    private void checkActivities(ActivityContent content, Refused refused) {
        var seen = new HashSet<String>();
        for (int i = 0; i < content.progress().size(); i++) {
            String activity = content.progress().get(i).activity();
            if (plan == null || !plan.has(activity)) {
                refused.broken(
                        "R63",
                        "/progress/" + i + "/activity",
                        "activity-not-planned",
                        plan == null
                                ? "There is no work plan for this period."
                                : plan.ref() + " has no activity " + activity + ".");
            } else if (!seen.add(activity)) {
                refused.error("/progress/" + i, "twice", "One row for each activity.");
            }
        }
    }

    /** What was planned in the period is told of, and what is late or given up is explained. */
    private void checkProgress(ActivityContent content, Refused refused) {
        if (plan != null) {
            ComparedPlan.of(plan, period, content.progress()).activities().stream()
                    .filter(activity -> activity.due() && activity.standing() == null)
                    .forEach(activity -> refused.error(
                            "/progress",
                            "progress-missing",
                            "Say how far " + activity.code() + " (" + activity.title() + ") has come."));
        }
        for (int i = 0; i < content.progress().size(); i++) {
            Progress told = content.progress().get(i);
            if (told.standing().needsReason() && told.text() == null) {
                refused.error("/progress/" + i + "/text", "reason-missing", "Say why.");
            }
        }
    }

    private static void refuse(Refused refused) {
        if (refused.hasErrors()) {
            throw refused;
        }
    }
}
