package org.codonor.contributions.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.budget.Line.CostType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortfallsTest {
    /** LEAD has enough; ONE and TWO have 80.00 each, and 100.00 of each are planned. */
    private static final Shortfalls SHORT = new Shortfalls(
            Map.of("LEAD", amount("1000.00"), "ONE", amount("80.00"), "TWO", amount("80.00")),
            Map.of("A", line("A", "50.00", "100.00", "60.00"), "B", line("B", "50.00", "0.00", "40.00")));

    @ParameterizedTest
    @CsvSource({
        "50.00, 80.00,  60.00, 50.00, 0.00, 40.00, TWO", // treats one and leaves the other
        "50.00, 100.00, 50.00, 50.00, 0.00, 30.00, ONE",
        "50.00, 99.99,  60.00, 50.00, 0.00, 40.00, TWO", // what it treats it treats wholly, or R25 refuses it
        "50.00, 100.00, 60.00, 50.00, 0.00, 40.00, ''", // treats nothing
        "49.00, 80.00,  60.00, 51.00, 0.00, 40.00, ''", // moves other money too
        "49.00, 80.00,  60.00, 50.00, 0.00, 40.00, ''",
        "50.00, 80.00,  60.01, 50.00, 0.00, 40.00, ''", // makes one worse
        "50.00, 80.00,  61.00, 50.00, 0.00, 39.00, ''",
        "50.00, 79.00,  60.00, 50.00, 1.00, 40.00, ''",
    })
    void R25_only_a_version_that_does_nothing_but_treat_shortfalls_leaves_others_as_they_are(
            String leadA, String oneA, String twoA, String leadB, String oneB, String twoB, String left) {
        var draft = new Draft(
                LocalDate.EPOCH,
                Reason.ADJUSTMENT,
                "ADJ-1",
                null,
                List.of(line("A", leadA, oneA, twoA), line("B", leadB, oneB, twoB)));

        assertThat(String.join(" ", SHORT.leftBy(draft))).isEqualTo(left);
    }

    private static Line line(String code, String lead, String one, String two) {
        return new Line(
                code,
                null,
                code,
                "O",
                "CA",
                "RS",
                false,
                CostType.DIRECT,
                false,
                amount(lead).add(amount(one)).add(amount(two)),
                Map.of(),
                Map.of("LEAD", amount(lead), "ONE", amount(one), "TWO", amount(two)));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
