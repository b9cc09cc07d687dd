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
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Refs;
import org.codonor.contributions.programme.Signature;
import org.codonor.contributions.receipt.Receipt.Origin;

/** Books money that came, from a co-donor or released by the lead donor, and takes it back. */
@ApplicationScoped
class RecordReceipt {
    @Inject
    Contributions contributions;

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
        if (!contribution.isCommitted()) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .rule("R06")
                    .detail("The contribution is not committed yet.")
                    .with("state", contribution.state());
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
        Received soFar = received(contribution);
        Map<Integer, BigDecimal> parts = contribution.isInternal()
                ? Map.of()
                : new Allocation(contribution.instalments(), soFar)
                        .of(valuation.amount().amount(), origin.instalment());
        Money covered = receivable(contribution, soFar, valuation.programme())
                .minus(receivable(contribution, soFar.with(parts, 1), valuation.programme()));
        Posted posted = ledger.post(Posting.of(
                source(id, programme, ref),
                moves(contribution, origin.valueDate(), valuation.booked(), covered, valuation.difference())));
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
        Received soFar = received(receipt.contribution);
        Money uncovered = receivable(receipt.contribution, soFar.with(receipt.parts, -1), currency)
                .minus(receivable(receipt.contribution, soFar, currency));
        Money booked = receipt.booked(currency);
        List<Move> moves = moves(
                receipt.contribution,
                receipt.valueDate,
                booked.negated(),
                uncovered.negated(),
                receipt.indicative(currency).minus(booked));
        Posted posted = ledger.post(Posting.of(source(receipt.id, receipt.programme, receipt.ref), moves)
                .correcting(receipt.transactionSeq));
        receipt.reverse(posted, reason);
    }

    private static List<Move> moves(
            Contribution contribution, LocalDate valueDate, Money booked, Money covered, Money difference) {
        var moves = new ArrayList<Move>();
        moves.add(Move.signed(Event.RECEIPT, Account.DONOR, Account.LEAD, contribution.ref(), booked, valueDate));
        if (!covered.isZero()) {
            moves.add(Move.signed(
                    Event.INSTALMENT, Account.RECEIVABLE, Account.PROMISED, contribution.ref(), covered, valueDate));
        }
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

    private Received received(Contribution contribution) {
        return contributions.received(act.programme()).getOrDefault(contribution.id(), Received.NOTHING);
    }

    private static Money receivable(Contribution contribution, Received received, Currency currency) {
        return received.receivable(contribution.instalments(), contribution.indicativeRate(), currency);
    }

    private static Source source(UUID id, String programme, String ref) {
        return Source.own("RECEIPT", id, Receipt.self(programme, ref));
    }
}
