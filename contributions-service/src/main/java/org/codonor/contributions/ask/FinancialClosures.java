package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.Agreements.Cell;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Standings.Standing;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Headroom;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/**
 * An agreement is closed financially (R48): what it commits and never paid is free to be committed again (R44), and nothing
 * is committed, reserved, gained, refunded, returned by the bank or spent under it any more; what is recovered of a claim
 * still comes back.
 */
@ApplicationScoped
class FinancialClosures {
    private static final String UNSPENT =
            "unspent: it is to be refunded, reported as spent, or booked as lost or gained by exchange.";

    @Inject
    Act act;

    @Inject
    Standings standings;

    @Inject
    Ledger ledger;

    @Inject
    Headroom headroom;

    @Inject
    Agreements agreements;

    @Inject
    SpentSoFar spent;

    @Inject
    Programmes programmes;

    Done uncommit(AskBody.Uncommit ask) {
        agreements.checkOpen(ask.agreement());
        Currency currency = programmes.get(act.programme()).currency();
        refuseUnsettled(ask, standings.of(ask.agreement()), currency);
        agreements.close(ask.agreement(), ask.valueDate());
        List<Move> moves = released(ask.agreement(), ask.valueDate(), currency);
        return moves.isEmpty() ? Done.NOTHING : Done.of(ledger.post(Posting.of(ask.source(), moves)));
    }

    /**
     * Judged here too: since it was read there, a report, a refund or a case may have moved it. What is prefinanced of one
     * contribution settles nothing that is unspent of another: that is another donor's (R78).
     */
    private static void refuseUnsettled(AskBody.Uncommit ask, List<Standing> standing, Currency currency) {
        BigDecimal waived = ask.waived() == null
                ? BigDecimal.ZERO
                : new Amounts(currency).of(ask.waived(), "/waived").amount();
        Refused refused = Refused.because(CommonProblem.RULE).detail("The agreement cannot be closed yet.");
        BigDecimal unspent = Standings.sum(standing, Standing::unspent);
        boolean open = false;
        if (unspent.signum() != 0 && unspent.compareTo(waived) != 0) {
            open = broken(refused, "unspent", unspent, currency, UNSPENT);
        } else if (Standings.sum(standing, each -> each.unspent().max(BigDecimal.ZERO))
                        .compareTo(waived)
                > 0) {
            for (Standing each : standing) {
                if (each.unspent().signum() > 0) {
                    String says = UNSPENT + " This is of " + each.contribution() + "; others are prefinanced.";
                    open = broken(refused, "unspent", each.unspent(), currency, says);
                }
            }
        }
        BigDecimal reserved = Standings.sum(standing, Standing::reserved);
        if (reserved.signum() != 0) {
            open = broken(
                    refused, "reserved", reserved, currency, "reserved for an approved request: pay or cancel it.");
        }
        BigDecimal claimed = Standings.sum(standing, Standing::claimed);
        if (claimed.signum() != 0) {
            open = broken(refused, "claimed", claimed, currency, "claimed and not yet recovered or written off.");
        }
        if (open) {
            throw refused;
        }
    }

    private static boolean broken(Refused refused, String code, BigDecimal amount, Currency currency, String says) {
        refused.broken("R48", "", code, Money.of(amount, currency) + " is " + says);
        return true;
    }

    /** What is committed and was not disbursed net, by contribution and line. */
    private List<Move> released(String agreement, LocalDate on, Currency currency) {
        var committed = new TreeMap<String, TreeMap<String, BigDecimal>>();
        for (Map.Entry<Cell, BigDecimal> cell :
                agreements.contracted(act.programme(), agreement).entrySet()) {
            if (cell.getValue().signum() > 0) {
                committed
                        .computeIfAbsent(cell.getKey().contribution(), none -> new TreeMap<>())
                        .put(cell.getKey().line(), minorUnits(cell.getValue(), currency));
            }
        }
        var moves = new ArrayList<Move>();
        committed.forEach((contribution, lines) -> {
            var used = new HashMap<String, BigDecimal>();
            lines.keySet().forEach(line -> used.put(line, spent.of(agreement, line, contribution)));
            BigDecimal unpaid = headroom.unpaid(act.programme(), contribution, agreement);
            new UnpaidCommitment(lines, used, minorUnits(unpaid, currency))
                    .byLine()
                    .forEach((line, amount) -> moves.add(Move.of(
                                    Event.AGREEMENT,
                                    Account.CONTRACTED,
                                    Account.UNCONTRACTED,
                                    contribution,
                                    Money.of(amount, currency),
                                    on)
                            .under(agreement)
                            .on(line)));
        });
        return moves;
    }

    private static BigDecimal minorUnits(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount();
    }
}
