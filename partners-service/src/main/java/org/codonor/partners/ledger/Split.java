package org.codonor.partners.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;

/** What one contribution pays, in the programme's currency. */
@Embeddable
public record Split(
        String contribution,
        @Column(precision = 20, scale = 4) BigDecimal amount) {
    /** As people write it, with its currency. */
    public record Written(String contribution, Money amount) {
        public Split split() {
            return new Split(contribution, amount.amount());
        }
    }

    /** As the ledger is told. */
    public record Told(String contribution, String amount) {}

    public static List<Written> written(List<Split> splits, Currency currency) {
        return splits.stream()
                .map(split -> new Written(split.contribution(), Money.of(split.amount(), currency)))
                .toList();
    }

    public static List<Told> told(List<Split> splits, Currency currency) {
        return splits.stream()
                .map(split -> new Told(
                        split.contribution(),
                        Money.of(split.amount(), currency).amount().toPlainString()))
                .toList();
    }
}
