package org.codonor.partners.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.codonor.common.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    @ParameterizedTest
    @CsvSource({
        "100.00, 75.00, 25.00, 75.00 25.00",
        "0.01, 75.00, 25.00, 0.01",
        "10.00, 1.00, 2.00, 3.33 6.67",
        "500.00, 58.00, 42.00, 290.00 210.00",
        "-10.00, 1.00, 2.00, -3.33 -6.67"
    })
    void R78_each_co_funder_gets_its_part_to_the_last_minor_unit(String amount, String a, String b, String given) {
        var shares = new Shares(Map.of("A", new BigDecimal(a), "B", new BigDecimal(b)));

        assertThat(shares.of(Money.of(amount, "DKK")).stream()
                        .map(split -> split.amount().amount().toPlainString()))
                .containsExactly(given.split(" ", -1));
    }

    @Test
    void nothing_unspent_has_no_shares() {
        assertThat(new Shares(Map.of()).of(Money.of("1.00", "DKK"))).isEmpty();
    }
}
