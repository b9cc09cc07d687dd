package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpaidCommitmentTest {
    @ParameterizedTest
    @CsvSource({
        // all that was paid is spent
        "A:100.00 B:50.00, A:80.00 B:50.00, 20.00, A:20.00",
        // nothing was ever paid
        "A:100.00 B:50.00, '', 150.00, A:100.00 B:50.00",
        // everything was paid
        "A:100.00, A:100.00, 0.00, ''",
        // a part of what was paid is lost: less is released than was not spent
        "A:100.00 B:50.00, A:40.00 B:20.00, 60.00, A:40.00 B:20.00",
        // interest was spent as well: more is released than was not spent
        "A:100.00 B:50.00, A:100.00 B:40.00, 13.00, A:2.14 B:10.86",
        // a line spent more than it commits
        "A:100.00 B:50.00, A:110.00 B:10.00, 30.00, B:30.00",
        // a correction left less than nothing
        "A:100.00, A:-5.00, 100.00, A:100.00",
        // three alike
        "A:10.00 B:10.00 C:10.00, '', 10.00, A:3.34 B:3.33 C:3.33",
        // interest came back too
        "A:100.00, '', 105.00, A:100.00"
    })
    void R48_what_was_not_paid_is_released_where_it_was_not_spent(
            String committed, String spent, String unpaid, String released) {
        var rule = new UnpaidCommitment(lines(committed), lines(spent), new BigDecimal(unpaid));

        assertThat(rule.byLine().entrySet().stream()
                        .map(line -> line.getKey() + ":" + line.getValue())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(released);
    }

    private static SortedMap<String, BigDecimal> lines(String text) {
        var lines = new TreeMap<String, BigDecimal>();
        Arrays.stream(text.split(" ", -1))
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.put(line.replaceAll(":.*", ""), new BigDecimal(line.replaceAll(".*:", ""))));
        return lines;
    }
}
