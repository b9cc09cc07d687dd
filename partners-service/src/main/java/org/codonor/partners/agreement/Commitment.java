package org.codonor.partners.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;

/** What one contribution commits on one budget line, in the programme's currency; in an amendment, the change of it. */
@Embeddable
public record Commitment(
        String line,
        String contribution,
        @Column(precision = 20, scale = 4) BigDecimal amount) {
    /** As people write it, with its currency. */
    record Written(String line, String contribution, Money amount) {
        Commitment commitment() {
            return new Commitment(line, contribution, amount.amount());
        }
    }

    /** As the ledger is told. */
    record Told(String line, String contribution, String amount) {}

    Written written(Currency currency) {
        return new Written(line, contribution, Money.of(amount, currency));
    }

    static List<Told> told(List<Commitment> commitments, Currency currency) {
        return commitments.stream()
                .map(one -> new Told(
                        one.line(),
                        one.contribution(),
                        Money.of(one.amount(), currency).amount().toPlainString()))
                .toList();
    }
}
