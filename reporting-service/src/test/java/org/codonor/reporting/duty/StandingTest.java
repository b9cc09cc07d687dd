package org.codonor.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.ReportStanding;
import org.codonor.reporting.life.ReportState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate DUE = LocalDate.parse("2026-10-30");

    @ParameterizedTest
    @CsvSource({
        // state and submission of the report, today; state, overdue, late by
        ",,2026-10-30,DUE,false,",
        ",,2026-10-31,DUE,true,1",
        "DRAFT,,2026-10-31,DRAFT,true,1",
        "SUBMITTED,2026-10-30,2026-11-30,SUBMITTED,false,",
        "SUBMITTED,2026-11-02,2026-11-30,SUBMITTED,false,3",
        "CHANGES_REQUESTED,,2026-11-09,CHANGES_REQUESTED,true,10",
        "CHANGES_REQUESTED,,2026-10-29,CHANGES_REQUESTED,false,",
        "ACCEPTING,2026-10-20,2026-11-30,ACCEPTING,false,",
        "ACCEPTED,2026-10-31,2027-11-30,ACCEPTED,false,1",
    })
    void r58_being_overdue_and_late_follow_from_days(
            @Nullable ReportState report,
            @Nullable LocalDate submitted,
            LocalDate today,
            DutyState state,
            boolean overdue,
            @Nullable Integer late) {
        var standing = new Standing(duty(null, null), report == null ? null : report(report, submitted), null);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.isOverdue(today)).isEqualTo(overdue);
        assertThat(standing.lateByDays(today)).isEqualTo(late);
        assertThat(standing.mayBeWaived()).isEqualTo(state == DutyState.DUE || state == DutyState.DRAFT);
    }

    @Test
    void a_waived_duty_is_never_overdue() {
        var waiver = new Waiver(
                ID, "Nothing to report", DUE, Instant.EPOCH, new Caller.Actor("somebody", List.of(), "LEAD"));
        var standing = new Standing(duty(null, null), report(ReportState.DRAFT, null), waiver);
        assertThat(standing.state()).isEqualTo(DutyState.WAIVED);
        assertThat(standing.isOverdue(DUE.plusYears(1))).isFalse();
        assertThat(standing.mayBeWaived()).isFalse();
    }

    @Test
    void what_partners_service_takes_itself_is_as_it_says() {
        var audit = new Standing(duty(DUE.plusDays(2), null), null, null);
        assertThat(audit.state()).isEqualTo(DutyState.SUBMITTED);
        assertThat(audit.lateByDays(DUE.plusDays(9))).isEqualTo(2);
        assertThat(new Standing(duty(DUE, DUE), null, null).state()).isEqualTo(DutyState.ACCEPTED);
    }

    @Test
    void r77_what_was_signed_is_owed_since_it_was_recorded_whatever_day_was_written() {
        Instant recorded = DUE.plusDays(17).atTime(8, 1).toInstant(ZoneOffset.UTC);
        Duty duty = signed(DUE.minusDays(9), recorded);

        assertThat(duty.isOnRecordAt(recorded, DUE.plusDays(17))).isTrue();
        assertThat(duty.isOnRecordAt(recorded.minusMillis(1), DUE.plusDays(17))).isFalse();
        assertThat(signed(DUE, null).isOnRecordAt(recorded, DUE)).isTrue();
        assertThat(signed(DUE, null).isOnRecordAt(recorded, DUE.minusDays(1))).isFalse();
    }

    private static Duty signed(LocalDate owedFrom, @Nullable Instant recorded) {
        return new Duty(
                ID,
                "P",
                "AG-1",
                "ORG",
                "QUARTERLY_FINANCIAL",
                "2026Q3",
                LocalDate.parse("2026-09-30"),
                DUE,
                owedFrom,
                recorded,
                new Duty.Followed(null, null, null));
    }

    private static Duty duty(@Nullable LocalDate submitted, @Nullable LocalDate accepted) {
        return new Duty(
                ID,
                "P",
                "AG-1",
                "ORG",
                "QUARTERLY_FINANCIAL",
                "2026Q3",
                LocalDate.parse("2026-09-30"),
                DUE,
                null,
                null,
                new Duty.Followed(submitted, accepted, null));
    }

    private static ReportStanding report(ReportState state, @Nullable LocalDate submitted) {
        return new ReportStanding(ReportKind.QUARTERLY_FINANCIAL, "AG-1", "2026Q3", state, "ER-1", submitted, null);
    }
}
