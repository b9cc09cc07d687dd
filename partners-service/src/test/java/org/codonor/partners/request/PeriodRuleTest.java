package org.codonor.partners.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.DisbursementModality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodRuleTest {
    @ParameterizedTest
    @CsvSource({
        // the sample: when it was asked, and for which days
        "2025-11-30, 2025-12-01, 2026-05-31, ADVANCE,",
        "2025-12-05, 2025-12-15, 2026-06-14, ADVANCE,",
        "2026-03-20, 2026-04-01, 2026-09-30, ADVANCE,",
        "2026-06-14, 2026-07-01, 2026-12-31, ADVANCE,",
        "2026-11-12, 2026-12-01, 2027-05-31, ADVANCE,",
        // entered afterwards
        "2026-11-12, 2026-01-01, 2026-06-30, ADVANCE,",
        "2026-11-12, 2027-01-01, 2027-06-30, ADVANCE,",
        "2026-11-12, 2027-01-02, 2027-07-01, ADVANCE, too-early",
        "2026-11-12, 2026-12-01, 2027-06-01, ADVANCE, advance-months",
        "2026-11-12, 2025-11-30, 2026-01-01, ADVANCE, before-agreement",
        "2029-11-12, 2029-12-01, 2030-01-01, ADVANCE, after-agreement",
        "2026-11-12, 2026-12-02, 2026-12-01, ADVANCE, period",
        "2026-11-12, 2025-12-01, 2026-12-31, ARREARS,",
        "2026-11-12, 2025-11-30, 2026-12-31, ARREARS, before-agreement"
    })
    void R49_a_request_is_for_days_of_its_agreement_and_an_advance_for_the_coming_months(
            LocalDate askedOn,
            LocalDate from,
            LocalDate to,
            DisbursementModality modality,
            @Nullable String refusedFor) {
        var rule = new PeriodRule(LocalDate.parse("2025-12-01"), LocalDate.parse("2029-12-31"), modality, 6, askedOn);

        assertThat(rule.violations(from, to))
                .extracting(Violation::code)
                .containsExactly(refusedFor == null ? new String[0] : new String[] {refusedFor});
    }
}
