package org.codonor.partners.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.money.Money;

/**
 * Whose an amount at a partner is: each contribution's part in proportion to what is unspent of it. Of what comes back
 * each co-funder gets its part (R78), of an exchange difference each gains or loses it.
 *
 * @param unspent by contribution, above zero only
 */
public record Shares(Map<String, BigDecimal> unspent) {
    public static Shares of(Cover cover) {
        var unspent = new TreeMap<String, BigDecimal>();
        cover.contributions().stream()
                .filter(part -> part.unspent().value().signum() > 0)
                .forEach(part -> unspent.put(part.contribution(), part.unspent().value()));
        return new Shares(unspent);
    }

    /**
     * To the last minor unit, by the largest remainder, a loss as the mirror image of a gain; nothing when nobody has anything
     * unspent.
     */
    public List<Split.Written> of(Money amount) {
        if (amount.isNegative()) {
            return of(amount.negated()).stream()
                    .map(part ->
                            new Split.Written(part.contribution(), part.amount().negated()))
                    .toList();
        }
        Currency currency = amount.currency();
        int scale = currency.getDefaultFractionDigits();
        BigDecimal all = unspent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return List.of();
        }
        var given = new TreeMap<String, BigDecimal>();
        var rests = new TreeMap<String, BigDecimal>();
        BigDecimal left = amount.amount();
        for (Map.Entry<String, BigDecimal> one : unspent.entrySet()) {
            BigDecimal exact = amount.amount().multiply(one.getValue()).divide(all, scale + 10, RoundingMode.DOWN);
            BigDecimal whole = exact.setScale(scale, RoundingMode.DOWN);
            given.put(one.getKey(), whole);
            rests.put(one.getKey(), exact.subtract(whole));
            left = left.subtract(whole);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        List<String> largestFirst = new ArrayList<>(rests.keySet());
        largestFirst.sort(Comparator.comparing((String ref) -> rests.get(ref)).reversed());
        for (String ref : largestFirst) {
            if (left.signum() > 0) {
                given.merge(ref, unit, BigDecimal::add);
                left = left.subtract(unit);
            }
        }
        return given.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .map(one -> new Split.Written(one.getKey(), Money.of(one.getValue(), currency)))
                .toList();
    }
}
