package org.codonor.partners.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;

/**
 * R53: the splits add up to the amount, each contribution stands once, and each funds the agreement.
 *
 * @param funding the contributions that commit money under the agreement
 * @param mayBeLoss whether the amount may be below zero; then every split is
 */
public record SplitRule(Currency currency, Set<String> funding, boolean mayBeLoss) {
    public SplitRule(Currency currency, Set<String> funding) {
        this(currency, funding, false);
    }

    public List<Violation> violations(Money amount, List<Split.Written> splits) {
        var found = new ArrayList<Violation>();
        if (!amount.currency().equals(currency)) {
            found.add(foreign("/amount/currency"));
        } else if (mayBeLoss && amount.isZero()) {
            found.add(new Violation("/amount/amount", "zero", "A gain is above zero, a loss below."));
        } else if (!mayBeLoss && !amount.isPositive()) {
            found.add(new Violation("/amount/amount", "not-positive", "The amount is above zero."));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < splits.size(); i++) {
            found.addAll(violations("/splits/" + i, splits.get(i), mayBeLoss && amount.isNegative(), seen));
        }
        if (found.isEmpty() && !amount.equals(sum(splits))) {
            found.add(new Violation(
                    "/splits", "sum", "The splits add up to " + sum(splits) + ", the amount is " + amount + "."));
        }
        return found;
    }

    private List<Violation> violations(String at, Split.Written split, boolean loss, Set<String> seen) {
        var found = new ArrayList<Violation>();
        if (!seen.add(split.contribution())) {
            found.add(new Violation(at + "/contribution", "twice", split.contribution() + " stands here twice."));
        }
        if (!funding.contains(split.contribution())) {
            found.add(new Violation(
                    at + "/contribution", "not-funding", split.contribution() + " does not fund the agreement."));
        }
        if (!split.amount().currency().equals(currency)) {
            found.add(foreign(at + "/amount/currency"));
        } else if (loss && !split.amount().isNegative()) {
            found.add(new Violation(at + "/amount/amount", "not-negative", "Of a loss each split is below zero."));
        } else if (!loss && !split.amount().isPositive()) {
            found.add(new Violation(at + "/amount/amount", "not-positive", "A split is above zero."));
        }
        return found;
    }

    private Money sum(List<Split.Written> splits) {
        return splits.stream().map(Split.Written::amount).reduce(Money.zero(currency), Money::plus);
    }

    private Violation foreign(String pointer) {
        return new Violation(pointer, "currency", "Amounts are in the programme's currency, " + currency + ".");
    }
}
