package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ask.AskBody.Need.Modality;
import org.codonor.contributions.programme.Programmes;

/**
 * R49, judged under the ledger's lock: whoever approved several requests at once read the same unspent money for each of
 * them, and each is reserved only as far as the others leave a need.
 */
@ApplicationScoped
class Needs {
    /** What the partner has and neither spent nor owes, and what is held for other requests. */
    private static final String STANDING = """
            select coalesce(sum(case 'PARTNER' when to_account then amount when from_account then -amount else 0 end), 0)
                       as unspent,
                coalesce(sum(case 'RESERVED' when to_account then amount when from_account then -amount else 0 end), 0)
                       as under_way
            from totals where programme = ? and agreement = ?
            """;

    @Inject
    Rows rows;

    @Inject
    Act act;

    @Inject
    Programmes programmes;

    private record Standing(BigDecimal unspent, BigDecimal underWay) {}

    void check(AskBody.Reserve ask) {
        if (ask.need() == null) {
            return;
        }
        Currency currency = programmes.get(act.programme()).currency();
        var amounts = new Amounts(currency);
        Money need = amounts.of(ask.need().need(), "/need/need");
        Money otherFunds = amounts.of(ask.need().otherFunds(), "/need/otherFunds");
        Standing standing = rows.one(
                        STANDING,
                        row -> new Standing(row.getBigDecimal("unspent"), row.getBigDecimal("under_way")),
                        act.programme(),
                        ask.agreement())
                .orElseThrow();
        Money unspent = Money.of(standing.unspent(), currency);
        Money underWay = Money.of(standing.underWay(), currency);
        Money covered = unspent.plus(underWay).plus(otherFunds);
        boolean arrears = ask.need().modality() == Modality.ARREARS;
        Money available = arrears ? covered.negated() : need.minus(covered);
        Money requested = ask.splits().stream()
                .map(split -> amounts.of(split.amount(), "/splits"))
                .reduce(Money.zero(currency), Money::plus);
        if (requested.exceeds(available)) {
            throw Refused.byRule(
                            "R49",
                            arrears
                                    ? "The partner has not spent as much in advance, or other requests pay it."
                                    : "The partner needs less: it has unspent money or other funds, or other requests bring it.")
                    .with("available", available)
                    .with("requested", requested)
                    .with("need", need)
                    .with("unspent", unspent)
                    .with("underWay", underWay)
                    .with("otherFunds", otherFunds);
        }
    }
}
