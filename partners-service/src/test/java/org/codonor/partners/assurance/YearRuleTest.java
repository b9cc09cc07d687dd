package org.codonor.partners.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearRuleTest {
    @ParameterizedTest
    @CsvSource({
        // the sample's two reports
        "true, 2025-12-01, 2029-12-31, 2025, 2026-06-22,",
        "true, 2025-12-15, 2029-12-31, 2025, 2026-06-25,",
        "true, 2025-12-01, 2029-12-31, 2026, 2026-12-31, not-over",
        "true, 2025-12-01, 2029-12-31, 2026, 2027-01-01,",
        "true, 2025-12-01, 2026-06-30, 2026, 2026-07-01,",
        "true, 2025-12-01, 2026-06-30, 2026, 2026-06-30, not-over",
        "true, 2025-12-01, 2026-06-30, 2024, 2026-06-30, outside-agreement",
        "true, 2025-12-01, 2026-06-30, 2027, 2028-06-30, outside-agreement",
        "true, , , 2026, 2026-12-31, not-over",
        "true, , , 2025, 2026-01-01,",
        "false, , , 2026, 2026-01-01,",
        "false, , , 2027, 2026-12-31, not-begun"
    })
    void R05_R58_a_report_is_about_a_year_of_the_agreement_that_is_over(
            boolean accounts,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            int year,
            LocalDate receivedOn,
            @Nullable String refusedFor) {
        var rule = new YearRule(accounts, startsOn, endsOn);

        assertThat(rule.violations(year, receivedOn))
                .extracting(Violation::code)
                .containsExactly(refusedFor == null ? new String[0] : new String[] {refusedFor});
    }
}
