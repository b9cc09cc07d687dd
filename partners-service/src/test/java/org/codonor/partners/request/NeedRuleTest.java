package org.codonor.partners.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.request.BasisRule.Accepted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedRuleTest {
    @ParameterizedTest
    @CsvSource({
        // the sample's requests: need, unspent, under way, other funds, available
        "ADVANCE, 19800000.00, 11733000.00, 0.00, 0.00, 8067000.00",
        "ADVANCE, 28700000.00, 14678000.00, 0.00, 0.00, 14022000.00",
        "ADVANCE, 100.00, 20.00, 30.00, 10.00, 40.00",
        "ADVANCE, 100.00, -20.00, 0.00, 0.00, 120.00",
        "ADVANCE, 100.00, 150.00, 0.00, 0.00, -50.00",
        "ARREARS, 0.00, -70.00, 30.00, 0.00, 40.00",
        "ARREARS, 500.00, 10.00, 0.00, 0.00, -10.00"
    })
    void R49_no_more_than_is_needed_and_not_there_or_than_was_spent_in_advance(
            DisbursementModality modality,
            String need,
            String unspent,
            String underWay,
            String other,
            String available) {
        var rule = new NeedRule(modality, dkk(need), dkk(unspent), dkk(underWay), dkk(other));

        assertThat(rule.available()).isEqualTo(dkk(available));
        assertThatThrownBy(() -> rule.check(dkk(available).plus(dkk("0.01")))).hasMessageContaining("R49");
        rule.check(dkk(available));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, -, 2025Q1, true",
                "true, -, 2026Q2, true",
                "true, -, 2026Q1, false",
                "true, ER-2026Q2, 2026Q2, true",
                "true, ER-OTHER, 2026Q2, false"
            })
    void R50_later_requests_rest_on_a_recent_report_and_on_the_named_one_if_one_is_named(
            boolean wanted, @Nullable String stated, String quarter, boolean holds) {
        var accepted = new Accepted("ER-" + quarter, null, Quarter.parse(quarter), LocalDate.parse("2026-08-20"));

        var rule = new BasisRule(wanted, Quarter.parse("2026Q2"), stated, List.of(accepted));

        assertThat(rule.holds()).isEqualTo(holds);
    }

    @Test
    void the_newest_report_is_named() {
        var rule = new BasisRule(
                true,
                Quarter.parse("2026Q1"),
                null,
                List.of(
                        new Accepted("A", null, Quarter.parse("2026Q1"), LocalDate.parse("2026-05-20")),
                        new Accepted("B", null, Quarter.parse("2026Q2"), LocalDate.parse("2026-08-20"))));

        assertThat(rule.report().map(Accepted::ref)).hasValue("B");
    }

    private static Money dkk(String amount) {
        return Money.of(amount, "DKK");
    }
}
