package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;

/** Writes what an approved budget changes into the ledger. */
@ApplicationScoped
class BookBudget {
    @Inject
    Plans plans;

    @Inject
    LineUse use;

    @Inject
    Ledger ledger;

    /** Writes the difference to the version before, valued at the first day; nothing when there is none. */
    Optional<Posted> post(BudgetVersion version, List<Line> lines, Currency currency) {
        Optional<Plan> before = plans.newest(version.programme);
        if (before.isEmpty()) {
            ledger.begin(Quarter.of(version.validFrom));
        }
        var moves = new ArrayList<Move>();
        Map<String, Line> planned = before.<Map<String, Line>>map(Plan::lines).orElse(Map.of());
        new Differences(planned, lines)
                .byContribution()
                .forEach((contribution, differences) -> differences.forEach((line, difference) -> moves.add(Move.signed(
                                Event.BUDGET,
                                Account.UNPLANNED,
                                Account.PLANNED,
                                contribution,
                                Money.of(difference, currency),
                                version.validFrom)
                        .on(line))));
        Contracted.of(use.of(version.programme), planned, lines)
                .shifts()
                .forEach(shift -> shift(shift, Money.of(shift.amount(), currency), version.validFrom, moves));
        return moves.isEmpty()
                ? Optional.empty()
                : Optional.of(ledger.post(Posting.of(Source.own("BUDGET_VERSION", version.id, version.self()), moves)));
    }

    /** R30: contracted money moves with the budget, in the same ledger transaction. */
    private static void shift(Contracted.Shift shift, Money amount, LocalDate on, List<Move> moves) {
        moves.add(Move.of(Event.AGREEMENT, Account.CONTRACTED, Account.UNCONTRACTED, shift.contribution(), amount, on)
                .under(shift.agreement())
                .on(shift.fromLine()));
        moves.add(Move.of(Event.AGREEMENT, Account.UNCONTRACTED, Account.CONTRACTED, shift.contribution(), amount, on)
                .under(shift.agreement())
                .on(shift.toLine()));
    }
}
