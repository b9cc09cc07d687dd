package org.codonor.contributions.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.codonor.contributions.adjustment.Measured.Share;
import org.codonor.contributions.adjustment.Measured.Side;
import org.codonor.contributions.adjustment.Yardstick.SideOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YardstickTest {
    private static final Map<String, BigDecimal> BASE =
            Map.of("L07", new BigDecimal("17800000.00"), "L08", new BigDecimal("16410000.00"));
    private static final Map<String, String> ITSELF = Map.of("L07", "L07", "L08", "L08");

    @Test
    void R31_both_sides_are_measured_against_the_base_version() {
        List<Share> shares = yardstick(Map.of()).shares(List.of(move("L07", "L08", "1500000.00")));

        assertThat(shares).extracting(Share::mainLine).containsExactly("L07", "L08");
        assertThat(shares).extracting(Share::pct).containsExactly("8.4", "9.1");
        assertThat(shares).extracting(Share::major).containsOnly(false);
    }

    @Test
    void R33_what_was_approved_before_counts() {
        var earlier = Map.of(
                new SideOf("L07", Side.FROM), new BigDecimal("1500000.00"),
                new SideOf("L08", Side.TO), new BigDecimal("1500000.00"));

        List<Share> shares = yardstick(earlier).shares(List.of(move("L07", "L08", "500000.00")));

        assertThat(shares).extracting(Share::pct).containsExactly("11.2", "12.2");
        assertThat(shares).extracting(Share::cumulative).containsOnly("2000000.00");
        assertThat(shares).extracting(Share::major).containsOnly(true);
    }

    @ParameterizedTest
    @CsvSource({"1780000.00, false", "1780000.01, true", "1779999.99, false"})
    void R31_the_limit_itself_is_still_minor_and_rounding_hides_nothing(String amount, boolean major) {
        List<Share> shares =
                yardstick(Map.of()).shares(List.of(new Shift("L07", null, "LEAD", new BigDecimal(amount))));

        assertThat(shares).extracting(Share::pct).containsExactly("10.0");
        assertThat(shares).extracting(Share::major).containsExactly(major);
    }

    @Test
    void R31_many_small_moves_of_one_adjustment_are_summed() {
        List<Share> shares =
                yardstick(Map.of()).shares(List.of(move("L07", "L08", "900000.00"), move("L07", "L08", "900000.00")));

        assertThat(shares).extracting(Share::major).containsOnly(true);
    }

    @Test
    void R31_between_lines_of_one_main_line_nothing_leaves_it() {
        var yardstick = new Yardstick(
                "BV-1", Map.of("A", "M", "B", "M"), Map.of("M", BigDecimal.TEN), Map.of(), BigDecimal.TEN, 2);

        assertThat(yardstick.shares(List.of(move("A", "B", "9.00")))).isEmpty();
    }

    @Test
    void R31_a_main_line_that_the_base_does_not_have_has_no_percentage_and_is_major() {
        List<Share> shares =
                yardstick(Map.of()).shares(List.of(new Shift(null, "L99", "LEAD", new BigDecimal("0.01"))));

        assertThat(shares).extracting(Share::pct).containsOnlyNulls();
        assertThat(shares).extracting(Share::major).containsExactly(true);
    }

    private static Yardstick yardstick(Map<SideOf, BigDecimal> earlier) {
        return new Yardstick("BV-2", ITSELF, BASE, earlier, BigDecimal.TEN, 2);
    }

    private static Shift move(String from, String to, String amount) {
        return new Shift(from, to, "LEAD", new BigDecimal(amount));
    }
}
