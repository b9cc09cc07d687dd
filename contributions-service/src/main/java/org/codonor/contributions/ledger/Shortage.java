package org.codonor.contributions.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;

/** The refusal of a ceiling, with the figures that let the caller act. */
final class Shortage {
    private Shortage() {}

    static Refused of(Ceiling.Key key, BigDecimal available, BigDecimal requested, Move move) {
        Currency currency = move.amount().currency();
        Refused refused = Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                .rule(key.ceiling().rule())
                .detail(key.contribution() + " " + key.ceiling().says() + ".")
                .with("contribution", key.contribution())
                .with("available", Money.of(available, currency))
                .with("requested", Money.of(requested, currency));
        if (!key.claim().isEmpty()) {
            refused.with("claimRef", key.claim());
        }
        return key.agreement().isEmpty() ? refused : refused.with("agreement", key.agreement());
    }

    static Refused on(LocalDate day, String contribution, BigDecimal available, BigDecimal requested, Move move) {
        return of(new Ceiling.Key(Ceiling.HELD, contribution), available, requested, move)
                .detail(contribution + " has less at the lead donor on " + day + " than this needs.")
                .with("date", day);
    }

    static Refused atPartner(Days.Lack lacking, BigDecimal requested, Move move) {
        return atPartner(lacking, requested, move, "than this needs; nothing comes back before it was paid.");
    }

    static Refused unspent(Days.Lack lacking, BigDecimal requested, Move move) {
        return atPartner(lacking, requested, move, "unspent than this takes; what it spent or owes back is not there.");
    }

    private static Refused atPartner(Days.Lack lacking, BigDecimal requested, Move move, String why) {
        Currency currency = move.amount().currency();
        return Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                .rule("R75")
                .detail("The partner has less of " + move.contribution() + " under " + move.agreement() + " on "
                        + lacking.day() + " " + why)
                .with("contribution", move.contribution())
                .with("agreement", move.agreement())
                .with("date", lacking.day())
                .with("available", Money.of(lacking.available(), currency))
                .with("requested", Money.of(requested, currency));
    }
}
