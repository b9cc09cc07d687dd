package org.codonor.reporting.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.reporting.life.Period;
import org.codonor.reporting.result.IndicatorContent.Frequency;
import org.codonor.reporting.result.NewResult.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultRulesTest {
    private static final Indicator PEOPLE = indicator("PEOPLE", Aggregation.SUM, Frequency.QUARTER, true);
    private static final Indicator SHARE = indicator("SHARE", Aggregation.RATIO, Frequency.QUARTER, false);
    private static final Indicator YEARLY = indicator("YEARLY", Aggregation.LAST, Frequency.YEAR, false);
    private static final ResultRules RULES = new ResultRules(
            Map.of("PEOPLE", PEOPLE, "SHARE", SHARE, "YEARLY", YEARLY), "AG-1", Period.of(Quarter.parse("2026Q2")));

    @Test
    void a_measurement_that_fits_is_let_through() {
        assertThat(wrong(result("PEOPLE", null, "5", part(Sex.FEMALE, "3"), part(Sex.UNKNOWN, "2"))))
                .isEmpty();
        assertThat(wrong(new NewResult(
                        "SHARE", null, Status.REPORTED, null, Quantity.of("1"), Quantity.of("3"), null, null)))
                .isEmpty();
        assertThat(wrong(new NewResult("PEOPLE", null, Status.NOT_REPORTED, null, null, null, null, "Lists lost.")))
                .isEmpty();
    }

    @Test
    void parts_come_to_the_whole_and_are_what_the_indicator_asks() {
        assertThat(wrong(result("PEOPLE", null, "5", part(Sex.FEMALE, "3"), part(Sex.FEMALE, "3"))))
                .containsExactlyInAnyOrder("twice", "parts-do-not-sum");
        assertThat(wrong(result("PEOPLE", null, "5"))).containsExactly("disaggregation-missing");
        assertThat(wrong(result("PEOPLE", null, "5.5", part(Sex.MALE, "5.5")))).containsOnly("too-many-decimals");
        assertThat(wrong(result("SHARE", null, "5"))).containsExactly("numbers");
    }

    @Test
    void not_reported_says_why_and_has_no_numbers() {
        assertThat(wrong(new NewResult("PEOPLE", null, Status.NOT_REPORTED, Quantity.of("0"), null, null, null, null)))
                .containsExactlyInAnyOrder("reason-missing", "not-reported-with-numbers");
    }

    @Test
    void r60_a_result_is_of_a_period_that_is_measured_and_an_earlier_one_says_why() {
        assertThat(wrong(result("YEARLY", null, "1"))).containsExactly("not-measured-then");
        assertThat(wrong(result("PEOPLE", "2026Q3", "1", part(Sex.MALE, "1")))).containsExactly("later");
        assertThat(wrong(result("PEOPLE", "2026Q1", "1", part(Sex.MALE, "1")))).containsExactly("comment-missing");
        assertThat(wrong(result("PEOPLE", "2024Q1", "1", part(Sex.MALE, "1")))).contains("not-measured-then");
    }

    @Test
    void of_each_indicator_that_is_measured_in_the_period_something_is_said() {
        var refused = Refused.because(CommonProblem.MALFORMED);
        RULES.checkComplete(List.of(result("PEOPLE", null, "0", part(Sex.MALE, "0"))), refused);
        assertThat(codes(refused)).containsExactly("result-missing");
    }

    private static List<String> wrong(NewResult result) {
        var refused = Refused.because(CommonProblem.MALFORMED);
        RULES.check(List.of(result), refused);
        return codes(refused);
    }

    private static List<String> codes(Refused refused) {
        Problem problem = refused.problem("0");
        return problem.errors() == null
                ? List.of()
                : problem.errors().stream().map(Violation::code).toList();
    }

    private static NewResult result(String indicator, @Nullable String period, String value, Part... parts) {
        return new NewResult(indicator, period, Status.REPORTED, Quantity.of(value), null, null, List.of(parts), null);
    }

    private static Part part(Sex sex, String value) {
        return new Part(sex, null, Quantity.of(value), null, null);
    }

    private static Indicator indicator(String ref, Aggregation aggregation, Frequency frequency, boolean bySex) {
        var content = new IndicatorContent(
                ref,
                "people",
                "OUT-1",
                null,
                aggregation,
                frequency,
                0,
                100,
                2025,
                null,
                List.of(),
                bySex,
                null,
                List.of("AG-1"),
                null);
        return new Indicator("P", ref, content, new Reporters(List.of(new Reporters.Reporter("AG-1", "ORG"))));
    }
}
