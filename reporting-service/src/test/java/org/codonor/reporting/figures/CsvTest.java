package org.codonor.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx"})
    void a_text_that_looks_like_a_formula_is_quoted_and_the_amount_never(String text) {
        var cells = new java.util.ArrayList<>(Collections.nCopies(Figure.COLUMNS.size(), ""));
        cells.set(Figure.COLUMNS.indexOf("line"), text);
        cells.set(Figure.COLUMNS.indexOf("amount"), "-1.00");

        List<String> safe = Csv.safe(cells);

        assertThat(safe.get(Figure.COLUMNS.indexOf("line"))).isEqualTo("'" + text);
        assertThat(safe.get(Figure.COLUMNS.indexOf("amount"))).isEqualTo("-1.00");
    }

    @Test
    void a_file_has_a_header_crlf_and_quotes_where_they_are_needed() {
        String file = new String(Csv.of(figures("A \"b\", ß"), false), StandardCharsets.UTF_8);

        assertThat(file).startsWith("programme,quarter,fiscalQuarter,").endsWith("\r\n");
        assertThat(file.split("\r\n")).hasSize(2);
        assertThat(file).contains(",\"A \"\"b\"\", ß\",");
    }

    @Test
    void a_byte_order_mark_stands_first_when_asked_for() {
        byte[] with = Csv.of(figures("L1"), true);

        assertThat(with).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(with.length).isEqualTo(Csv.of(figures("L1"), false).length + 3);
    }

    private static QuarterlyFigures figures(String line) {
        var row = new Figure(
                "P",
                "2026Q1",
                "",
                "PRELIMINARY",
                "2026-01-01T00:00:00Z",
                "",
                "",
                "",
                "",
                "",
                "",
                line,
                "budget",
                "bal",
                "NA",
                "1.00",
                "DKK");
        return new QuarterlyFigures("/", "P", "DKK", List.of(), List.of(), "2026-01-01T00:00:00Z", null, List.of(row));
    }
}
