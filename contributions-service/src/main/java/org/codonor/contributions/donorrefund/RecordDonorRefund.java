package org.codonor.contributions.donorrefund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.id.Refs;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.claim.Claims;
import org.codonor.contributions.claim.Disposition;
import org.codonor.contributions.claim.Dispositions;
import org.codonor.contributions.claim.ReturnRule;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.ContributionState;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.RefundProposals;
import org.codonor.contributions.leadbooking.LeadBookings;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;
import org.codonor.contributions.receipt.Valuation;
import org.jspecify.annotations.Nullable;

/** Books money that goes back to a donor, and takes it back; the ledger refuses what is not there (R54). */
@ApplicationScoped
class RecordDonorRefund {
    private static final String REUSED = Disposition.Where.REUSE_IN_PROGRAMME.name();
    private static final String REQUESTED = """
            select 1 from donor_measures where programme = ? and ref = ? and ? = any(contributions)
              and kind in ('REFUND_REQUEST', 'WITHDRAW') and retracted_at is null
            """;

    @Inject
    Contributions contributions;

    @Inject
    RefundProposals proposals;

    @Inject
    LeadBookings interest;

    @Inject
    Programmes programmes;

    @Inject
    Claims claims;

    @Inject
    Dispositions dispositions;

    @Inject
    Arrangements arrangements;

    @Inject
    Ledger ledger;

    @Inject
    Rows rows;

    @Inject
    Act act;

    DonorRefund book(NewDonorRefund wanted) {
        String programme = act.programme();
        Contribution contribution = contributions
                .find(programme, wanted.contribution())
                .filter(Contribution::isCommitted)
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("There is no such committed contribution.")
                        .error("/contribution", "unknown", "Only of a committed contribution something came."));
        Currency currency = programmes.get(programme).currency();
        var valuation = new Valuation(wanted.amount(), wanted.rate(), contribution.indicativeRate(), currency);
        check(contribution, wanted, valuation);
        String ref = Refs.choose(
                wanted.ref(),
                "DR-",
                DonorRefund.count("programme", programme),
                wished -> DonorRefund.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        UUID id = Ids.next();
        Move move = Move.of(
                        Event.DONOR_REFUND,
                        Account.LEAD,
                        Account.DONOR,
                        contribution.ref(),
                        valuation.booked(),
                        wanted.valueDate())
                .attributed(wanted.isOwn() ? Basis.NA : Basis.DIRECT);
        String claimRef = wanted.claimRef();
        Posted posted = ledger.post(Posting.of(
                source(id, programme, ref), List.of(claimRef == null ? move : move.claiming(claimRef, null))));
        var refund = new DonorRefund(id, ref, contribution, wanted, valuation, posted, Signature.of(act.actor()));
        refund.persistAndFlush();
        return refund;
    }

    void reverse(DonorRefund refund, String reason) {
        Currency currency = programmes.get(refund.programme).currency();
        List<Move> back = ledger.moves(refund.transactionSeq, currency).stream()
                .map(move -> move.back(refund.valueDate))
                .toList();
        Posted posted = ledger.post(Posting.of(source(refund.id, refund.programme, refund.ref), back)
                .correcting(refund.transactionSeq));
        refund.reverse(posted, reason);
        refund.persistAndFlush();
    }

    private void check(Contribution contribution, NewDonorRefund wanted, Valuation valuation) {
        List<Violation> found = new ArrayList<>(valuation.violations(contribution.currency(), wanted.rateSource()));
        boolean withdrawn = contribution.state(act.today()) == ContributionState.WITHDRAWN;
        if (found.isEmpty()) {
            var rules = new RefundRules(
                    valuation.booked(),
                    contributions.received(contribution),
                    proposals.unspent(contribution),
                    withdrawn,
                    open(contribution, wanted, valuation.booked().currency()));
            found.addAll(rules.violations(wanted, act.today()));
        }
        if (wanted.measure() != null && !isRequested(wanted.measure(), contribution)) {
            found.add(new Violation("/measure", "unknown", "The donor asked nothing back by it.", "R78"));
        }
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The refund cannot be booked like this.")
                    .errors(found);
        }
        if (wanted.claimRef() != null) {
            returning(contribution, wanted.claimRef(), wanted.valueDate()).check();
        }
        refuseSecond(contribution, wanted.bankRef());
    }

    /** R95, as the arrangement stood on the day on which the money went. */
    private ReturnRule returning(Contribution contribution, String claimRef, LocalDate on) {
        String agreed = Optional.ofNullable(contribution.arrangement())
                .flatMap(ref -> arrangements.find(act.programme(), ref))
                .filter(each -> REUSED.equals(each.terms(on).recoveryDisposition()))
                .map(Arrangement::ref)
                .orElse(null);
        return new ReturnRule(
                claimRef, dispositions.of(act.programme(), claimRef).orElse(null), agreed);
    }

    private @Nullable Money open(Contribution contribution, NewDonorRefund wanted, Currency currency) {
        if (wanted.claimRef() != null) {
            return claims.toReturn(act.programme(), wanted.claimRef(), contribution.ref(), currency)
                    .orElse(null);
        }
        return wanted.interestRef() == null
                ? null
                : interest.toRefund(act.programme(), wanted.interestRef(), contribution.ref())
                        .orElse(null);
    }

    private boolean isRequested(String measure, Contribution contribution) {
        return rows.one(REQUESTED, row -> true, act.programme(), measure, contribution.ref())
                .isPresent();
    }

    /** R20: one bank reference of a donor is one refund. */
    private static void refuseSecond(Contribution contribution, String bankRef) {
        DonorRefund.<DonorRefund>find(
                        "programme = ?1 and donor = ?2 and bankRef = ?3 and reversedBy is null",
                        contribution.programme(),
                        contribution.donor(),
                        bankRef)
                .firstResultOptional()
                .ifPresent(first -> {
                    throw Refused.because(CommonProblem.DUPLICATE)
                            .rule("R20")
                            .detail("The bank reference is recorded already.")
                            .with("refund", first.self());
                });
    }

    private static Source source(UUID id, String programme, String ref) {
        return Source.own("DONOR_REFUND", id, DonorRefund.self(programme, ref));
    }
}
