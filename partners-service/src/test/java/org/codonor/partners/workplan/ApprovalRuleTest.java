package org.codonor.partners.workplan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRuleTest {
    private final ApprovalRule rule = new ApprovalRule("WP-1", "AG-1", 2027, Set.of("DEC-0"), "DEC-1");

    @ParameterizedTest
    @CsvSource({
        "DEC-1, AGREED, , 2026-10-15, 2026-10-15",
        "DEC-1, IMPLEMENTED, , 2026-10-15, 2026-10-15",
        "DEC-1, AGREED, , 2027-01-04, 2026-10-15",
        "DEC-1, AGREED, , 2026-12-31,",
        "DEC-1, AGREED, AG-1, 2026-10-15, 2026-10-15",
        "DEC-1, AGREED, WP-1, 2027-03-15, 2027-03-15",
        "DEC-0, AGREED, WP-1, 2026-10-15, 2026-10-15"
    })
    void R99_an_agreed_decision_about_it_or_about_the_next_years_plans_approves(
            String ref, String state, @Nullable String about, LocalDate agreedOn, @Nullable LocalDate meetingOn) {
        assertThatCode(() -> rule.check(new Decision(ref, "APPROVE_WORKPLAN", state, about, agreedOn, meetingOn)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "DEC-1, APPROVE_WORKPLAN, PROPOSED, , 2026-10-15",
        "DEC-1, APPROVE_WORKPLAN, DEFERRED, , 2026-10-15",
        "DEC-1, APPROVE_BUDGET, AGREED, , 2026-10-15",
        "DEC-1, APPROVE_WORKPLAN, AGREED, WP-2, 2026-10-15",
        "DEC-1, APPROVE_WORKPLAN, AGREED, , 2027-01-15",
        "DEC-1, APPROVE_WORKPLAN, AGREED, AG-1, 2025-10-15",
        "DEC-0, APPROVE_WORKPLAN, AGREED, , 2026-10-15"
    })
    void R99_any_other_does_not(String ref, String kind, String state, @Nullable String about, LocalDate meetingOn) {
        assertThatThrownBy(() -> rule.check(new Decision(ref, kind, state, about, meetingOn, meetingOn)))
                .hasMessageContaining("R99");
    }
}
