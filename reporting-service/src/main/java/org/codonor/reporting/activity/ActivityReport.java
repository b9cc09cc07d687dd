package org.codonor.reporting.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.codonor.common.identity.Caller;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.Report;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.report.Statement;
import org.jspecify.annotations.Nullable;

/** What a partner did under one agreement in a quarter, a year, or all its life. */
@Entity
@Table(name = "activity_reports")
class ActivityReport extends Report {
    ActivityContent content;

    @Nullable
    ComparedPlan plan;

    @Nullable
    Statement statement;

    @SuppressWarnings("NullAway")
    protected ActivityReport() {}

    ActivityReport(
            String programme,
            String ref,
            ReportKind kind,
            Period period,
            AgreementTerms terms,
            ActivityContent content) {
        super(programme, ref, kind, period.name(), terms);
        this.content = content;
    }

    /** The partner writes; only before it is submitted. */
    void write(ActivityContent written) {
        content = written;
    }

    /** What this version is read with for good: the plan, and what was spent, as they were when it was submitted. */
    void compared(@Nullable ComparedPlan planned, @Nullable Statement spent) {
        plan = planned;
        statement = spent;
    }

    @Override
    public ActivityReportView written(Caller caller) {
        return ActivityReportView.of(this, caller);
    }
}
