package org.codonor.reporting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.reference.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterNamesTest {
    private final QuarterNames twoCalendars = names(1, 4, 4);
    private final QuarterNames fourCalendars = names(1, 4, 7, 10);

    @Test
    void r02_every_label_of_2024_to_2031_leads_back_to_its_quarter() {
        for (Quarter quarter = Quarter.parse("2024Q1"); quarter.year() < 2032; quarter = quarter.next()) {
            for (String label : twoCalendars.labels(quarter).values()) {
                assertThat(twoCalendars.quarter(label, "quarter")).isEqualTo(quarter);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026Q1,2026Q1",
        "2025-26-FQ4,2026Q1",
        "2025-26-FQ1,2025Q2",
        "2026-FQ1,2026Q1",
    })
    void r01_a_quarter_is_named_by_the_calendar_or_by_a_donor(String name, String quarter) {
        assertThat(twoCalendars.quarter(name, "quarter")).hasToString(quarter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Q1", "1", "2026", "2026-Q1", "2026q1", "2026Q5", "2026Q0", "FQ1", "2025-27-FQ1", "2026-FQ5", ""
            })
    void r01_a_bare_or_strange_name_is_refused(String name) {
        assertThatThrownBy(() -> twoCalendars.quarter(name, "quarter"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("R01");
    }

    @Test
    void a_label_that_fits_two_calendars_is_refused_with_the_choices() {
        assertThatThrownBy(() -> fourCalendars.quarter("2025-26-FQ1", "quarter"))
                .hasMessageContaining("choices")
                .hasMessageContaining("2025Q2")
                .hasMessageContaining("2025Q3")
                .hasMessageContaining("2025Q4");
        assertThat(fourCalendars.quarter("2026-FQ1", "quarter")).hasToString("2026Q1");
    }

    @Test
    void a_label_beyond_the_years_is_nobodys() {
        assertThatThrownBy(() -> twoCalendars.quarter("2999-00-FQ4", "quarter")).isInstanceOf(Refused.class);
    }

    private static QuarterNames names(int... months) {
        var donors = new java.util.ArrayList<Snapshot.Donor>();
        for (int i = 0; i < months.length; i++) {
            donors.add(new Snapshot.Donor("D" + i, null, null, months[i]));
        }
        return QuarterNames.of(new Snapshot("P", "DKK", "UTC", null, donors, List.of(), null, null));
    }
}
