package org.codonor.contributions.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.id.Refs;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.ContributionState;
import org.codonor.contributions.contribution.ContributionViews;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Part;
import org.codonor.contributions.contribution.Promises;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Signature;
import org.codonor.contributions.receipt.Receipt.Origin;

/** Books money that came, from a co-donor or released by the lead donor, and takes it back. */
@ApplicationScoped
class RecordReceipt {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    Promises promises;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    /** The contribution that money may be booked on; refused when there is none (422) or it is a pledge (409). */
    Contribution payable(String ref) {
        Contribution contribution = contributions
                .find(act.programme(), ref)
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("There is no such contribution.")
                        .error("/contribution", "unknown", "The programme does not know this contribution."));
        ContributionState state = contribution.state(act.today());
        if (!contribution.isCommitted() || state == ContributionState.SETTLED) {
            throw views.wrongState(contribution, "Money comes only for a committed contribution that is not settled.")
                    .rule("R06")
                    .with("contribution", contribution.self());
        }
        return contribution;
    }

    Receipt book(Contribution contribution, Origin origin, Valuation valuation) {
        if (origin.valueDate().isAfter(act.today())) {
            throw Refused.byRule("R03", "Money is booked once it has come.")
                    .error("/valueDate", "future", "Today is " + act.today() + ".");
        }
        String programme = act.programme();
        String ref = Refs.choose(
                origin.ref(),
                "RC-",
                Receipt.count("programme", programme),
                wished -> Receipt.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var id = Ids.next();
        Map<Integer, BigDecimal> parts = contribution.isInternal()
                ? Map.of()
                : new Allocation(contribution.plan(act.today()), contributions.received(contribution))
                        .of(valuation.amount().amount(), origin.instalment());
        var came = new ArrayList<>(promises.parts(contribution));
        parts.forEach((no, amount) -> came.add(new Part(id, no, origin.valueDate(), amount)));
        Posted posted = ledger.post(Posting.of(
                source(id, programme, ref),
                moves(contribution, origin.valueDate(), valuation.booked(), came, valuation.difference())));
        var receipt = new Receipt(
                id, programme, ref, contribution, origin, valuation, parts, posted, Signature.of(act.actor()));
        receipt.persist();
        if (!valuation.difference().isZero()) {
            new FxDifference(receipt).persist();
        }
        return receipt;
    }

    /** A second transaction that names the first and runs the other way (R17); the ledger refuses what R54 forbids. */
    void takeBack(Receipt receipt, Currency currency, String reason) {
        Money booked = receipt.booked(currency);
        List<Part> others = promises.parts(receipt.contribution).stream()
                .filter(part -> !part.receipt().equals(receipt.id))
                .toList();
        List<Move> moves = moves(
                receipt.contribution,
                receipt.valueDate,
                booked.negated(),
                others,
                receipt.indicative(currency).minus(booked));
        Posted posted = ledger.post(Posting.of(source(receipt.id, receipt.programme, receipt.ref), moves)
                .correcting(receipt.transactionSeq));
        receipt.reverse(posted, reason);
    }

    private List<Move> moves(
            Contribution contribution, LocalDate valueDate, Money booked, List<Part> came, Money difference) {
        var moves = new ArrayList<Move>();
        moves.add(Move.signed(Event.RECEIPT, Account.DONOR, Account.LEAD, contribution.ref(), booked, valueDate));
        moves.addAll(promises.moves(contribution, came));
        if (!difference.isZero()) {
            moves.add(Move.signed(
                    Event.FX_DIFFERENCE,
                    Account.PROMISED,
                    Account.EXCHANGE,
                    contribution.ref(),
                    difference,
                    valueDate));
        }
        return moves;
    }

    private static Source source(UUID id, String programme, String ref) {
        return Source.own("RECEIPT", id, Receipt.self(programme, ref));
    }
}
