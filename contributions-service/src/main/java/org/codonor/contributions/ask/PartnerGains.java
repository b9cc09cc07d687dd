package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/**
 * What money earns, gains or loses while it is at a partner: interest (R22) and exchange differences (R74). No more is lost
 * than the partner has unspent (R75).
 */
@ApplicationScoped
class PartnerGains {
    @Inject
    Act act;

    @Inject
    Ledger ledger;

    @Inject
    Efforts efforts;

    @Inject
    Agreements agreements;

    @Inject
    PaidOut paidOut;

    @Inject
    Programmes programmes;

    Done interest(AskBody.Interest ask) {
        return book(ask, Kind.INTEREST, Event.INTEREST, Account.INCOME);
    }

    Done exchange(AskBody.Exchange ask) {
        return book(ask, Kind.EXCHANGE, Event.EXCHANGE, Account.EXCHANGE);
    }

    private Done book(AskBody.OfMoney ask, Kind kind, Event event, Account from) {
        efforts.standsNot(ask.source(), kind);
        agreements.checkOpen(ask.agreement());
        var amounts = new Amounts(programmes.get(act.programme()).currency());
        var moves = new ArrayList<Move>();
        var seen = new HashSet<String>();
        for (int i = 0; i < ask.splits().size(); i++) {
            AskBody.Split split = ask.splits().get(i);
            String pointer = "/splits/" + i;
            Money amount = amounts.of(split.amount(), pointer + "/amount");
            if (!seen.add(split.contribution()) || amount.isZero()) {
                throw Refused.because(CommonProblem.RULE)
                        .broken("R53", pointer, "twice", "Each contribution once, never zero.");
            }
            check(ask, split.contribution(), pointer);
            moves.add(Move.signed(event, from, Account.PARTNER, split.contribution(), amount, ask.valueDate())
                    .under(ask.agreement()));
        }
        Posted posted = ledger.post(Posting.of(ask.source(), moves).takingUnspent());
        efforts.add(ask.source(), kind, posted.seq(), null);
        return Done.of(posted);
    }

    /** Only money that was paid earns anything, from that day on. */
    private void check(AskBody.OfMoney ask, String contribution, String pointer) {
        String agreement = ask.agreement();
        LocalDate paidOn = paidOut.firstDay(agreement, contribution)
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .broken(
                                "R53",
                                pointer + "/contribution",
                                "does-not-fund",
                                "Nothing of " + contribution + " was paid under " + agreement + "."));
        if (ask.valueDate().isBefore(paidOn)) {
            throw Refused.because(CommonProblem.RULE)
                    .broken(
                            "R75",
                            "/valueDate",
                            "before-payment",
                            "The first money of " + contribution + " was paid under " + agreement + " on " + paidOn
                                    + "; it earned and lost nothing before.");
        }
    }
}
