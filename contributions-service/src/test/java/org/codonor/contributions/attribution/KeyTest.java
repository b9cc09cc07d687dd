package org.codonor.contributions.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.codonor.common.money.Money;
import org.codonor.contributions.attribution.Key.Part;
import org.codonor.contributions.ledger.Basis;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void R68_the_largest_remainder_gets_the_last_minor_unit() {
        Key key = key(share("C1", "A", "14000000.00"), share("C2", "B", "2500000.00"));

        assertThat(amounts(key, "1733333.33")).containsExactly("1470707.07", "262626.26");
    }

    @Test
    void R68_three_equal_shares_of_100_give_the_first_donor_the_odd_one() {
        Key key = key(share("C1", "A", "1"), share("C2", "B", "1"), share("C3", "C", "1"));

        assertThat(amounts(key, "100.00")).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void R68_a_tie_goes_to_the_larger_weight_then_the_donor_then_the_contribution() {
        Key weights = key(share("C1", "A", "1"), share("C2", "B", "3"));
        Key donors = key(share("C1", "B", "1"), share("C2", "A", "1"));
        Key refs = key(share("C2", "A", "1"), share("C1", "A", "1"));

        assertThat(amounts(weights, "0.02")).containsExactly("0.00", "0.02");
        assertThat(amounts(donors, "0.01")).containsExactly("0.00", "0.01");
        assertThat(amounts(refs, "0.01")).containsExactly("0.00", "0.01");
    }

    @Test
    void R68_a_negative_amount_is_the_mirror_image() {
        Key key = key(share("C1", "A", "14000000.00"), share("C2", "B", "2500000.00"));

        assertThat(amounts(key, "-1000.01")).containsExactly("-848.49", "-151.52");
    }

    @Test
    void R68_currencies_without_minor_units_divide_to_whole_units() {
        Key key = key(share("C1", "A", "1"), share("C2", "B", "1"), share("C3", "C", "1"));

        assertThat(key.divide(Money.of(new BigDecimal("100"), JPY)))
                .extracting(part -> part.amount().amount().toPlainString())
                .containsExactly("34", "33", "33");
    }

    @Test
    void R69_one_share_is_direct_several_are_pro_rata() {
        assertThat(key(share("C1", "A", "5")).basis()).isEqualTo(Basis.DIRECT);
        assertThat(key(share("C1", "A", "5"), share("C2", "B", "1")).basis()).isEqualTo(Basis.PRO_RATA);
    }

    @Property
    void R68_the_parts_sum_to_the_amount_and_each_is_within_one_unit_of_its_exact_share(
            @ForAll @LongRange(min = -10_000_000_000_000L, max = 10_000_000_000_000L) long units,
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 1_000_000_000_000L) Long> weights) {
        Key key = key(weights);
        BigDecimal amount = BigDecimal.valueOf(units, 2);
        BigDecimal whole =
                BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());

        List<Part> parts = key.divide(Money.of(amount, DKK));

        assertThat(sum(parts)).isEqualByComparingTo(amount);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal difference = parts.get(i)
                    .amount()
                    .amount()
                    .multiply(whole)
                    .subtract(amount.multiply(BigDecimal.valueOf(weights.get(i))))
                    .abs();
            assertThat(difference).isLessThan(whole.movePointLeft(2));
        }
    }

    @Property
    void R68_the_order_of_the_shares_changes_nothing(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long units,
            @ForAll @Size(min = 2, max = 7) List<@LongRange(min = 1, max = 20) Long> weights,
            @ForAll long seed) {
        var shuffled = new ArrayList<>(key(weights).shares());
        Collections.shuffle(shuffled, new Random(seed));
        Money amount = Money.of(BigDecimal.valueOf(units, 2), DKK);

        assertThat(new Key(shuffled).divide(amount))
                .containsExactlyInAnyOrderElementsOf(key(weights).divide(amount));
    }

    private static List<String> amounts(Key key, String amount) {
        return key.divide(Money.of(new BigDecimal(amount), DKK)).stream()
                .map(part -> part.amount().amount().toPlainString())
                .toList();
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(part -> part.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Key key(List<Long> weights) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < weights.size(); i++) {
            shares.add(new Share("C" + i, "D" + i % 3, BigDecimal.valueOf(weights.get(i))));
        }
        return new Key(shares);
    }

    private static Key key(Share... shares) {
        return new Key(List.of(shares));
    }

    private static Share share(String contribution, String donor, String weight) {
        return new Share(contribution, donor, new BigDecimal(weight));
    }
}
