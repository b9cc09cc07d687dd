package org.codonor.partners.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewPaymentTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-30");

    @ParameterizedTest
    @CsvSource({
        "100.00, DKK, EUR, 7.46, 13.40",
        "100.00, DKK, JPY, 0.0466, 2146",
        "100.00, DKK, KWD, 21.5, 4.651",
        "0.04, DKK, EUR, 7.46, 0.01"
    })
    void what_the_partner_gets_is_the_amount_by_the_rate_in_its_own_minor_units(
            String amount, String currency, String paidIn, String rate, String paid) {
        var payment = new NewPayment(TODAY, "B-1", Rate.of(rate), "Bank advice", null);

        assertThat(payment.of(Money.of(amount, currency), Money.currency(paidIn), TODAY.minusDays(1), TODAY)
                        .paidAmount())
                .isEqualTo(Money.of(paid, paidIn));
    }

    @ParameterizedTest
    @CsvSource({"0.03, 7.46", "9999999999999999.99, 0.0000000001"})
    void no_bank_pays_nothing_or_more_than_anybody_has(String amount, String rate) {
        var payment = new NewPayment(TODAY, "B-1", Rate.of(rate), "Bank advice", null);

        assertThatThrownBy(() -> payment.of(Money.of(amount, "DKK"), Money.currency("EUR"), TODAY, TODAY))
                .hasMessageContaining("/rate");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-30, DKK, -, -, -",
                "2026-03-31, DKK, -, -, future",
                "2026-03-29, DKK, -, -, -",
                "2026-03-28, DKK, -, -, before-agreement",
                "2026-03-30, DKK, 1.0, Bank, not-wanted",
                "2026-03-30, EUR, -, -, required",
                "2026-03-30, EUR, 7.46, -, rate-source",
                "2026-03-30, DKK, -, Bank, rate-source"
            })
    void a_rate_is_wanted_if_and_only_if_the_currencies_differ_and_R47_nothing_is_paid_before_the_agreement(
            LocalDate valueDate, String paidIn, String rate, String source, String refusedFor) {
        var payment = new NewPayment(valueDate, "B-1", rate == null ? null : Rate.of(rate), source, null);
        Money amount = Money.of("100.00", "DKK");

        if (refusedFor == null) {
            assertThat(payment.of(amount, Money.currency(paidIn), TODAY.minusDays(1), TODAY)
                            .paidAmount())
                    .isEqualTo(amount);
        } else {
            assertThatThrownBy(() -> payment.of(amount, Money.currency(paidIn), TODAY.minusDays(1), TODAY))
                    .hasMessageContaining(refusedFor);
        }
    }
}
