package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.Asks;
import org.codonor.common.ask.Efforts;
import org.codonor.common.ask.Efforts.Standing;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.irregularity.CaseMoneyView.DonorView;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** What moves in the ledger because of a case: what is established, and what is written off (R85 to R89). */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class MoneyResource {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    CaseMoney money;

    @Inject
    Settled settled;

    @Inject
    CaseDesk desk;

    @Inject
    Deadlines deadlines;

    @Inject
    Notices notices;

    @Inject
    FollowUps followUps;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Efforts efforts;

    @Inject
    Asks asks;

    @Inject
    Act act;

    /** What is irregular in all, by line and quarter; nothing when no money was lost. */
    record CaseEstablishment(
            String text, List<CaseLine> lines, @Nullable Classification classification) {}

    /** How much will not come back, and why. */
    record CaseWriteOff(
            Money amount, String reason, @Nullable String decision) {}

    @POST
    @Path("establish")
    public Response establishIrregularExpenditure(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseEstablishment found) {
        refuseOldCopy(money.refresh(programme, id));
        String currency = programmes.of(programme).currency();
        if (isInLedger(programme, id, found, currency)) {
            return Response.ok(found(programme, id, found, currency)).build();
        }
        return efforts.make(200, () -> establish(programme, id, found, currency), this::standing);
    }

    @POST
    @Path("write-off")
    public Response writeOffIrregularExpenditure(
            @PathParam("programme") String programme, @PathParam("id") String id, CaseWriteOff wanted) {
        refuseOldCopy(money.refresh(programme, id));
        NamedDecision decision = NamedDecision.read(ledger, reader, programme, wanted.decision());
        String currency = programmes.of(programme).currency();
        return efforts.make(200, () -> writeOff(programme, id, wanted, decision, currency), this::standing);
    }

    private Ask establish(String programme, String id, CaseEstablishment found, String currency) {
        IrregularityCase one = cases.findWhole(programme, id);
        cases.expect(one, CaseAction.ESTABLISH);
        if (one.agreement == null) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .broken("R87", "/content/agreement", "agreement", "Say first under which agreement it was spent.");
        }
        Persons.refuse(found.text(), "/text");
        Establishing establishing = establishing(one, currency);
        establishing.check(found.lines());
        List<AskForCase.Line> changes = establishing.changes(found.lines());
        if (changes.isEmpty()) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .broken("R87", "/lines", "unchanged", "Just this is established already.");
        }
        var pending = new Pending(
                Ids.next(), one.state, found.text(), found.classification(), found.lines(), null, null, act.today());
        turn(one, pending, CaseState.ESTABLISHING);
        return asks.open(AskForCase.ESTABLISH, pending.id(), AskForCase.establish(one, pending, act.actor(), changes));
    }

    private Ask writeOff(String programme, String id, CaseWriteOff wanted, NamedDecision decision, String currency) {
        IrregularityCase one = cases.findWhole(programme, id);
        cases.expect(one, CaseAction.WRITE_OFF);
        refuseForeign(wanted.amount(), currency);
        Persons.refuse(wanted.reason(), "/reason");
        refuseUndecided(one, decision);
        refuseUntold(one);
        var pending = new Pending(
                Ids.next(), one.state, wanted.reason(), null, null, wanted.amount(), wanted.decision(), act.today());
        turn(one, pending, CaseState.WRITING_OFF);
        String amount = wanted.amount().amount().toPlainString();
        return asks.open(
                AskForCase.WRITE_OFF,
                pending.id(),
                AskForCase.writeOff(one, pending, act.actor(), amount, wanted.reason()));
    }

    /** What is outstanding is outstanding in the programme's currency, and nobody said a rate (R89). */
    private static void refuseForeign(Money amount, String currency) {
        if (!amount.currency().getCurrencyCode().equals(currency)) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .broken(
                            "R89",
                            "/amount/currency",
                            "currency",
                            "Say the amount in " + currency + ", in which it is outstanding.");
        }
    }

    /** A decision need not be named, but one that is stands and is that of the donors whose money it is (R89). */
    private void refuseUndecided(IrregularityCase one, NamedDecision decision) {
        List<String> affected = money.byDonor(one).stream()
                .filter(part -> part.amounts().outstanding().isPositive())
                .map(DonorView::donor)
                .toList();
        if (!decision.isNamed()) {
            return;
        }
        if (!decision.isOf(affected)) {
            throw cases.notReady(one)
                    .broken(
                            "R89",
                            "/decision",
                            "decision",
                            "Name a decision that stands and that " + String.join(", ", affected)
                                    + " agreed to, or none.");
        }
        decision.refuseAboutElse(one, "R89", ", or none", () -> cases.notReady(one));
    }

    /** A co-donor's share is written off after that donor was told, of the amounts as they were established last (R89). */
    private void refuseUntold(IrregularityCase one) {
        Instant established = followUps.establishedAt(one.id);
        List<Notice> told = notices.of(one.id).stream()
                .filter(notice -> notice.about == NoticeAbout.WRITE_OFF
                        && notice.sentAt != null
                        && notice.sentAt.isAfter(established))
                .toList();
        Refused refused = cases.notReady(one);
        String lead = programmes.lead(one.programme);
        for (DonorView part : money.byDonor(one)) {
            boolean knows = part.donor().equals(lead)
                    || told.stream().anyMatch(notice -> part.donor().equals(notice.donor));
            if (part.amounts().outstanding().isPositive() && !knows) {
                refused.broken(
                        "R89",
                        "/notices",
                        "donor-not-told",
                        part.donor() + " has not been told of the write-off since the amounts were established: send it"
                                + " a notice about that.");
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private void turn(IrregularityCase one, Pending pending, CaseState asking) {
        Object before = cases.written(one);
        one.ask(pending, asking);
        cases.recorded(one, before);
    }

    private Establishing establishing(IrregularityCase one, String currency) {
        CaseMoneyView known = money.view(one, Sight.WHOLE, null);
        return new Establishing(known == null ? List.of() : known.cells(), currency);
    }

    /** The ledger has nothing to write: no money was lost, or a case that was reopened comes to what it had come to. */
    private boolean isInLedger(String programme, String id, CaseEstablishment found, String currency) {
        return QuarkusTransaction.requiringNew().call(() -> {
            IrregularityCase one = cases.findWhole(programme, id);
            return (found.lines().isEmpty() || one.state == CaseState.INVESTIGATING)
                    && establishing(one, currency).changes(found.lines()).isEmpty();
        });
    }

    private IrregularityCaseView found(String programme, String id, CaseEstablishment found, String currency) {
        Counted counted = deadlines.count(
                programme, DeadlineKind.AUDITOR_NOTICE, DeadlineKind.DONOR_NOTICE, DeadlineKind.URGENT_NOTICE);
        return desk.actOnce(programme, id, CaseAction.ESTABLISH, one -> {
            Persons.refuse(found.text(), "/text");
            establishing(one, currency).check(found.lines());
            settled.established(one, Ids.next(), found.text(), found.classification(), found.lines());
            if (money.totals(one).isNothing()) {
                notices.planForAll(one, NoticeKind.FINAL, false, counted);
            } else {
                notices.planForDonors(one, NoticeKind.FOLLOW_UP, counted);
            }
        });
    }

    private Standing standing(UUID pending) {
        IrregularityCase found = QuarkusTransaction.requiringNew()
                .call(() -> IrregularityCase.<IrregularityCase>find("pendingId", pending)
                        .firstResult());
        money.refresh(found.programme, found.ref);
        return QuarkusTransaction.requiringNew().call(() -> {
            IrregularityCase one = IrregularityCase.findById(found.id);
            return new Standing(one.self(), views.view(one));
        });
    }

    private static void refuseOldCopy(boolean fresh) {
        if (!fresh) {
            throw Answer.unavailable();
        }
    }
}
