package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.AskBody.Need.Modality;
import org.codonor.contributions.ask.Standings.Standing;
import org.codonor.contributions.programme.Programmes;

/**
 * R49, judged under the ledger's lock: whoever approved several requests at once read the same unspent money for each of
 * them, and each is reserved only as far as the others leave a need.
 */
@ApplicationScoped
class Needs {
    @Inject
    Standings standings;

    @Inject
    Act act;

    @Inject
    Programmes programmes;

    void check(AskBody.Reserve ask) {
        if (ask.need() == null) {
            return;
        }
        Currency currency = programmes.get(act.programme()).currency();
        var amounts = new Amounts(currency);
        Money need = amounts.of(ask.need().need(), "/need/need");
        Money otherFunds = amounts.of(ask.need().otherFunds(), "/need/otherFunds");
        List<Standing> standing = standings.of(ask.agreement());
        Money unspent = Money.of(Standings.sum(standing, Standing::unspent), currency);
        Money underWay = Money.of(Standings.sum(standing, Standing::reserved), currency);
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
