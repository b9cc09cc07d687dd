package org.codonor.contributions.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PledgeRuleTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final PledgeRule CO_DONOR = new PledgeRule(false, new FiscalCalendar(4), DKK);
    private static final PledgeRule LEAD = new PledgeRule(true, new FiscalCalendar(1), DKK);

    @ParameterizedTest
    @CsvSource({"60.00, 40.00, ", "60.00, 39.99, R12", "60.00, 40.01, R12", "100.00, 0.01, R12"})
    void R12_instalments_sum_to_the_amount_to_the_minor_unit(String first, String second, @Nullable String rule) {
        assertThat(rules(
                        CO_DONOR,
                        pledge(null, instalment(1, "2026-03-31", first), instalment(2, "2026-03-31", second))))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void R12_the_lead_donors_own_has_releases_instead() {
        assertThat(rules(LEAD, own())).isEmpty();
        assertThat(rules(LEAD, own(instalment(1, "2026-03-31", "100.00")))).containsExactly("R12");
    }

    @ParameterizedTest
    @CsvSource({
        "4,  2025-26, 2026-03-31, ",
        "4,  2025-26, 2026-04-01, R13",
        "1,  2026,    2026-12-31, ",
        "1,  2026,    2027-01-01, R13",
        "7,  2025-26, 2026-06-30, ",
        "7,  2025-26, 2026-07-01, R13",
        "10, 2025-26, 2026-09-30, ",
        "10, 2025-26, 2026-10-01, R13",
        "4,  2025-27, 2026-03-31, R13",
        "4,  2026,    2026-03-31, R13",
        "1,  2025-26, 2026-03-31, R13",
    })
    void R13_an_instalment_of_a_fiscal_year_comes_by_its_last_day_in_the_donors_own_calendar(
            int startMonth, String fiscalYear, String latestOn, @Nullable String rule) {
        var donor = new PledgeRule(false, new FiscalCalendar(startMonth), DKK);

        assertThat(rules(donor, pledge(fiscalYear, instalment(1, latestOn, "100.00"))))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void R13_an_instalment_of_a_fiscal_year_says_by_when_it_comes() {
        var open = new NewInstalment(1, LocalDate.parse("2026-03-06"), null, "100.00", null);

        assertThat(rules(CO_DONOR, pledge("2025-26", open))).containsExactly("R13");
        assertThat(rules(CO_DONOR, pledge(null, open))).isEmpty();
    }

    @Test
    void R13_no_instalment_is_planned_after_its_latest_day() {
        assertThat(rules(CO_DONOR, pledge(null, instalment(1, "2026-03-05", "100.00"))))
                .containsExactly("R13");
        assertThat(rules(CO_DONOR, pledge(null, instalment(1, "2026-03-06", "100.00"))))
                .isEmpty();
    }

    @Test
    void a_foreign_pledge_needs_a_rate_and_one_in_the_programmes_currency_has_rate_one() {
        assertThat(pointers(LEAD, pledgeIn("GBP", null, null))).contains("/indicativeRate");
        assertThat(pointers(LEAD, pledgeIn("DKK", Rate.of("1.1"), null))).containsExactly("/indicativeRate");
        assertThat(pointers(LEAD, pledgeIn("DKK", Rate.of("1.0"), null))).isEmpty();
    }

    private static List<String> rules(PledgeRule donor, NewContribution pledge) {
        return donor.violations(pledge).stream()
                .map(Violation::rule)
                .map(String::valueOf)
                .toList();
    }

    private static List<String> pointers(PledgeRule donor, NewContribution pledge) {
        return donor.violations(pledge).stream().map(Violation::pointer).toList();
    }

    private static NewInstalment instalment(int no, String latestOn, String amount) {
        return new NewInstalment(no, LocalDate.parse("2026-03-06"), LocalDate.parse(latestOn), amount, null);
    }

    private static NewContribution pledge(@Nullable String fiscalYear, NewInstalment... instalments) {
        return pledgeIn("GBP", Rate.of("8.5666666667"), fiscalYear, instalments);
    }

    private static NewContribution own(NewInstalment... instalments) {
        return pledgeIn("DKK", null, null, instalments);
    }

    private static NewContribution pledgeIn(
            String currency, @Nullable Rate rate, @Nullable String fiscalYear, NewInstalment... instalments) {
        LocalDate from = LocalDate.parse("2026-02-18");
        return new NewContribution(
                null,
                "D",
                null,
                null,
                Money.of("100.00", currency),
                rate,
                fiscalYear,
                from,
                from,
                from,
                null,
                List.of(instalments));
    }
}
