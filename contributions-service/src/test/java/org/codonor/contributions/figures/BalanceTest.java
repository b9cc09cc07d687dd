package org.codonor.contributions.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private static final BigDecimal NONE = BigDecimal.ZERO;

    @Test
    void R74_the_published_statement_of_a_pass_through_fund_comes_out_to_the_unit() {
        BigDecimal toAgent = new BigDecimal("706928187");
        BigDecimal toOrganisations = new BigDecimal("693135684");

        assertThat(fund(toAgent).lead()).isEqualByComparingTo("90900319");
        assertThat(fund(toOrganisations).partner()).isEqualByComparingTo("109639922");
        assertThat(fund(toAgent).lead().add(fund(toOrganisations).partner())).isEqualByComparingTo("200540241");
    }

    @Test
    void R74_totals_published_as_sums_of_unrounded_values_come_out_to_one_unit() {
        var fund = new Balance(
                amount("1043673482"), NONE, NONE, amount("950343544"), NONE, NONE, NONE, NONE, NONE, NONE, NONE);
        var organisations = new Balance(
                NONE, NONE, NONE, amount("996089242"), NONE, NONE, NONE, NONE, NONE, amount("810418443"), NONE);

        assertThat(fund.lead()).isEqualByComparingTo("93329938");
        assertThat(organisations.partner()).isCloseTo(amount("185670798"), within(BigDecimal.ONE));
    }

    @Test
    void R74_both_levels_sum_to_what_came_less_what_is_gone() {
        var balance = new Balance(
                amount("100"),
                amount("1"),
                amount("5"),
                amount("60"),
                amount("7"),
                amount("8"),
                amount("2"),
                amount("3"),
                amount("-4"),
                amount("20"),
                amount("6"));

        assertThat(balance.total()).isEqualByComparingTo("57");
    }

    /** Vector A of domain 5.5: bank charges as fees, the organisations' interest counted with the agent. */
    private static Balance fund(BigDecimal transfers) {
        return new Balance(
                amount("756821732"),
                amount("20006220").add(amount("3122214")),
                amount("48030831"),
                transfers,
                amount("22638221"),
                NONE,
                amount("7484571").add(amount("29699")),
                NONE,
                NONE,
                amount("535464931"),
                NONE);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
