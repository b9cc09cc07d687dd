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
import java.util.function.Function;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ask.Agreements.Cell;
import org.codonor.contributions.ask.AskOutcome.Done;
import org.codonor.contributions.ask.Efforts.Kind;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Headroom;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.programme.Programmes;

/**
 * An agreement is closed financially (R48): what it commits and never paid is free to be committed again (R44), and nothing
 * is committed, reserved, gained or spent under it any more.
 */
@ApplicationScoped
class FinancialClosures {
    /** What is still held for, owed by, and unspent at the partner, by contribution. */
    private static final String STANDING = """
            select contribution,
                sum(case 'RESERVED' when to_account then amount when from_account then -amount else 0 end) as reserved,
                sum(case 'CLAIM' when to_account then amount when from_account then -amount else 0 end) as claimed,
                sum(case 'PARTNER' when to_account then amount when from_account then -amount else 0 end) as unspent
            from totals where programme = ? and agreement = ? group by contribution order by contribution
            """;

    @Inject
    Act act;

    @Inject
    Rows rows;

    @Inject
    Ledger ledger;

    @Inject
    Headroom headroom;

    @Inject
    Efforts efforts;

    @Inject
    Agreements agreements;

    @Inject
    SpentSoFar spent;

    @Inject
    Programmes programmes;

    private record Standing(String contribution, BigDecimal reserved, BigDecimal claimed, BigDecimal unspent) {}

    Done uncommit(AskBody.Uncommit ask) {
        efforts.standsNot(ask.source(), Kind.UNCOMMITMENT);
        agreements.getOpen(ask.agreement());
        Currency currency = programmes.get(act.programme()).currency();
        List<Standing> standing = rows.list(
                STANDING,
                row -> new Standing(
                        row.getString("contribution"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("claimed"),
                        row.getBigDecimal("unspent")),
                act.programme(),
                ask.agreement());
        refuseUnsettled(ask, standing, currency);
        agreements.close(ask.agreement(), ask.valueDate());
        List<Move> moves = released(ask.agreement(), ask.valueDate(), currency);
        if (moves.isEmpty()) {
            return Done.NOTHING;
        }
        Posted posted = ledger.post(Posting.of(ask.source(), moves));
        efforts.add(ask.source(), Kind.UNCOMMITMENT, posted.seq(), null);
        return Done.of(posted);
    }

    /** Judged here too: since it was read there, a report, a refund or a case may have moved it. */
    private static void refuseUnsettled(AskBody.Uncommit ask, List<Standing> standing, Currency currency) {
        BigDecimal waived = ask.waived() == null
                ? BigDecimal.ZERO
                : new Amounts(currency).of(ask.waived(), "/waived").amount();
        Refused refused = Refused.because(CommonProblem.RULE).detail("The agreement cannot be closed yet.");
        BigDecimal unspent = sum(standing, Standing::unspent);
        boolean open = false;
        if (unspent.signum() != 0 && unspent.compareTo(waived) != 0) {
            open = broken(
                    refused,
                    "unspent",
                    unspent,
                    currency,
                    "unspent: it is to be refunded, reported as spent, or booked as lost or gained by exchange.");
        }
        BigDecimal reserved = sum(standing, Standing::reserved);
        if (reserved.signum() != 0) {
            open = broken(
                    refused, "reserved", reserved, currency, "reserved for an approved request: pay or cancel it.");
        }
        BigDecimal claimed = sum(standing, Standing::claimed);
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

    private static BigDecimal sum(List<Standing> standing, Function<Standing, BigDecimal> amount) {
        return standing.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
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
