package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about expenditure reports and their lines. */
@ApplicationScoped
class ReportComments implements Commentable {
    @Inject
    Reports reports;

    @Override
    public String segment() {
        return "expenditure-reports";
    }

    @Override
    public Thing find(String programme, String idOrRef) {
        ExpenditureReport report = reports.find(programme, idOrRef);
        return new Thing(
                report.self(),
                report.partner(),
                report.lines.stream().map(ExpenditureLine::line).collect(Collectors.toSet()));
    }
}
