package org.codonor.reporting.variance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineVarianceTest {
    @ParameterizedTest
    @CsvSource({
        // budget of the year, quarters, spent, limit; expected, per cent, to be explained
        "1000.00,2,550.00,10,500.00,10.0,false",
        "1000.00,2,550.01,10,500.00,10.0,true",
        "1000.00,2,450.00,10,500.00,-10.0,false",
        "1000.00,2,449.99,10,500.00,-10.0,true",
        "1000.00,4,0.00,10,1000.00,-100.0,true",
        "1000.00,1,250.00,0,250.00,0.0,false",
        "1000.00,1,250.01,0,250.00,0.0,true",
        "0.00,3,0.00,10,0.00,,false",
        "0.00,3,0.01,10,0.00,,true",
        "0.00,3,-0.01,10,0.00,,true",
        "0.01,1,0.00,100,0.00,,false",
        "1000.00,3,862.50,15,750.00,15.0,false",
        "1000.00,3,862.51,15,750.00,15.0,true",
    })
    void r64_a_line_that_is_further_from_its_plan_than_the_limit_must_be_explained(
            String budget,
            int quarters,
            String spent,
            String limit,
            String expected,
            @Nullable String pct,
            boolean explained) {
        var variance =
                new LineVariance("L1", new BigDecimal(budget), quarters, new BigDecimal(spent), new BigDecimal(limit));
        assertThat(variance.expected()).isEqualTo(expected);
        assertThat(variance.pct()).isEqualTo(pct == null ? null : new BigDecimal(pct));
        assertThat(variance.needsExplanation()).isEqualTo(explained);
    }
}
