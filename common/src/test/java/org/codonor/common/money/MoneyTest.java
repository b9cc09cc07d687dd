package org.codonor.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.codonor.common.problem.JsonRules;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private final ObjectMapper json = mapper();

    @ParameterizedTest
    @CsvSource({"15336000.00,DKK", "0.00,GBP", "-848.49,DKK", "1250000,JPY", "0.001,KWD", "9999999999999999.99,EUR"})
    void an_amount_is_read_and_written_exactly_as_it_stands(String amount, String currency) throws Exception {
        String wire = "{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency);

        Money money = json.readValue(wire, Money.class);

        assertThat(json.writeValueAsString(money)).isEqualTo(wire);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.0",
                "1.000",
                "1,00",
                "1.000,00",
                "1_000.00",
                "+1.00",
                "01.00",
                "1.",
                ".50",
                "1e2",
                "1E2",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "1.00 ",
                " 1.00",
                "1.00DKK",
                "--1.00",
                "١.٠٠",
                "12345678901234567.00",
                "1.00000",
                "null",
                "1 000.00"
            })
    void a_malformed_amount_is_refused(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "DKK")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dkk", "DK", "DKKK", "XXX1", "ZZZ", "XAU"})
    void a_currency_that_is_not_in_the_standard_is_refused(String currency) {
        assertThatThrownBy(() -> Money.of("1.00", currency)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1800000.00,8.5200000000,15336000.00",
        "1200000.00,8.56,10272000.00",
        "1800000.00,8.5666666667,15420000.00",
        "0.01,0.5,0.00",
        "0.03,0.5,0.02",
        "0.05,0.5,0.02"
    })
    void R16_a_receipt_is_booked_at_its_rate_rounded_half_even(String amount, String rate, String booked) {
        Money converted = Money.of(amount, "GBP").converted(Rate.of(rate), Money.currency("DKK"));

        assertThat(converted).isEqualTo(Money.of(booked, "DKK"));
    }

    @Test
    void two_currencies_never_mix() {
        Money kroner = Money.of("1.00", "DKK");
        Money pounds = Money.of("1.00", "GBP");

        assertThatThrownBy(() -> kroner.plus(pounds)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amount_that_does_not_fit_the_minor_units_is_never_rounded() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.005"), Money.currency("DKK")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-8.52", "8,52", "8.52345678901", "1e1", "", "+8.5"})
    void a_malformed_rate_is_refused(String rate) {
        assertThatThrownBy(() -> Rate.of(rate)).isInstanceOf(Refused.class);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonRules().customize(mapper);
        return mapper;
    }
}
