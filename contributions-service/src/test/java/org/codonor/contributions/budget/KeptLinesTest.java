package org.codonor.contributions.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.Line.CostType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptLinesTest {
    private static final Line A = line("A", "M", "O-1", "60.00", "40.00");
    private static final Line B = line("B", "B", "O-2", "10.00", "0.00");
    private static final KeptLines KEPT = new KeptLines(Map.of("A", A, "B", B), "R31");

    @ParameterizedTest
    @CsvSource({
        "60.00, 40.00, 0", // as it was
        "60.01, 40.00, 0", // grows
        "70.00, 45.00, 0",
        "59.99, 40.00, 0", // shrinks
        "61.00, 39.00, 2", // as large as before, at other times
        "70.00, 39.99, 1", // grows, but not in each year
        "50.00, 40.01, 1",
    })
    void R31_the_years_of_a_line_move_only_as_the_line_does(String first, String second, int violations) {
        assertThat(KEPT.violations(List.of(line("A", "M", "O-1", first, second), B)))
                .hasSize(violations)
                .allSatisfy(found -> assertThat(found.pointer()).isEqualTo("/lines/0/years"));
    }

    @Test
    void R31_a_line_keeps_its_main_line_and_does_not_go() {
        assertThat(KEPT.violations(List.of(line("A", "B", "O-1", "60.00", "40.00"), B)))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/mainLine");
        assertThat(KEPT.violations(List.of(A))).extracting(Violation::pointer).containsExactly("/lines");
    }

    @ParameterizedTest
    @CsvSource({"N, O-2, 0", "M, O-1, 0", "M, O-2, 1", "B, O-1, 1", "NEW, O-3, 0"})
    void R31_a_line_that_begins_stands_under_a_main_line_of_its_outcome(
            String mainLine, String outcome, int violations) {
        assertThat(KEPT.violations(List.of(A, B, line("N", mainLine, outcome, "1.00", "0.00"))))
                .hasSize(violations)
                .allSatisfy(found -> assertThat(found.pointer()).isEqualTo("/lines/2/mainLine"));
    }

    private static Line line(String code, String mainLine, String outcome, String first, String second) {
        BigDecimal amount = new BigDecimal(first).add(new BigDecimal(second));
        return new Line(
                code,
                null,
                mainLine,
                outcome,
                "CA1",
                "RS",
                false,
                CostType.DIRECT,
                false,
                amount,
                Map.of(2026, new BigDecimal(first), 2027, new BigDecimal(second)),
                Map.of("C", amount));
    }
}
