package org.codonor.partners.workplan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRuleTest {
    private final ApprovalRule rule = new ApprovalRule("WP-1", "AG-1", "DEC-1");

    @ParameterizedTest
    @CsvSource({"AGREED,", "IMPLEMENTED,", "AGREED, WP-1", "AGREED, AG-1"})
    void R99_an_agreed_decision_about_it_approves(String state, String about) {
        assertThatCode(() -> rule.check(new Decision("DEC-1", "APPROVE_WORKPLAN", state, about)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE_WORKPLAN, PROPOSED,",
        "APPROVE_WORKPLAN, DEFERRED,",
        "APPROVE_BUDGET, AGREED,",
        "APPROVE_WORKPLAN, AGREED, WP-2"
    })
    void R99_any_other_does_not(String kind, String state, String about) {
        assertThatThrownBy(() -> rule.check(new Decision("DEC-1", kind, state, about)))
                .hasMessageContaining("R99");
    }
}
