package org.codonor.contributions.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Line.CostType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisedTest {
    @Test
    void R39_lines_are_the_old_ones_plus_and_minus_what_moves_years_and_funding_too() {
        Line from = line("A", Map.of(2026, "30.00", 2027, "60.00", 2028, "10.00"));
        Line to = line("B", Map.of(2027, "100.00"));

        Revised revised = Revised.of(
                Map.of("A", from, "B", to),
                Map.of(),
                List.of(new Shift("A", "B", "LEAD", new BigDecimal("7.00"))),
                2027,
                2);

        assertThat(revised.violations()).isEmpty();
        assertThat(revised.lines()).extracting(Line::amount).containsExactly(amount("93.00"), amount("107.00"));
        assertThat(revised.lines())
                .extracting(line -> line.of("LEAD"))
                .containsExactly(amount("93.00"), amount("107.00"));
        assertThat(revised.lines().getFirst().years())
                .containsOnly(
                        Map.entry(2026, amount("30.00")),
                        Map.entry(2027, amount("54.00")),
                        Map.entry(2028, amount("9.00")));
        assertThat(revised.lines().getLast().years())
                .containsOnly(Map.entry(2027, amount("106.00")), Map.entry(2028, amount("1.00")));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0", "100.01, 1"})
    void R30_no_more_leaves_a_line_than_the_contribution_has_there(String amount, int violations) {
        Revised revised = Revised.of(
                Map.of("A", line("A", Map.of(2027, "100.00"))),
                Map.of(),
                List.of(new Shift("A", null, "LEAD", new BigDecimal(amount))),
                2027,
                2);

        assertThat(revised.violations()).hasSize(violations);
    }

    @Test
    void R24_an_amount_that_does_not_divide_is_split_to_the_last_minor_unit() {
        Map<Integer, BigDecimal> parts = Years.split(
                Map.of(2026, amount("1.00"), 2027, amount("1.00"), 2028, amount("1.00")), amount("1.00"), 2026, 2);

        assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1.00");
        assertThat(parts).containsEntry(2028, amount("0.34")).containsEntry(2026, amount("0.33"));
    }

    private static Line line(String code, Map<Integer, String> years) {
        var exact = new java.util.TreeMap<Integer, BigDecimal>();
        years.forEach((year, value) -> exact.put(year, amount(value)));
        return new Line(
                code,
                null,
                code,
                "O",
                "CA",
                "G",
                false,
                CostType.DIRECT,
                false,
                amount("100.00"),
                exact,
                Map.of("LEAD", amount("100.00")));
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value);
    }
}
