package org.codonor.partners.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.partners.agreement.ReportSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyRuleTest {
    private static final UUID AGREEMENT = UUID.fromString("0199b0a1-5000-7d21-8e10-91c5a2e7d301");
    private static final ReportSchedule USUAL = new ReportSchedule(null, null, null, null);

    @Test
    void R58_duties_follow_from_the_days_and_the_schedule() {
        assertThat(written(rule("2025-12-01", "2026-04-01", USUAL)))
                .containsExactly(
                        "QUARTERLY_FINANCIAL 2025Q4 2026-01-30",
                        "ANNUAL_NARRATIVE 2025 2026-03-31",
                        "ANNUAL_FINANCIAL 2025 2026-03-31",
                        "QUARTERLY_FINANCIAL 2026Q1 2026-04-30",
                        "AUDIT 2025 2026-06-30",
                        "FINAL FINAL 2026-06-30",
                        "QUARTERLY_FINANCIAL 2026Q2 2026-07-30",
                        "ANNUAL_NARRATIVE 2026 2027-03-31",
                        "ANNUAL_FINANCIAL 2026 2027-03-31",
                        "AUDIT 2026 2027-06-30");
    }

    @Test
    void an_agreement_sets_its_own_days() {
        var schedule = new ReportSchedule(25, "04-30", "02-30", 10);

        assertThat(written(rule("2027-01-01", "2027-02-01", schedule)))
                .containsExactly(
                        "FINAL FINAL 2027-02-11",
                        "QUARTERLY_FINANCIAL 2027Q1 2027-04-25",
                        "AUDIT 2027 2028-02-29",
                        "ANNUAL_NARRATIVE 2027 2028-04-30",
                        "ANNUAL_FINANCIAL 2027 2028-04-30");
    }

    @Test
    void a_duty_keeps_its_identifier_when_the_end_moves() {
        List<Duty> before = rule("2025-12-01", "2026-12-31", USUAL).duties();
        List<Duty> after = rule("2025-12-01", "2027-12-31", USUAL).duties();

        assertThat(after.stream().map(Duty::id)).doesNotHaveDuplicates();
        assertThat(after.stream().map(Duty::id))
                .containsAll(before.stream().map(Duty::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        ",,, 2026-10-30, DUE,",
        ",,, 2026-10-31, OVERDUE, 1",
        "2026-10-30,,, 2026-12-31, SUBMITTED,",
        "2026-11-02,,, 2026-12-31, SUBMITTED, 3",
        "2026-11-02, 2026-12-01,, 2026-12-31, ACCEPTED, 3",
        ",, 2026-12-01, 2026-12-31, WAIVED,"
    })
    void its_state_follows_from_what_was_told_and_the_day(
            LocalDate submitted, LocalDate accepted, LocalDate waived, LocalDate today, DutyState state, Integer late) {
        Duty duty = rule("2026-07-01", "2026-09-30", USUAL).duties().getFirst();
        var fact = new ReportFact();
        fact.submittedOn = submitted;
        fact.acceptedOn = accepted;
        fact.waivedOn = waived;

        DutyState found = DutyState.of(duty, fact, today);

        assertThat(found).isEqualTo(state);
        assertThat(new Duties.Standing(duty, found, fact).daysLate(today)).isEqualTo(late);
    }

    @Test
    void no_news_means_still_due() {
        Duty duty = rule("2026-07-01", "2026-09-30", USUAL).duties().getFirst();

        assertThat(DutyState.of(duty, null, duty.dueOn())).isEqualTo(DutyState.DUE);
        assertThat(DutyState.of(duty, null, duty.dueOn().plusDays(1))).isEqualTo(DutyState.OVERDUE);
    }

    private static DutyRule rule(String startsOn, String endsOn, ReportSchedule schedule) {
        return new DutyRule(AGREEMENT, LocalDate.parse(startsOn), LocalDate.parse(endsOn), schedule);
    }

    private static List<String> written(DutyRule rule) {
        return rule.duties().stream()
                .map(duty -> duty.kind() + " " + duty.period() + " " + duty.dueOn())
                .toList();
    }
}
