package org.codonor.reporting;

import org.codonor.common.problem.ProblemType;

/** The refusals that only reporting-service has. */
public enum ReportingProblem implements ProblemType {
    AGREEMENT_NOT_SIGNED(
            "agreement-not-signed", "The agreement is not signed, so nothing can be reported under it", 409),
    REPORT_EXISTS("report-exists", "There is a report for this agreement and period already", 409),
    DUTY_WAIVED("duty-waived", "The report of this period was waived", 409),
    NOTHING_TO_UNDO("nothing-to-undo", "There is no import that can be undone", 409),
    EARLIER_REPORTS_OPEN(
            "earlier-reports-open", "Reports of earlier periods of the agreement are not accepted yet", 409),
    QUARTER_NOT_BEGUN("quarter-not-begun", "The quarter or year has not begun", 422),
    REPORT_BREAKS_RULES("report-breaks-rules", "The report breaks rules of the programme", 422),
    FILE_NOT_TAKEN("file-not-taken", "The file is not one that can be taken", 422),
    CASE_NOT_READY("case-not-ready", "The case is not ready for this yet", 409),
    CASE_BREAKS_RULES("case-breaks-rules", "What is written of the case breaks rules of the programme", 422),
    UNKNOWN_REFERENCE("unknown-reference", "Something that is named does not exist", 422),
    QUARTER_INCOMPLETE("quarter-incomplete", "Something is missing before the quarter can close", 409),
    NOTHING_TO_REISSUE("nothing-to-reissue", "Nothing has changed since the newest version", 409),
    QUARTER_LABEL("quarter-label", "The quarter is not named so that only one can be meant", 400);

    private final String slug;
    private final String title;
    private final int status;

    ReportingProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
