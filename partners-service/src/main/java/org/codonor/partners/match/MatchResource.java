package org.codonor.partners.match;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.duty.DutyKind;
import org.codonor.partners.duty.DutyState;
import org.codonor.partners.ledger.FigureRows;
import org.codonor.partners.ledger.FigureRows.Row;
import org.codonor.partners.match.MatchNote.Outcome;
import org.codonor.partners.request.PaidRequests;

/** The three-way match of an agreement, and what people say of its differences. */
@Path("/v1/programmes/{programme}/agreements/{id}/match")
class MatchResource {
    private static final Set<DutyState> SETTLED = Set.of(DutyState.ACCEPTED, DutyState.WAIVED);

    @Inject
    Agreements agreements;

    @Inject
    Duties duties;

    @Inject
    PaidRequests requests;

    @Inject
    FigureRows figures;

    @Inject
    ProgrammeClock clock;

    @Inject
    Changes changes;

    @Inject
    Act act;

    record NewNote(String difference, Outcome outcome, String text) {}

    private record Span(String agreement, Quarter from, Quarter to) {}

    @GET
    public Match matchAgreement(@PathParam("programme") String programme, @PathParam("id") String id) {
        Span span = QuarkusTransaction.requiringNew().call(() -> span(programme, id));
        List<Row> rows = rows(programme, span);
        return QuarkusTransaction.requiringNew().call(() -> match(agreements.get(programme, id), rows, span));
    }

    @POST
    @Path("{quarter}/notes")
    public Match noteAgreementMatch(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("quarter") String inQuarter,
            NewNote note) {
        Quarter quarter = Quarter.parse(inQuarter);
        Span span = QuarkusTransaction.requiringNew().call(() -> span(programme, id));
        List<Row> rows = rows(programme, span);
        return changes.run(programme, "noteAgreementMatch", () -> {
            AgreementNow now = agreements.get(programme, id);
            Difference about = match(now, rows, span).quarters().stream()
                    .filter(one -> one.quarter().equals(quarter))
                    .flatMap(one -> one.differences().stream())
                    .filter(one -> one.key().equals(note.difference()))
                    .map(one ->
                            new Difference(one.key(), one.kind(), one.request(), one.amount(), one.text(), one.from()))
                    .findFirst()
                    .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                            .detail("There is no such difference in " + quarter + ".")
                            .error("/difference", "unknown", "Read the match for the differences of the quarter."));
            new MatchNote(now.agreement(), quarter, about, note.outcome(), note.text(), Deed.of(act)).persist();
            act.record(
                    Entry.of("agreement", now.agreement().id(), now.agreement().ref())
                            .because(note.text())
                            .with("match", quarter + " " + note.difference() + " " + note.outcome()));
            return match(now, rows, span);
        });
    }

    /** From its first quarter to the present one, or the last that anything can happen in. */
    private Span span(String programme, String id) {
        AgreementNow now = agreements.get(programme, id);
        Quarter today = Quarter.of(clock.today(programme));
        Quarter first = Quarter.of(now.startsOn()).previous();
        Quarter earliest = today.plus(-39);
        return new Span(now.agreement().ref(), first.isBefore(earliest) ? earliest : first, today);
    }

    private List<Row> rows(String programme, Span span) {
        return span.from().isAfter(span.to())
                ? List.of()
                : figures.of(
                        programme,
                        span.agreement(),
                        span.from(),
                        span.to(),
                        "disbursed,refundedByPartner,interestPartner,fxPartner,expenditure");
    }

    private Match match(AgreementNow now, List<Row> rows, Span span) {
        Set<Quarter> settled = duties.of(now).stream()
                .filter(one -> one.duty().kind() == DutyKind.QUARTERLY_FINANCIAL && SETTLED.contains(one.state()))
                .map(one -> Quarter.parse(one.duty().period()))
                .collect(Collectors.toSet());
        Quarter first = Quarter.of(now.startsOn());
        for (Quarter before = span.from(); before.isBefore(first); before = before.next()) {
            settled.add(before); // nothing was to be reported before it began
        }
        Quarter last = Quarter.of(now.endsOn());
        var rule = new MatchRule(
                now.agreement().programmeCurrency(),
                by(rows, "disbursed"),
                by(rows, "refundedByPartner"),
                by(rows, "interestPartner"),
                by(rows, "fxPartner"),
                by(rows, "expenditure"),
                requests.of(now.agreement().id()),
                settled,
                now.modality() == DisbursementModality.ARREARS,
                last.isBefore(span.to()) ? last.next() : span.to());
        return Match.of(now.agreement(), rule, MatchNote.of(now.agreement().id()), span.from(), span.to());
    }

    private static Map<Quarter, BigDecimal> by(List<Row> rows, String measure) {
        var sums = new TreeMap<Quarter, BigDecimal>();
        rows.stream()
                .filter(row -> row.measure().equals(measure))
                .forEach(row -> sums.merge(row.quarter(), row.amount().value(), BigDecimal::add));
        return sums;
    }
}
