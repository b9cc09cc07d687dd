package org.codonor.contributions.ask;

import java.util.Currency;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** Amounts of asks, in the programme's currency; a wrong number of decimals is a decision (422), not a misspelling. */
record Amounts(Currency currency) {
    Money of(String wire, String pointer) {
        try {
            return Money.of(Money.parse(wire, currency), currency);
        } catch (Refused malformed) {
            throw Refused.because(CommonProblem.RULE)
                    .broken(
                            "R53",
                            pointer,
                            "amount",
                            currency + " amounts have exactly " + currency.getDefaultFractionDigits() + " decimals.");
        }
    }

    Money above(String wire, String pointer) {
        Money money = of(wire, pointer);
        if (!money.isPositive()) {
            throw Refused.because(CommonProblem.RULE).broken("R53", pointer, "amount", "It must be above zero.");
        }
        return money;
    }
}
