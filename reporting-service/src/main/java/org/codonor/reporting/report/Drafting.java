package org.codonor.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.reference.Answer;
import org.hibernate.exception.ConstraintViolationException;

/** Begins reports, one per agreement and quarter (R59), and hands them in. */
@ApplicationScoped
class Drafting {
    @Inject
    Reports reports;

    @Inject
    Changes changes;

    @Inject
    Act act;

    @Inject
    CurrentCaller current;

    @Inject
    ProgrammeClock clock;

    @Inject
    EntityManager entities;

    Response draft(String programme, NewExpenditureReport wanted, Answer<AgreementTerms> answer) {
        AgreementTerms terms = answer.orRefuse();
        if (!terms.partner().equals(current.caller().party())) {
            throw Refused.notFound();
        }
        LocalDate today = clock.today(programme);
        return changes.run(programme, "draftExpenditureReport", () -> draft(programme, wanted, terms, today));
    }

    private Response draft(String programme, NewExpenditureReport wanted, AgreementTerms terms, LocalDate today) {
        refuseUnsigned(terms);
        refuseSecond(programme, terms.ref(), wanted.quarter());
        refuseFuture(wanted.quarter(), today);
        new ReportRules(terms, wanted.quarter()).check(wanted.content());
        var report = new ExpenditureReport(programme, ref(programme, wanted, terms), wanted.quarter(), terms);
        report.write(wanted.content());
        report.note(Step.Kind.DRAFTED, act.at(), act.actor(), null);
        try {
            report.persistAndFlush();
        } catch (ConstraintViolationException taken) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("The reference " + report.ref + " is taken; choose another.")
                    .with("ref", report.ref);
        }
        act.record(reports.entry(report, null));
        return Created.at(report.self(), reports.view(report));
    }

    /** DRAFT becomes the first version, CHANGES_REQUESTED the next; what is submitted stands in the audit trail whole. */
    void submit(ExpenditureReport report) {
        ExpenditureReportView before = reports.written(report);
        if (report.state == ReportState.CHANGES_REQUESTED) {
            report.versionNo++;
        }
        report.state = ReportState.SUBMITTED;
        report.note(Step.Kind.SUBMITTED, act.at(), act.actor(), null);
        act.record(reports.entry(report, before).with("submitted", reports.written(report)));
    }

    Set<Quarter> acceptedQuarters(ExpenditureReport report) {
        return entities.createQuery(
                        "select quarter from ExpenditureReport where programme = :programme and agreement = :agreement"
                                + " and state = :accepted",
                        Quarter.class)
                .setParameter("programme", report.programme)
                .setParameter("agreement", report.agreement)
                .setParameter("accepted", ReportState.ACCEPTED)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private static void refuseUnsigned(AgreementTerms terms) {
        if (!terms.isSigned()) {
            throw Refused.because(ReportingProblem.AGREEMENT_NOT_SIGNED)
                    .rule("R63")
                    .with("state", terms.state());
        }
    }

    private static void refuseSecond(String programme, String agreement, Quarter quarter) {
        ExpenditureReport first = ExpenditureReport.find(
                        "programme = ?1 and agreement = ?2 and quarter = ?3", programme, agreement, quarter)
                .firstResult();
        if (first != null) {
            throw Refused.because(ReportingProblem.REPORT_EXISTS)
                    .rule("R59")
                    .with("self", first.self())
                    .with("state", first.state);
        }
    }

    private static void refuseFuture(Quarter quarter, LocalDate today) {
        if (quarter.first().isAfter(today)) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN)
                    .rule("R05")
                    .detail(quarter + " begins on " + quarter.first() + ".")
                    .with("begins", quarter.first());
        }
    }

    private static String ref(String programme, NewExpenditureReport wanted, AgreementTerms terms) {
        if (wanted.ref() != null) {
            return wanted.ref();
        }
        String usual = "ER-" + terms.partner() + "-" + wanted.quarter();
        boolean taken = ExpenditureReport.count("programme = ?1 and ref = ?2", programme, usual) > 0;
        return taken ? usual + "-" + Ids.next().toString().substring(9, 13) : usual;
    }
}
