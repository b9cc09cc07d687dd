package org.codonor.reporting.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;
import org.codonor.reporting.life.Life;

/** Lets people talk about activity reports, and the outcomes, activities and indicators in them. */
@ApplicationScoped
class ActivityComments implements Commentable {
    @Inject
    Life life;

    @Override
    public String kind() {
        return "activity-reports";
    }

    @Override
    public Thing find(Address address) {
        ActivityReport report = life.find(ActivityReport.class, address.programme(), address.name());
        var parts = new HashSet<String>();
        report.content.outcomes().forEach(narrative -> parts.add(narrative.outcome()));
        report.content.progress().forEach(told -> parts.add(told.activity()));
        report.content.results().forEach(result -> parts.add(result.indicator()));
        return new Thing(report.self(), report.partner(), parts);
    }
}
