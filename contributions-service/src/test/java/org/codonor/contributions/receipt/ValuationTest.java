package org.codonor.contributions.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.contribution.Planned;
import org.codonor.contributions.contribution.Planned.State;
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

    @Test
    void money_pays_the_named_instalment_or_the_open_ones_in_order_and_the_rest_stays_with_the_last() {
        var plan = List.of(instalment(1, "5.00"), instalment(2, "3.00"));
        var soFar = received("2.00");

        assertThat(new Allocation(plan, soFar).of(new BigDecimal("9.00"), 2))
                .isEqualTo(Map.of(2, new BigDecimal("9.00")));
        assertThat(new Allocation(plan, soFar).of(new BigDecimal("4.00"), null))
                .isEqualTo(Map.of(1, new BigDecimal("3.00"), 2, new BigDecimal("1.00")));
        assertThat(new Allocation(plan, soFar).of(new BigDecimal("7.00"), null))
                .isEqualTo(Map.of(1, new BigDecimal("3.00"), 2, new BigDecimal("4.00")));
        assertThat(received("9.00").outstanding(plan)).isEqualByComparingTo("3.00");
    }

    @Test
    void R12_what_is_withheld_is_paid_last_and_what_is_cancelled_never() {
        var plan = List.of(
                instalment(1, "5.00", State.CANCELLED), instalment(2, "3.00", State.WITHHELD), instalment(3, "4.00"));

        assertThat(new Allocation(plan, Received.NOTHING).of(new BigDecimal("6.00"), null))
                .isEqualTo(Map.of(3, new BigDecimal("4.00"), 2, new BigDecimal("2.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "BUDGET_REDUCTION, -1, true", "TOP_UP_REQUEST, -1, true", "LEAD_ABSORBS, -1, true", "GAIN_TO_BUDGET, -1, false",
        "BUDGET_REDUCTION, 1, false", "TOP_UP_REQUEST, 1, false", "LEAD_ABSORBS, 1, false", "GAIN_TO_BUDGET, 1, true"
    })
    void R18_a_treatment_fits_a_gain_or_a_loss(FxTreatment treatment, int sign, boolean fits) {
        assertThat(treatment.fits(sign)).isEqualTo(fits);
    }

    private static Received received(String first) {
        var came = new BigDecimal(first);
        return new Received(came, came, came, Map.of(1, came), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Planned instalment(int no, String amount) {
        return instalment(no, amount, State.PLANNED);
    }

    private static Planned instalment(int no, String amount, State state) {
        return new Planned(no, LocalDate.EPOCH, null, new BigDecimal(amount), null, state, null, LocalDate.EPOCH);
    }
}
