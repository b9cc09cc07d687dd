package org.codonor.common.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;

class HeadedSheetTest {
    private final CellErrors errors = new CellErrors();

    @Test
    void columns_are_found_by_name_in_any_order_and_blank_rows_do_not_count() {
        HeadedSheet sheet = sheet("\n Title ;LINE;Salary;from\n;;;\nBorders;L1;Yes;5.3.2026\n;L2;;2026-03-05\n");

        TableRow first = sheet.rows().getFirst();
        assertThat(sheet.columns()).containsExactly("Title", "LINE", "Salary", "from");
        assertThat(sheet.rows()).extracting(TableRow::number).containsExactly(4, 5);
        assertThat(first.required("line")).isEqualTo("L1");
        assertThat(first.flag("salary")).isTrue();
        assertThat(first.date("from")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(sheet.rows().get(1).text("title")).isNull();
        assertThat(sheet.rows().get(1).flag("salary")).isNull();
        assertThat(sheet.rows().get(1).date("from")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_place() {
        HeadedSheet sheet = sheet("line;title;title;colour;from;salary\n;a;b;c;3/5/2026;perhaps;7\nL1;;;;31.2.2026\n");
        sheet.expect(List.of("line", "amount"), Set.of("line", "title", "from", "salary", "amount")::contains);
        sheet.rows().forEach(row -> {
            row.required("line");
            row.date("from");
            row.flag("salary");
        });

        assertThat(errors.all())
                .extracting(error -> error.code() + " " + error.column() + error.row())
                .containsExactly(
                        "twice C1",
                        "no-column C2",
                        "missing-column null1",
                        "unknown-column D1",
                        "required A2",
                        "date E2",
                        "yes-or-no F2",
                        "date E3");
        assertThat(errors.refused())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(422));
    }

    @Test
    void an_empty_file_lacks_its_columns() {
        sheet("").expect(List.of("line"), "line"::equals);

        assertThat(errors.all()).extracting(CellError::code).containsExactly("empty", "missing-column");
    }

    @Test
    void space_around_names_and_values_is_no_part_of_them_whatever_its_kind() {
        HeadedSheet sheet = sheet("\u00a0line\u200b; title\u202f\n\u00a0L1 ; Obuka\u00a0u Nišu\u00a0\n\u00a0;\u2007\n");

        assertThat(sheet.columns()).containsExactly("line", "title");
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("line")).isEqualTo("L1");
            assertThat(row.text("title")).isEqualTo("Obuka\u00a0u Nišu");
        });
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void names_that_differ_by_case_alone_are_one_name() {
        sheet("line;Amount;amount\nL1;1.00;2.00\n").expectOneOfEach();

        assertThat(errors.all())
                .singleElement()
                .satisfies(error -> assertThat(error.code() + error.column()).isEqualTo("twiceC"));
    }

    @Test
    void a_header_without_rows_is_told() {
        sheet("line;amount\n\n;\n").expectRows();

        assertThat(errors.all()).extracting(CellError::code).containsExactly("no-rows");
    }

    private HeadedSheet sheet(String file) {
        return new HeadedSheet(
                Upload.read(file.getBytes(StandardCharsets.UTF_8), MediaType.valueOf("text/csv"), Limits.FORM)
                        .first(),
                "amount"::equals,
                errors);
    }
}
