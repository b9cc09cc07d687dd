package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.Series;
import org.codonor.reporting.reference.Answer;

/** Begins expenditure reports, one per agreement and quarter, in order (R59). */
@ApplicationScoped
class Drafting {
    private static final ReportKind KIND = ReportKind.QUARTERLY_FINANCIAL;

    @Inject
    Reports reports;

    @Inject
    Life life;

    @Inject
    Series series;

    @Inject
    Duties duties;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Inject
    ProgrammeClock clock;

    Response draft(String programme, NewExpenditureReport wanted, Answer<AgreementTerms> answer) {
        AgreementTerms terms = answer.orRefuse();
        if (!terms.partner().equals(current.caller().party())) {
            throw Refused.notFound();
        }
        LocalDate today = clock.today(programme);
        duties.refresh(programme);
        return changes.run(programme, "draftExpenditureReport", () -> draft(programme, wanted, terms, today));
    }

    private Response draft(String programme, NewExpenditureReport wanted, AgreementTerms terms, LocalDate today) {
        terms.refuseSettled();
        Period period = Period.of(wanted.quarter());
        series.admit(programme, terms, KIND, period, today);
        duties.refuseWaived(programme, terms.ref(), KIND, period.name());
        new ReportRules(terms, wanted.quarter()).check(wanted.content());
        series.refuseOutOfOrder(terms, KIND, period, duties.closed(programme, terms.ref(), KIND));
        String usual = "ER-" + terms.partner() + "-" + wanted.quarter();
        var report =
                new ExpenditureReport(programme, series.ref(programme, wanted.ref(), usual), wanted.quarter(), terms);
        report.write(wanted.content());
        life.begin(report);
        return Created.at(report.self(), reports.view(report));
    }
}
