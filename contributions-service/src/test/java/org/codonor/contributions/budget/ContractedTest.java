package org.codonor.contributions.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.codonor.contributions.budget.Contracted.Shift;
import org.codonor.contributions.budget.Line.CostType;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.ledger.LineUse.Use;
import org.junit.jupiter.api.Test;

class ContractedTest {
    private static final List<Use> USES = List.of(
            use("AG-1", "A", "16.00", "5.00"), use("AG-1", "B", "14.00", "0.00"), use("AG-2", "C", "9.00", "0.00"));

    @Test
    void R30_contracted_money_moves_with_the_budget_between_lines_of_one_agreement() {
        Contracted contracted = contracted("14.50", "15.50", "9.00");

        assertThat(contracted.shifts()).containsExactly(new Shift("AG-1", "LEAD", "A", "B", new BigDecimal("1.50")));
        assertThat(contracted.floor())
                .containsEntry(new LineUse.Key("A", "LEAD"), new BigDecimal("14.50"))
                .containsEntry(new LineUse.Key("B", "LEAD"), new BigDecimal("15.50"));
    }

    @Test
    void R30_it_does_not_move_to_the_line_of_another_agreement() {
        Contracted contracted = contracted("14.50", "14.00", "10.50");

        assertThat(contracted.shifts()).isEmpty();
        assertThat(contracted.floor()).containsEntry(new LineUse.Key("A", "LEAD"), new BigDecimal("16.00"));
    }

    @Test
    void R30_what_is_spent_stays_the_floor() {
        Contracted contracted = contracted("4.00", "26.00", "9.00");

        assertThat(contracted.shifts()).hasSize(1);
        assertThat(contracted.floor()).containsEntry(new LineUse.Key("A", "LEAD"), new BigDecimal("5.00"));
    }

    private static Contracted contracted(String a, String b, String c) {
        return Contracted.of(USES, Map.of(), List.of(line("A", a), line("B", b), line("C", c)));
    }

    private static Use use(String agreement, String line, String contracted, String spent) {
        return new Use(
                agreement,
                new LineUse.Key(line, "LEAD"),
                new BigDecimal(contracted),
                new BigDecimal(spent),
                BigDecimal.ZERO);
    }

    private static Line line(String code, String amount) {
        var exact = new BigDecimal(amount);
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
                exact,
                Map.of(2026, exact),
                Map.of("LEAD", exact));
    }
}
