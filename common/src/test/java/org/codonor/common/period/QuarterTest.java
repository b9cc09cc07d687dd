package org.codonor.common.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {
    @ParameterizedTest
    @CsvSource({"2026-03-31,2026Q1", "2026-04-01,2026Q2", "2025-12-31,2025Q4", "2026-01-01,2026Q1", "2024-02-29,2024Q1"
    })
    void R03_a_value_date_belongs_to_its_calendar_quarter(LocalDate date, String quarter) {
        assertThat(Quarter.of(date)).hasToString(quarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q1", "2026", "2026Q0", "2026Q5", "2026-Q1", "26Q1", "2026q1", "", "2026-FQ1"})
    void R01_what_is_not_a_calendar_quarter_is_refused(String wire) {
        assertThatThrownBy(() -> Quarter.parse(wire)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4,2025Q2,2025-26-FQ1",
        "4,2025Q3,2025-26-FQ2",
        "4,2025Q4,2025-26-FQ3",
        "4,2026Q1,2025-26-FQ4",
        "1,2026Q1,2026-FQ1",
        "7,2025Q3,2025-26-FQ1",
        "7,2026Q2,2025-26-FQ4",
        "10,2025Q4,2025-26-FQ1",
        "4,2099Q2,2099-00-FQ1"
    })
    void R02_a_quarter_has_one_label_in_each_fiscal_calendar(int startMonth, String quarter, String label) {
        var calendar = new FiscalCalendar(startMonth);

        assertThat(calendar.label(Quarter.parse(quarter))).isEqualTo(label);
        assertThat(calendar.parse(label)).contains(Quarter.parse(quarter));
    }

    @ParameterizedTest
    @MethodSource("quartersOfManyYears")
    void R02_labels_are_a_bijection(Quarter quarter) {
        for (int startMonth : new int[] {1, 4, 7, 10}) {
            var calendar = new FiscalCalendar(startMonth);

            assertThat(calendar.parse(calendar.label(quarter))).contains(quarter);
        }
    }

    @ParameterizedTest
    @CsvSource({"4,2025-26,2025Q2,2026Q1", "7,2025-26,2025Q3,2026Q2", "10,2025-26,2025Q4,2026Q3", "1,2026,2026Q1,2026Q4"
    })
    void R04_a_fiscal_year_is_four_quarters_in_a_row(int startMonth, String year, String first, String last) {
        var calendar = new FiscalCalendar(startMonth);

        assertThat(Stream.of(1, 2, 3, 4)
                        .map(number -> calendar.parse(year + "-FQ" + number).orElseThrow()))
                .startsWith(Quarter.parse(first))
                .endsWith(Quarter.parse(last))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-27-FQ1", "2026-FQ1", "2025-26-FQ5", "2025-26-Q1", "FQ1"})
    void a_label_of_another_calendar_is_not_read(String label) {
        assertThat(new FiscalCalendar(4).parse(label)).isEmpty();
    }

    static Stream<Quarter> quartersOfManyYears() {
        return Stream.iterate(new Quarter(2024, 1), Quarter::next).limit(32);
    }
}
