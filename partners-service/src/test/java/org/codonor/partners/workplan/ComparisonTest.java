package org.codonor.partners.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.Decimal;
import org.codonor.partners.workplan.Activity.LineBudget;
import org.codonor.partners.workplan.Spending.Spent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    @Test
    void a_budget_is_spread_evenly_over_its_months_and_nothing_is_lost() {
        var compared = Comparison.of(plan(2, 8, "100.00"), List.of(), new Quarter(2027, 2));

        assertThat(compared.lines().getFirst().quarters())
                .extracting(one -> one.planned().toString())
                .containsExactly("28.57 DKK", "42.85 DKK", "28.58 DKK", "0.00 DKK");
        assertThat(compared.total().plannedToDate()).isEqualTo(Money.of("71.42", "DKK"));
        assertThat(compared.total().planned()).isEqualTo(Money.of("100.00", "DKK"));
    }

    @Test
    void what_is_spent_on_a_line_that_was_not_planned_is_shown() {
        var spent = new Spent(new Quarter(2027, 1), "AG-1", "L09", "q", Decimal.of("7.00"));

        var compared = Comparison.of(plan(1, 12, "12.00"), List.of(spent), new Quarter(2027, 1));

        assertThat(compared.lines()).extracting(Comparison.Line::line).containsExactly("L01", "L09");
        assertThat(compared.total().difference()).isEqualTo(Money.of("-4.00", "DKK"));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31,", "2027-04-01, 2027Q1", "2028-02-01, 2027Q4", "2029-01-01, 2027Q4"})
    void only_quarters_that_are_over_are_reported(LocalDate today, String expected) {
        assertThat(ComparisonResource.over(2027, today).map(Quarter::toString).orElse(null))
                .isEqualTo(expected);
    }

    private static WorkPlan plan(int from, int to, String amount) {
        var plan = new WorkPlan();
        plan.ref = "WP";
        plan.agreementRef = "AG-1";
        plan.year = 2027;
        plan.currency = Currency.getInstance("DKK");
        plan.activities = new Activities(List.of(new Activity(
                "A1",
                "Work",
                "CA1",
                "XK",
                "OUT",
                from,
                to,
                List.of(),
                List.of(new LineBudget("L01", Money.of(amount, "DKK"))))));
        return plan;
    }
}
