package org.codonor.reporting.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;

/** The reports of one kind under one agreement: one for each period, in order, and so one open at a time (R59). */
@ApplicationScoped
public class Series {
    private static final String KNOWN = """
            select r.kind, r.agreement, r.period, r.ref,
                   case when r.accepted_at <= ? then r.accepted_at end as accepted_at,
                   (select max(s.at) from report_steps s
                    where s.report = r.id and s.at <= ? and s.step = 'SUBMITTED') as submitted_at,
                   (select s.step from report_steps s
                    where s.report = r.id and s.at <= ? and s.step <> 'ACCEPTED' order by s.position desc limit 1) as step
            from reports r where r.programme = ?
            """;

    @Inject
    EntityManager entities;

    @Inject
    CurrentCaller current;

    @Inject
    Rows rows;

    @Inject
    ProgrammeClock clock;

    /** Refused unless the agreement is signed, the period has begun (R05) and has no report of that kind yet. */
    public void admit(String programme, AgreementTerms terms, ReportKind kind, Period period, LocalDate today) {
        if (!terms.isSigned()) {
            throw Refused.because(ReportingProblem.AGREEMENT_NOT_SIGNED)
                    .rule("R63")
                    .detail("Reports are written once " + terms.ref() + " is signed.")
                    .with("state", terms.state())
                    .with("allowedActions", List.of());
        }
        refuseSecond(programme, terms.ref(), kind, period);
        if (period.first().isAfter(today)) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN)
                    .rule("R05")
                    .detail(period.name() + " begins on " + period.first() + ".")
                    .with("begins", period.first());
        }
    }

    /** Refused (409) while a report of an earlier period is neither accepted nor waived. */
    public void refuseOutOfOrder(AgreementTerms terms, ReportKind kind, Period period, Set<String> closed) {
        List<String> open = openBefore(terms, kind, period, closed);
        if (!open.isEmpty()) {
            throw Refused.because(ReportingProblem.EARLIER_REPORTS_OPEN)
                    .rule("R59")
                    .with("periods", open)
                    .detail("Reports are written one after the other, in the order of their periods.");
        }
    }

    /** The periods whose report is accepted. */
    public Set<String> accepted(String programme, String agreement, ReportKind kind) {
        return entities.createQuery(
                        "select period from Report where programme = :programme and agreement = :agreement"
                                + " and kind = :kind and state = :accepted",
                        String.class)
                .setParameter("programme", programme)
                .setParameter("agreement", agreement)
                .setParameter("kind", kind)
                .setParameter("accepted", ReportState.ACCEPTED)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Of reports that nobody owes: the periods that have none, and those whose report is accepted. */
    public Set<String> leftOutOrAccepted(String programme, AgreementTerms terms, ReportKind kind) {
        Set<String> begun = new HashSet<>(entities.createQuery(
                        "select period from Report where programme = :programme and agreement = :agreement"
                                + " and kind = :kind and state <> :accepted",
                        String.class)
                .setParameter("programme", programme)
                .setParameter("agreement", terms.ref())
                .setParameter("kind", kind)
                .setParameter("accepted", ReportState.ACCEPTED)
                .getResultList());
        return Period.all(kind, terms).stream()
                .map(Period::name)
                .filter(name -> !begun.contains(name))
                .collect(Collectors.toSet());
    }

    /** How far each report of a programme has come; of partners that the caller may see. */
    public List<ReportStanding> standings(String programme) {
        return entities.createQuery(
                        "select new org.codonor.reporting.life.ReportStanding(kind, agreement, period, state, ref,"
                                + " submittedOn, acceptedAt) from Report where programme = :programme",
                        ReportStanding.class)
                .setParameter("programme", programme)
                .getResultList();
    }

    /** How far each report had come at a moment; of partners that the caller may see. */
    public List<ReportStanding> standingsKnownAt(String programme, Instant moment) {
        return rows
                .list(KNOWN, row -> Optional.ofNullable(knownAt(programme, row)), moment, moment, moment, programme)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Null while nobody had begun it. */
    private @Nullable ReportStanding knownAt(String programme, ResultSet row) throws SQLException {
        String step = row.getString("step");
        if (step == null) {
            return null;
        }
        boolean isAccepted = row.getTimestamp("accepted_at") != null;
        ReportState state = isAccepted ? ReportState.ACCEPTED : after(Step.Kind.valueOf(step));
        boolean isWithPartner = ReportState.WRITABLE.contains(state);
        return new ReportStanding(
                ReportKind.valueOf(row.getString("kind")),
                row.getString("agreement"),
                row.getString("period"),
                state,
                row.getString("ref"),
                isWithPartner ? null : clock.dateOf(programme, Rows.instant(row, "submitted_at")),
                isAccepted ? Rows.instant(row, "accepted_at") : null);
    }

    private static ReportState after(Step.Kind step) {
        return switch (step) {
            case DRAFTED -> ReportState.DRAFT;
            case SUBMITTED -> ReportState.SUBMITTED;
            case REVIEWED -> ReportState.IN_REVIEW;
            case CHANGES_REQUESTED -> ReportState.CHANGES_REQUESTED;
            case CHECKED -> ReportState.CHECKED;
            case ACCEPTED -> ReportState.ACCEPTED;
        };
    }

    /** The reference that a report gets: the wanted one, or the usual one, made unique. */
    public String ref(String programme, @Nullable String wanted, String usual) {
        if (wanted != null) {
            return wanted;
        }
        boolean taken = Report.count("programme = ?1 and ref = ?2", programme, usual) > 0;
        return taken ? usual + "-" + Ids.next().toString().substring(9, 13) : usual;
    }

    static List<String> openBefore(AgreementTerms terms, ReportKind kind, Period period, Set<String> closed) {
        return Period.all(kind, terms).stream()
                .filter(earlier -> earlier.first().isBefore(period.first()))
                .map(Period::name)
                .filter(name -> !closed.contains(name))
                .toList();
    }

    private void refuseSecond(String programme, String agreement, ReportKind kind, Period period) {
        Report first = Report.find(
                        "programme = ?1 and agreement = ?2 and kind = ?3 and period = ?4",
                        programme,
                        agreement,
                        kind,
                        period.name())
                .firstResult();
        if (first != null) {
            throw Refused.because(ReportingProblem.REPORT_EXISTS)
                    .rule("R59")
                    .detail("Go on with the report that there is.")
                    .with("self", first.self())
                    .with("state", first.state)
                    .with("allowedActions", AllowedActions.of(first, current.caller()));
        }
    }
}
