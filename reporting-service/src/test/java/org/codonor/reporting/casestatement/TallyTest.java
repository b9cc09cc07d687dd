package org.codonor.reporting.casestatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.casestatement.ClaimMoves.ClaimMove;
import org.codonor.reporting.irregularity.CaseState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Quarter Q4 = Quarter.parse("2026Q4");

    @Test
    void r93_cases_are_counted_by_what_happened_in_the_quarter_and_amounts_are_those_still_spoken_of() {
        var tally = new Tally(
                Q4,
                List.of(
                        one(
                                "A",
                                CaseState.CLOSED,
                                "2026-08-01",
                                "2026-08-10",
                                "2026-11-12",
                                "180.00",
                                "112.50",
                                "90",
                                "22.50"),
                        one("B", CaseState.CLOSED, "2026-03-01", "2026-03-09", "2026-09-30", "10.00", "0", "0", "0"),
                        one("C", CaseState.RECORDED_ONLY, "2026-10-01", null, "2026-10-05", "38.00", "0", "0", "0"),
                        one("D", CaseState.RECOVERY, "2025-12-30", "2026-10-02", null, null, "60.00", "20.00", "5.00"),
                        one("E", CaseState.ACKNOWLEDGED, "2026-12-31", null, null, "7.00", "0", "0", "0")));

        assertThat(tally.counts()).isEqualTo(new Tally.Counts(2, 1, 1, 0, 1, 2, 1));
        assertThat(tally.counts().isNil()).isFalse();
        Tally.Amounts amounts = tally.amounts();
        assertThat(amounts.suspected()).isEqualByComparingTo("225.00");
        assertThat(amounts.suspectedNotYetKnown()).isEqualTo(1);
        assertThat(amounts.established()).isEqualByComparingTo("172.50");
        assertThat(amounts.recovered()).isEqualByComparingTo("110.00");
        assertThat(amounts.writtenOff()).isEqualByComparingTo("27.50");
        assertThat(amounts.outstanding()).isEqualByComparingTo("35.00");
        assertThat(tally.ageing()).extracting(Tally.Aged::cases).containsExactly(1, 0, 0, 1);
        assertThat(tally.ageing().getLast().outstanding()).isEqualByComparingTo("35.00");
    }

    @Test
    void r93_bands_meet_without_gap_and_nothing_is_told_as_well() {
        assertThat(bands("2026-10-02", "2026-10-01", "2026-07-04", "2026-07-03", "2025-12-31", "2025-12-30"))
                .containsExactly(1, 2, 2, 1);
        assertThat(new Tally(Q4, List.of()).counts().isNil()).isTrue();
    }

    @Test
    void r93_a_claim_counts_with_what_was_booked_by_the_end_of_the_quarter() {
        var claim = new ClaimMoves(List.of(
                new ClaimMove("IRREGULARITY", LocalDate.parse("2026-10-20"), "112.50"),
                new ClaimMove("RECOVERY", LocalDate.parse("2026-12-31"), "90.00"),
                new ClaimMove("WRITE_OFF", LocalDate.parse("2027-01-01"), "22.50")));
        assertThat(claim.by(Q4.last(), "IRREGULARITY")).isEqualByComparingTo("112.50");
        assertThat(claim.by(Q4.last(), "RECOVERY")).isEqualByComparingTo("90.00");
        assertThat(claim.by(Q4.last(), "WRITE_OFF")).isZero();
    }

    private static List<Integer> bands(String... reported) {
        return new Tally(
                        Q4,
                        List.of(reported).stream()
                                .map(day -> one(day, CaseState.ACKNOWLEDGED, day, null, null, null, "0", "0", "0"))
                                .toList())
                .ageing().stream().map(Tally.Aged::cases).toList();
    }

    private static CaseAt one(
            String ref,
            CaseState state,
            String reported,
            @Nullable String opened,
            @Nullable String rested,
            @Nullable String suspected,
            String established,
            String recovered,
            String writtenOff) {
        return new CaseAt(
                ref,
                state,
                LocalDate.parse(reported),
                opened == null ? null : LocalDate.parse(opened),
                rested == null ? null : LocalDate.parse(rested),
                suspected == null ? null : new BigDecimal(suspected),
                new BigDecimal(established),
                new BigDecimal(recovered),
                new BigDecimal(writtenOff));
    }
}
