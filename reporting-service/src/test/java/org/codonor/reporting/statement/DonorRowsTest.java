package org.codonor.reporting.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Place;
import org.codonor.reporting.quarter.Coverage;
import org.codonor.reporting.quarter.FineQuarter;
import org.codonor.reporting.reference.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DonorRowsTest {
    private static final Quarter BEFORE = Quarter.parse("2026Q3");
    private static final Quarter RUNNING = Quarter.parse("2026Q4");

    @ParameterizedTest
    @CsvSource({
        // of this quarter itself, taken back from earlier ones; what is left of 100.00
        "0.00, 0.00, 100.00",
        "30.00, 0.00, 70.00",
        "30.00, -17.76, 70.00",
        "0.00, -17.76, 100.00",
        "130.00, -17.76, 0.00",
    })
    void r87_what_is_taken_back_from_earlier_quarters_leaves_no_more_to_be_spent(
            String own, String takenBack, String left) {
        var rows = new DonorRows(
                "CO",
                quarter(BEFORE.previous()),
                List.of(
                        quarter(BEFORE, row(BEFORE, Measure.FORECAST_EXPENDITURE_Q1, "100.00")),
                        quarter(
                                RUNNING,
                                row(RUNNING, Measure.EXPENDITURE, own),
                                row(RUNNING, Measure.EXPENDITURE, takenBack))),
                quarter(RUNNING, row(RUNNING, Measure.EXPENDITURE, own)));

        assertThat(rows.foreseen(RUNNING)).containsOnlyKeys(RUNNING);
        assertThat(rows.foreseen(RUNNING).get(RUNNING)).isEqualByComparingTo(left);
    }

    @Test
    void r65_of_a_closed_quarter_nothing_is_left_to_be_spent() {
        var rows = new DonorRows(
                "CO",
                quarter(BEFORE.previous()),
                List.of(quarter(BEFORE, row(BEFORE, Measure.FORECAST_EXPENDITURE_Q1, "100.00"))),
                null);

        assertThat(rows.foreseen(RUNNING)).isEqualTo(Map.of(RUNNING, new BigDecimal("100.00")));
    }

    private static FineRow row(Quarter quarter, Measure measure, String amount) {
        return new FineRow(
                quarter, Place.ofOwner("CO", "CO-1"), measure, "q", FineRow.NO_BASIS, new BigDecimal(amount));
    }

    private static FineQuarter quarter(Quarter quarter, FineRow... rows) {
        return new FineQuarter(
                quarter,
                new Snapshot("P", "DKK", "UTC", null, List.of(), List.of(), null, null),
                Instant.EPOCH,
                Instant.EPOCH,
                Coverage.of(quarter, List.of(), quarter.first()),
                0,
                null,
                Measure.all(),
                Stream.of(rows).toList());
    }
}
