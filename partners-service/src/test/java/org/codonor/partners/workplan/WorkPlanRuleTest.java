package org.codonor.partners.workplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Decimal;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.workplan.Activity.LineBudget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkPlanRuleTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate END = LocalDate.parse("2029-12-31");
    private static final BigDecimal CONTRACTED = new BigDecimal("100.00");

    /** L1 is for labour in AL, L2 the same in the region of AL and RS, L9 the indirect cost of all. */
    private final WorkPlanRule rule = new WorkPlanRule(
            new Reference(
                    "DKK",
                    "UTC",
                    START,
                    END,
                    List.of(),
                    List.of(geo("AL"), geo("RS"), geo("TR"), geo("WB", "AL", "RS"), geo("ALL", "WB", "TR")),
                    List.of(new Reference.Word("CA1"), new Reference.Word("CA2")),
                    List.of(
                            new Reference.Outcome("O1", "CA1"),
                            new Reference.Outcome("O2", "CA2"),
                            new Reference.Outcome("O3", "CA2")),
                    List.of(),
                    new Reference.Plan(List.of(
                            line("L1", "O2", "CA2", "AL", "DIRECT"),
                            line("L2", "O2", "CA2", "WB", "DIRECT"),
                            line("L9", "OX", "CROSS", "WB", "INDIRECT")))),
            START,
            END,
            Map.of("L1", CONTRACTED, "L2", CONTRACTED, "L9", CONTRACTED),
            2027);

    @ParameterizedTest
    @CsvSource({
        "L1, CA2, O2, AL,",
        "L1, CA1, O1, AL, /activities/0/coreArea",
        "L1, CA2, O3, AL, /activities/0/outcome",
        "L1, CA2, O2, TR, /activities/0/geo",
        "L1, CA2, O2, WB, /activities/0/geo",
        "L2, CA2, O2, RS,",
        "L2, CA2, O2, WB,",
        "L2, CA2, O2, ALL, /activities/0/geo",
        "L9, CA2, O2, AL,",
        "L9, CA2, O2, TR, /activities/0/geo"
    })
    void R26_an_activity_is_what_its_lines_are_for(
            String line, String coreArea, String outcome, String geo, @Nullable String refusedAt) {
        var activity = new Activity(
                "A1",
                "Work",
                coreArea,
                geo,
                outcome,
                1,
                12,
                List.of(),
                List.of(new LineBudget(line, Money.of("10.00", "DKK"))));

        assertThat(rule.violations(new Activities(List.of(activity))))
                .extracting(Violation::pointer)
                .containsExactly(refusedAt == null ? new String[0] : new String[] {refusedAt});
    }

    private static Reference.Geo geo(String code, String... members) {
        return new Reference.Geo(code, List.of(members));
    }

    private static Reference.Line line(String code, String outcome, String coreArea, String geo, String costType) {
        var year = new Reference.Year(2027, Decimal.of("100.00"));
        return new Reference.Line(code, outcome, coreArea, geo, costType, false, List.of(year), List.of());
    }
}
