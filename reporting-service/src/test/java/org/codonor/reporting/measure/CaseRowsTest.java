package org.codonor.reporting.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.irregularity.CaseAmounts;
import org.codonor.reporting.irregularity.CaseLine;
import org.codonor.reporting.irregularity.CaseRecord;
import org.codonor.reporting.irregularity.CaseRecord.Came;
import org.codonor.reporting.irregularity.CaseState;
import org.codonor.reporting.measure.DonorShares.Whole;
import org.codonor.reporting.reference.Snapshot;
import org.junit.jupiter.api.Test;

class CaseRowsTest {
    private static final Quarter Q2 = Quarter.parse("2026Q2");
    private static final Quarter Q3 = Quarter.parse("2026Q3");
    private static final Instant RECORDED = Instant.parse("2026-10-01T00:00:00Z");

    private static final Snapshot PROGRAMME = new Snapshot("P", "DKK", "UTC", null, List.of(), List.of(), null, null);

    private final List<FineRow> rows = new ArrayList<>();
    private final List<Whole> undivided = new ArrayList<>();

    @Test
    void r93_a_case_is_opened_and_closed_in_its_quarters_and_open_between() {
        CaseRecord one = one(came(CaseState.C_CASE_OPEN, "2026-05-20"), came(CaseState.CLOSED, "2026-08-19"));

        count(one, Q2, "2026-10-01");
        assertThat(rows)
                .extracting(FineRow::measure)
                .containsExactly(Measure.CASES_OPENED, Measure.CASES_OPEN, Measure.CASES_AGED_90);
        rows.clear();
        count(one, Q3, "2026-10-01");
        assertThat(rows).extracting(FineRow::measure).containsExactly(Measure.CASES_CLOSED);
        rows.clear();
        count(one, Q3, "2026-08-18");
        assertThat(rows).extracting(FineRow::measure).containsExactly(Measure.CASES_OPEN, Measure.CASES_AGED_180);
    }

    @Test
    void r83_a_suspicion_that_is_no_c_case_is_counted_nowhere() {
        count(
                one(came(CaseState.UNDER_ASSESSMENT, "2026-05-11"), came(CaseState.DISMISSED, "2026-05-12")),
                Q2,
                "2026-10-01");

        assertThat(rows).isEmpty();
        assertThat(undivided).isEmpty();
    }

    @Test
    void r76_r86_what_is_suspected_has_the_key_of_its_line_and_the_rest_is_nobodys() {
        count(one(came(CaseState.C_CASE_OPEN, "2026-05-20")), Q2, "2026-10-01");

        assertThat(undivided)
                .extracting(
                        each -> each.row().place().line(),
                        each -> each.keyOf(),
                        each -> each.row().amount().toPlainString())
                .containsExactly(tuple("L1", Quarter.parse("2026Q1"), "60.00"), tuple(null, Q2, "40.00"));
        assertThat(undivided).allMatch(each -> each.row().place().partner().equals("ORG"));
    }

    private void count(CaseRecord one, Quarter quarter, String day) {
        var read = new CaseRows.Read(List.of(one), LocalDate.parse(day), RECORDED);
        read.count(quarter, new LinePlaces(List.of(), PROGRAMME), rows, undivided);
    }

    private static Came came(CaseState state, String on) {
        return new Came(state, LocalDate.parse(on));
    }

    /** Reported on 10 May 2026: of 100.00 suspected 60.00 are known to be on a line. */
    private static CaseRecord one(Came... came) {
        var line = new CaseLine("L1", Quarter.parse("2026Q1"), money("60.00"));
        var amounts = new CaseAmounts(null, money("100.00"), null, List.of(line));
        LocalDate reported = LocalDate.parse("2026-05-10");
        return new CaseRecord(
                "C-1",
                RECORDED,
                "ORG",
                "AG-1",
                "AL",
                false,
                reported,
                List.of(came),
                List.of(new CaseRecord.Told(reported, amounts)));
    }

    private static Money money(String amount) {
        return Money.of(amount, "DKK");
    }
}
