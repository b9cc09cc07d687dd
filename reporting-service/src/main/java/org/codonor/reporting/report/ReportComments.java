package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about expenditure reports, their lines, and the lines and quarters that they foresee. */
@ApplicationScoped
class ReportComments implements Commentable {
    @Inject
    Reports reports;

    @Override
    public String kind() {
        return "expenditure-reports";
    }

    @Override
    public Thing find(Address address) {
        ExpenditureReport report = reports.find(address.programme(), address.name());
        var parts = new HashSet<String>();
        report.lines.forEach(line -> parts.add(line.line()));
        report.forecasts().forEach(forecast -> {
            parts.add(forecast.quarter().toString());
            if (forecast.line() != null) {
                parts.add(forecast.line());
            }
        });
        return new Thing(report.self(), report.partner(), parts);
    }
}
