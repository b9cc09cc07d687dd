package org.codonor.contributions.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.contribution.Instalment;
import org.codonor.contributions.contribution.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final Rate INDICATIVE = Rate.of("8.5666666667");

    @ParameterizedTest
    @CsvSource({
        "1800000.00, 8.5200000000, 15336000.00, -84000.00",
        "1200000.00, 8.5600000000, 10272000.00,  -8000.00",
        "1200000.00, 8.6000000000, 10320000.00,  40000.00",
        "0.01,       0.5,          0.00,         -0.09",
        "0.03,       0.5,          0.02,         -0.24",
        "0.05,       0.5,          0.02,         -0.41",
    })
    void R16_amount_times_rate_is_rounded_half_even_and_R18_takes_the_indicative_value_off(
            String pounds, String rate, String booked, String difference) {
        var valuation = new Valuation(Money.of(pounds, "GBP"), Rate.of(rate), INDICATIVE, DKK);

        assertThat(valuation.booked()).isEqualTo(Money.of(booked, "DKK"));
        assertThat(valuation.difference()).isEqualTo(Money.of(difference, "DKK"));
    }

    @Test
    void R16_money_in_the_programmes_own_currency_has_rate_one() {
        var own = new Valuation(Money.of("1.00", "DKK"), null, Rate.ONE, DKK);

        assertThat(own.violations(DKK, null)).isEmpty();
        assertThat(own.difference().isZero()).isTrue();
        assertThat(new Valuation(Money.of("1.00", "DKK"), Rate.of("1.0000000001"), Rate.ONE, DKK).violations(DKK, "x"))
                .extracting("pointer")
                .containsExactly("/rate");
    }

    @ParameterizedTest
    @CsvSource({"GBP, , , /rate", "GBP, 8.52, , /rateSource", "EUR, 7.46, Bank, /amount/currency"})
    void R16_a_foreign_amount_needs_the_contributions_currency_a_rate_and_its_source(
            String currency, String rate, String source, String pointer) {
        var valuation = new Valuation(Money.of("1.00", currency), rate == null ? null : Rate.of(rate), INDICATIVE, DKK);

        assertThat(valuation.violations(Currency.getInstance("GBP"), source))
                .extracting("pointer")
                .containsExactly(pointer);
    }

    /** However a contribution comes in parts, what is still receivable ends at zero and never jumps by rounding. */
    @Property(tries = 300)
    void the_covered_parts_telescope_to_the_indicative_value(
            @ForAll @IntRange(min = 1, max = 900_000) int first, @ForAll @IntRange(min = 1, max = 99_999) int second) {
        BigDecimal total = BigDecimal.valueOf(1_000_000, 2);
        var plan = List.of(new Instalment(1, LocalDate.EPOCH, null, total, null, "PLANNED"));
        var parts = List.of(
                BigDecimal.valueOf(first, 2),
                BigDecimal.valueOf(second, 2),
                total.subtract(BigDecimal.valueOf(first + second, 2)));

        Received soFar = Received.NOTHING;
        Money covered = Money.zero(DKK);
        for (BigDecimal part : parts) {
            Received after = soFar.with(new Allocation(plan, soFar).of(part, null), 1);
            covered = covered.plus(
                    soFar.receivable(plan, INDICATIVE, DKK).minus(after.receivable(plan, INDICATIVE, DKK)));
            soFar = after;
        }

        assertThat(covered)
                .isEqualTo(Money.of(total, Currency.getInstance("GBP")).converted(INDICATIVE, DKK));
        assertThat(soFar.receivable(plan, INDICATIVE, DKK).isZero()).isTrue();
    }

    @Test
    void money_pays_the_named_instalment_or_the_open_ones_in_order_and_the_rest_stays_with_the_last() {
        var plan = List.of(instalment(1, "5.00"), instalment(2, "3.00"));
        var soFar = new Received(BigDecimal.TWO, BigDecimal.TWO, BigDecimal.TWO, Map.of(1, new BigDecimal("2.00")));

        assertThat(new Allocation(plan, soFar).of(new BigDecimal("9.00"), 2))
                .isEqualTo(Map.of(2, new BigDecimal("9.00")));
        assertThat(new Allocation(plan, soFar).of(new BigDecimal("4.00"), null))
                .isEqualTo(Map.of(1, new BigDecimal("3.00"), 2, new BigDecimal("1.00")));
        assertThat(new Allocation(plan, soFar).of(new BigDecimal("7.00"), null))
                .isEqualTo(Map.of(1, new BigDecimal("3.00"), 2, new BigDecimal("4.00")));
        assertThat(soFar.with(Map.of(1, new BigDecimal("9.00")), 1).outstanding(plan))
                .isEqualByComparingTo("3.00");
    }

    @ParameterizedTest
    @CsvSource({
        "BUDGET_REDUCTION, -1, true", "TOP_UP_REQUEST, -1, true", "LEAD_ABSORBS, -1, true", "GAIN_TO_BUDGET, -1, false",
        "BUDGET_REDUCTION, 1, false", "TOP_UP_REQUEST, 1, false", "LEAD_ABSORBS, 1, false", "GAIN_TO_BUDGET, 1, true"
    })
    void R18_a_treatment_fits_a_gain_or_a_loss(FxTreatment treatment, int sign, boolean fits) {
        assertThat(treatment.fits(sign)).isEqualTo(fits);
    }

    private static Instalment instalment(int no, String amount) {
        return new Instalment(no, LocalDate.EPOCH, null, new BigDecimal(amount), null, "PLANNED");
    }
}
