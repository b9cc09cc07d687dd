package org.codonor.reporting.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.agreement.PlannedYear;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.codonor.reporting.result.Indicators;
import org.jspecify.annotations.Nullable;

/** What other services know that a report must fit: asked before any transaction begins; their silence is 503. */
@ApplicationScoped
class Surroundings {
    @Inject
    Agreements agreements;

    @Inject
    Programmes programmes;

    @Inject
    Life life;

    /** The agreement, the period in it, and what was planned for it. */
    record Place(
            AgreementTerms terms,
            ReportKind kind,
            Period period,
            @Nullable PlannedYear plan,
            Snapshot programme) {
        /** Together with what the programme measures. */
        ActivityRules rules(Indicators indicators) {
            return new ActivityRules(
                    terms,
                    kind,
                    period,
                    plan,
                    programme::hasOutcome,
                    indicators.rules(programme.programme(), terms.ref(), period));
        }
    }

    Place of(String programme, String agreement, ReportKind kind, String periodName) {
        AgreementTerms terms = agreements.terms(programme, agreement).orRefuse();
        Period period = Period.parse(kind, periodName, terms);
        return new Place(terms, kind, period, plan(programme, agreement, kind, period), programmes.of(programme));
    }

    /** Of a report that the caller may see. */
    Place ofReport(String programme, String idOrRef) {
        record Named(String agreement, ReportKind kind, String period) {}
        Named named = QuarkusTransaction.requiringNew().call(() -> {
            ActivityReport report = life.find(ActivityReport.class, programme, idOrRef);
            return new Named(report.agreement(), report.kind(), report.period());
        });
        return of(programme, named.agreement(), named.kind(), named.period());
    }

    /** Only reports of a quarter or of a year's activities are compared with the plan of their year. */
    private @Nullable PlannedYear plan(String programme, String agreement, ReportKind kind, Period period) {
        if (kind.statesSpending()) {
            return null;
        }
        return switch (agreements.plan(programme, agreement, period.first().getYear())) {
            case Answer.Told<PlannedYear> told -> told.value();
            case Answer.Declined<PlannedYear> declined when declined.problem().status() == 404 -> null;
            case Answer<PlannedYear> other -> other.orRefuse();
        };
    }

    /** Of the caller's own organisation; another's is answered like none. */
    Place ofOwn(String programme, String idOrRef) {
        QuarkusTransaction.requiringNew().run(() -> life.findOwn(ActivityReport.class, programme, idOrRef));
        return ofReport(programme, idOrRef);
    }

    static void refuseForeign(AgreementTerms terms, String party) {
        if (!terms.partner().equals(party)) {
            throw Refused.notFound();
        }
    }
}
