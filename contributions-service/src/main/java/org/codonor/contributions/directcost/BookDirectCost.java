package org.codonor.contributions.directcost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Keys;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Books a cost on one of the lead donor's own lines, attributed like expenditure (R69), and takes it back. */
@ApplicationScoped
class BookDirectCost {
    @Inject
    Act act;

    @Inject
    Programmes programmes;

    @Inject
    Plans plans;

    @Inject
    Keys keys;

    @Inject
    Ledger ledger;

    @Inject
    DirectCosts costs;

    @Inject
    Rows rows;

    DirectCost book(NewDirectCost wanted) {
        check(wanted);
        UUID id = Ids.next();
        String ref = wanted.ref() == null ? costs.nextRef(act.programme()) : wanted.ref();
        if (costs.find(act.programme(), ref).isPresent()) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("There is a direct cost " + ref + ".");
        }
        Key key = keys.use(wanted.line(), Quarter.of(wanted.valueDate())).key();
        Posted posted = ledger.post(Posting.of(source(id, ref), moves(wanted, key)));
        var cost = new DirectCost(
                id,
                act.programme(),
                ref,
                wanted.line(),
                wanted.valueDate(),
                wanted.amount().amount(),
                wanted.text(),
                wanted.bankRef(),
                posted.quarter(),
                key.basis(),
                posted.id(),
                posted.seq(),
                act.at(),
                act.actor(),
                null,
                null);
        costs.add(cost);
        return cost;
    }

    void reverse(DirectCost cost, String reason) {
        List<Move> back =
                moves(cost).stream().map(move -> move.back(cost.valueDate())).toList();
        Posted posted =
                ledger.post(Posting.of(source(cost.id(), cost.ref()), back).correcting(cost.seq()));
        costs.reverse(cost, posted.id(), reason);
    }

    /** What was booked, as it was attributed then. */
    List<Move> moves(DirectCost cost) {
        var currency = programmes.get(cost.programme()).currency();
        return rows.list(
                "select contribution, amount, of_quarter from moves where programme = ? and seq = ? order by no",
                row -> Move.of(
                                Event.DIRECT_COST,
                                Account.LEAD,
                                Account.DIRECT_COST,
                                row.getString("contribution"),
                                org.codonor.common.money.Money.of(row.getBigDecimal("amount"), currency),
                                cost.valueDate())
                        .on(cost.line())
                        .of(Rows.quarter(row, "of_quarter"))
                        .attributed(cost.basis()),
                cost.programme(),
                cost.seq());
    }

    private static List<Move> moves(NewDirectCost wanted, Key key) {
        return key.divide(wanted.amount()).stream()
                .filter(part -> part.amount().isPositive())
                .map(part -> Move.of(
                                Event.DIRECT_COST,
                                Account.LEAD,
                                Account.DIRECT_COST,
                                part.contribution(),
                                part.amount(),
                                wanted.valueDate())
                        .on(wanted.line())
                        .attributed(key.basis()))
                .toList();
    }

    private void check(NewDirectCost wanted) {
        var refused = Refused.because(CommonProblem.RULE).detail("The cost breaks rules.");
        var currency = programmes.get(act.programme()).currency();
        if (!wanted.amount().currency().equals(currency) || !wanted.amount().isPositive()) {
            refused.broken("R54", "/amount", "amount", "It is above zero and in " + currency + ".");
        }
        if (wanted.valueDate().isAfter(act.today())) {
            refused.broken("R05", "/valueDate", "future", "That day has not come.");
        }
        @Nullable Line line = plans.line(act.programme(), wanted.line()).orElse(null);
        if (line == null) {
            refused.broken("R63", "/line", "not-in-plan", wanted.line() + " is in no approved budget version.");
        } else if (!line.leadOwn()) {
            refused.broken("R63", "/line", "not-lead-own", wanted.line() + " is not the lead donor's own.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private Source source(UUID id, String ref) {
        return Source.own("DIRECT_COST", id, "/v1/programmes/" + act.programme() + "/direct-costs/" + ref);
    }
}
