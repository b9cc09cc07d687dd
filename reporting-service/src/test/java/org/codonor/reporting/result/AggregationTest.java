package org.codonor.reporting.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.codonor.reporting.result.Aggregation.Numbers;
import org.junit.jupiter.api.Test;

class AggregationTest {
    private static final List<Numbers> TWO_QUARTERS =
            List.of(measured("2026Q2", "AG-1", "12"), measured("2026Q1", "AG-1", "10"));

    @Test
    void what_happens_in_periods_adds_up() {
        assertThat(Aggregation.SUM.of(TWO_QUARTERS, 0, 100).value()).isEqualByComparingTo("22");
    }

    @Test
    void a_level_is_the_newest_one_and_never_a_sum() {
        assertThat(Aggregation.LAST.of(TWO_QUARTERS, 0, 100).value()).isEqualByComparingTo("12");
        List<Numbers> two = List.of(measured("2026Q1", "AG-1", "10"), measured("2026Q1", "AG-2", "5"));
        assertThat(Aggregation.LAST.of(two, 0, 100).value()).isNull();
    }

    @Test
    void a_mean_is_the_mean_of_what_was_measured() {
        List<Numbers> three = List.of(
                measured("2026Q1", "AG-1", "1"), measured("2026Q2", "AG-1", "2"), measured("2026Q3", "AG-1", "2"));
        assertThat(Aggregation.AVERAGE.of(three, 2, 100).value()).isEqualTo(new BigDecimal("1.67"));
    }

    @Test
    void a_ratio_divides_sums_and_is_no_mean_of_ratios() {
        List<Numbers> two = List.of(ratio("2026Q1", "1", "2"), ratio("2026Q2", "0", "8"));
        var made = Aggregation.RATIO.of(two, 1, 100);
        assertThat(made.value()).isEqualTo(new BigDecimal("10.0"));
        assertThat(made.denominator()).isEqualByComparingTo("10");
        assertThat(Aggregation.RATIO
                        .of(List.of(ratio("2026Q1", "0", "0")), 1, 100)
                        .value())
                .isNull();
    }

    @Test
    void nothing_measured_makes_nothing_and_zero_makes_zero() {
        for (Aggregation aggregation : Aggregation.values()) {
            assertThat(aggregation.of(List.of(), 0, 100).value()).isNull();
        }
        assertThat(Aggregation.SUM
                        .of(List.of(measured("2026Q1", "AG-1", "0")), 0, 100)
                        .value())
                .isEqualByComparingTo("0");
    }

    private static Numbers measured(String period, String agreement, String value) {
        return new Numbers(period, agreement, Quantity.of(value), null, null);
    }

    private static Numbers ratio(String period, String above, String below) {
        return new Numbers(period, "AG-1", null, Quantity.of(above), Quantity.of(below));
    }
}
