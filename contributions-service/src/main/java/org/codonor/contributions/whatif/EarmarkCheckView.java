package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.contributions.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The answer: yes or no, how much may go there, and every clause with what it found.
 *
 * @param available in all, over the contributions that may be used
 * @param elsewhere what else counts and is not known here, and where to ask
 */
record EarmarkCheckView(
        boolean allowed,
        Money requested,
        Money available,
        Purpose purpose,
        LocalDate on,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String line,
        @Nullable String geo,
        @Nullable String coreArea,
        @Nullable String outcome,
        @Nullable String elsewhere,
        List<OfContribution> contributions) {

    record OfContribution(
            String contribution, String donor, boolean allowed, Money available, List<ClauseView> clauses) {}

    /** A clause of one contribution. */
    record ClauseView(
            String rule,
            String code,
            boolean holds,
            boolean binding,
            String text,
            @Nullable Money available) {
        static ClauseView of(Clause clause, Currency currency) {
            BigDecimal left = clause.available();
            return new ClauseView(
                    clause.rule(),
                    clause.code(),
                    clause.holds(),
                    clause.binding(),
                    clause.text(),
                    left == null ? null : Money.of(left, currency));
        }
    }

    static EarmarkCheckView of(Programme programme, Use use, List<Purse> purses) {
        Currency currency = programme.currency();
        List<OfContribution> each = purses.stream()
                .map(purse -> {
                    Purse.Verdict verdict = purse.judge(use);
                    return new OfContribution(
                            purse.contribution(),
                            purse.donor(),
                            verdict.allowed(),
                            Money.of(verdict.available(), currency),
                            verdict.clauses().stream()
                                    .map(clause -> ClauseView.of(clause, currency))
                                    .toList());
                })
                .toList();
        Money available = each.stream().map(OfContribution::available).reduce(Money.zero(currency), Money::plus);
        Money requested = Money.of(use.amount(), currency);
        return new EarmarkCheckView(
                !requested.exceeds(available),
                requested,
                available,
                use.purpose(),
                use.on(),
                use.partner(),
                use.agreement(),
                use.line(),
                use.geo(),
                use.coreArea(),
                use.outcome(),
                new Elsewhere(programme.code(), use).says().orElse(null),
                each);
    }
}
