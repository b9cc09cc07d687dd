package org.codonor.common.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableOutTest {
    private record Line(String code, @Nullable String title, BigDecimal amount, int year, LocalDate from) {}

    private static final Table<Line> LINES = Table.<Line>named("Lines")
            .text("line", "Code of the line", Line::code)
            .text("title", "What it is for", Line::title)
            .amount("amount", "In kroner", Line::amount)
            .integer("year", "Calendar year", Line::year)
            .date("validFrom", "First day", Line::from);

    private static Line line(@Nullable String title, String amount) {
        return new Line("L1", title, new BigDecimal(amount), 2026, LocalDate.of(2026, 3, 5));
    }

    @Test
    void a_csv_file_is_rfc_4180_with_a_header_and_empty_cells() {
        String csv = csv(line("Border, \"training\"", "-92000.00"), line(null, "0.50"));

        assertThat(csv).isEqualTo("""
                line,title,amount,year,validFrom\r
                L1,"Border, ""training""\",-92000.00,2026,2026-03-05\r
                L1,,0.50,2026,2026-03-05\r
                """);
    }

    @Test
    void text_that_a_spreadsheet_would_run_is_made_harmless_and_numbers_are_not_touched() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
            assertThat(csv(line(formula, "-1.00"))).contains("'" + formula).contains(",-1.00,");
        }
        assertThat(csv(line("a=b", "-1.00"))).contains(",a=b,");
    }

    @Test
    void the_mark_for_spreadsheets_is_written_when_it_is_asked_for() {
        byte[] csv = LINES.bytes(List.of(), TableFormat.CSV_WITH_BOM);

        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFFline,");
    }

    @Test
    void what_is_written_comes_back_the_same_from_csv_and_xlsx() {
        List<Line> lines = List.of(
                line("ČĐŠŽ ëç ğış æøå ß Ћ", "1234567890123.45"),
                line("=1+1", "-0.10"),
                line("'=1+1", "0.00"),
                line("'quoted'", "1.10"),
                line("“curly” and \"straight\"", "15336000.00"),
                line("“curly”", "12345678901234.56"),
                line("two\nlines; and, more\ttabs", "1.00"));

        for (TableFormat format : TableFormat.values()) {
            var errors = new CellErrors();
            Upload upload = Upload.read(LINES.bytes(lines, format), MediaType.valueOf(format.mediaType()), Limits.FORM);
            var sheet = new HeadedSheet(upload.first(), "amount"::equals, errors);

            var read = sheet.rows().stream()
                    .map(row -> new Line(
                            row.required("line"),
                            row.text("title"),
                            row.amount("amount", 2),
                            row.integer("year"),
                            row.date("validFrom")))
                    .toList();

            assertThat(errors.all()).as(format.name()).isEmpty();
            assertThat(read).as(format.name()).isEqualTo(lines);
        }
    }

    @Test
    void a_workbook_has_a_second_sheet_that_explains_the_columns_and_equal_rows_are_equal_bytes() {
        byte[] workbook = LINES.bytes(List.of(line("A", "1.00")), TableFormat.XLSX);

        Upload read = Upload.read(workbook, MediaType.valueOf(TableFormat.Names.XLSX), Limits.FORM);
        assertThat(read.sheets()).extracting(Sheet::name).containsExactly("Lines", "Columns");
        assertThat(read.sheets().get(1).rows().get(3).cells())
                .extracting(Cell::text)
                .containsExactly("amount", "number", "In kroner");
        assertThat(read.first().rows().get(1).cells())
                .extracting(Cell::kind)
                .containsExactly(Cell.Kind.TEXT, Cell.Kind.TEXT, Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.DATE);
        assertThat(workbook).isEqualTo(LINES.bytes(List.of(line("A", "1.00")), TableFormat.XLSX));
    }

    private static String csv(Line... lines) {
        return new String(LINES.bytes(List.of(lines), TableFormat.CSV), StandardCharsets.UTF_8);
    }
}
