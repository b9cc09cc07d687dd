package org.codonor.partners.refund;

import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.Decimal;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/**
 * R78: no more comes back as unspent than the partner has, in all and of each contribution.
 *
 * @param cover what the ledger holds of the agreement; absent while nothing is committed
 */
record UnspentRule(@Nullable Cover cover) {
    void check(Money amount, List<Split.Written> parts) {
        check(amount, cover == null ? Decimal.of("0") : cover.unspent(), null);
        for (Split.Written part : parts) {
            check(part.amount(), unspent(part.contribution()), part.contribution());
        }
    }

    private Decimal unspent(String contribution) {
        return cover == null
                ? Decimal.of("0")
                : cover.contributions().stream()
                        .filter(part -> part.contribution().equals(contribution))
                        .map(Cover.Part::unspent)
                        .findFirst()
                        .orElse(Decimal.of("0"));
    }

    private static void check(Money requested, Decimal unspent, @Nullable String contribution) {
        Money available = Money.of(unspent.value(), requested.currency());
        if (requested.exceeds(available)) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .rule("R78")
                    .detail("The partner has less unspent: give back at most that, or name another reason.")
                    .with("contribution", contribution)
                    .with("available", available.isPositive() ? available : Money.zero(available.currency()))
                    .with("requested", requested);
        }
    }
}
