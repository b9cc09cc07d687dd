package org.codonor.contributions.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codonor.contributions.adjustment.Measured.Reason;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Line.CostType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutAndRaiseTest {
    private static final Map<String, Line> LINES = Map.of(
            "A", line("A", "O-1", "CA1", CostType.DIRECT),
            "B", line("B", "O-1", "CA1", CostType.DIRECT),
            "C", line("C", "O-1B", "CA1", CostType.DIRECT),
            "D", line("D", "O-2", "CA2", CostType.DIRECT),
            "R", line("R", "O-1", "CA1", CostType.UNALLOCATED),
            "U", line("U", "O-U", "UNALLOC", CostType.UNALLOCATED));

    @ParameterizedTest
    @CsvSource({
        "-A 10.00 +D 10.00,            core-area",
        "-A 10.00 +D 0.01,             core-area",
        "-A 0.01 +D 10.00,             core-area",
        "-A 10.00 +C 10.00,            outcome",
        "-A 10.00 +B 10.00,            ",
        "-A 10.00,                     ",
        "+D 10.00,                     ",
        "-A 10.00 -D 10.00,            ",
        "+A 10.00 +D 10.00,            ",
        "-U 10.00 +D 10.00,            ",
        "-D 10.00 +U 10.00,            core-area",
        "-R 10.00 +D 10.00,            core-area",
        "-R 10.00 +A 10.00,            ",
        "-A 10.00 +A 10.00 +D 5.00,    ",
    })
    void R31b_what_leaves_the_total_for_one_purpose_and_comes_back_for_another_is_a_reallocation(
            String moves, @Nullable String code) {
        var found = new CutAndRaise(moves(moves), LINES).reason();

        assertThat(found.map(Reason::code).orElse(null)).isEqualTo(code);
        assertThat(found.map(Reason::rule).orElse("R31b")).isEqualTo("R31b");
    }

    /** "-A 10.00" leaves line A, "+A 10.00" reaches it. */
    private static List<Shift> moves(String written) {
        String[] words = written.split(" ", -1);
        var moves = new ArrayList<Shift>();
        for (int i = 0; i < words.length; i += 2) {
            String line = words[i].substring(1);
            boolean leaves = words[i].startsWith("-");
            moves.add(new Shift(leaves ? line : null, leaves ? null : line, "LEAD", new BigDecimal(words[i + 1])));
        }
        return moves;
    }

    private static Line line(String code, String outcome, String area, CostType type) {
        return new Line(code, null, code, outcome, area, "TR", false, type, false, BigDecimal.TEN, Map.of(), Map.of());
    }
}
