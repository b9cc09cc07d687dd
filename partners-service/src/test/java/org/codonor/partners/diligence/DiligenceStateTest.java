package org.codonor.partners.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiligenceStateTest {
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, false, VALID",
        "2026-11-02, false, EXPIRING",
        "2026-12-31, false, EXPIRING",
        "2027-01-01, false, EXPIRED",
        "2026-11-01, true, SUPERSEDED",
        "2027-01-01, true, EXPIRED"
    })
    void R42_it_warns_sixty_days_before_its_last_day(LocalDate today, boolean newer, DiligenceState state) {
        assertThat(DiligenceState.on(today, LAST, 60, newer)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31,,, OPEN",
        "2026-11-01,,, OVERDUE",
        "2026-11-01, 2026-10-01,, MET",
        "2026-11-01,, Closed, WAIVED"
    })
    void a_condition_is_overdue_after_its_deadline(
            LocalDate today, LocalDate metOn, String waiver, ConditionState state) {
        var condition = new Condition();
        condition.dueOn = LocalDate.parse("2026-10-31");
        condition.metOn = metOn;
        condition.waiver = waiver;

        assertThat(condition.on(today)).isEqualTo(state);
    }
}
