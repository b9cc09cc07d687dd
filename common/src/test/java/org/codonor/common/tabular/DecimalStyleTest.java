package org.codonor.common.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalStyleTest {
    private final CellErrors errors = new CellErrors();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234        | 1234.00",
                "1234.5      | 1234.50",
                "1234,5      | 1234.50",
                "1.234,56    | 1234.56",
                "1,234.56    | 1234.56",
                "1.234.567   | 1234567.00",
                "1,234,567   | 1234567.00",
                "1 234,56    | 1234.56",
                "1'234.56    | 1234.56",
                "1 234,50    | 1234.50",
                "1.234,50    | 1234.50",
                "1,234.50    | 1234.50",
                "1’234’567   | 1234567.00",
                "0,123456789 |",
                "0.10        | 0.10",
                "-92.000,00  | -92000.00",
                "−5,5        | -5.50",
                "12.3400     | 12.34",
                "“7,5”       | 7.50",
            })
    void a_number_that_can_be_read_in_one_way_is_read(String written, String amount) {
        List<BigDecimal> read = amounts(written.strip());

        assertThat(read).containsExactly(amount == null ? null : new BigDecimal(amount));
        assertThat(errors.isEmpty()).isEqualTo(amount != null);
    }

    @Test
    void spaces_that_do_not_break_are_spaces() {
        assertThat(amounts("1\u00a0234,56", "\u202f1\u202f234\u202f567,00 "))
                .containsExactly(d("1234.56"), d("1234567.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "100.000", "12,345"})
    void a_number_that_can_be_read_in_two_ways_is_refused_where_nothing_else_tells(String written) {
        amounts(written, "17");

        assertThat(errors.all()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("ambiguous-number");
            assertThat(error.text()).isEqualTo(written);
            assertThat(error.column() + error.row()).isEqualTo("A2");
            assertThat(error.header()).isEqualTo("amount");
        });
    }

    @Test
    void the_other_numbers_of_the_file_decide() {
        assertThat(amounts("1.234", "5,5")).containsExactly(d("1234.00"), d("5.50"));
        assertThat(amounts("5.5", "1,234")).containsExactly(d("5.50"), d("1234.00"));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void in_a_file_with_points_three_decimals_are_too_many_and_not_thousands() {
        amounts("1.234", "5.5");

        assertThat(errors.all()).extracting(CellError::code).containsExactly("too-many-decimals");
    }

    @Test
    void a_file_that_writes_decimals_in_two_ways_is_refused_and_the_places_are_named() {
        amounts("1.234,56", "7", "1,234.56", "1.234");

        assertThat(errors.all()).extracting(CellError::row).containsExactly(2, 4, 5);
        assertThat(errors.all()).allSatisfy(error -> {
            assertThat(error.code()).isEqualTo("mixed-decimals");
            assertThat(error.remedy()).contains("A2", "A4");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DKK 5", "5 kr", "1.23.456", "1e3", "0x10", "1,2,3", "1.2.3", "--1", "(5)", "5%", "1 2", "12 34"
            })
    void what_is_no_number_is_refused(String written) {
        amounts(written);

        assertThat(errors.all()).extracting(CellError::code).containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(5)", "(1.234,50)", " (1\u00a0234,50)\u00a0"})
    void an_amount_in_parentheses_is_refused_with_how_to_write_it(String written) {
        amounts(written);

        assertThat(errors.all())
                .singleElement()
                .satisfies(error -> assertThat(error.remedy()).contains("minus sign"));
    }

    @Test
    void more_digits_than_can_be_booked_are_refused() {
        assertThat(amounts("9999999999999999.99")).containsExactly(d("9999999999999999.99"));
        amounts("10000000000000000");

        assertThat(errors.all()).extracting(CellError::code).containsExactly("too-large");
    }

    private List<BigDecimal> amounts(String... written) {
        String file = "amount\ttitle\n" + String.join("\tx\n", written) + "\tx\n";
        var sheet = new HeadedSheet(
                Upload.read(file.getBytes(StandardCharsets.UTF_8), MediaType.valueOf("text/csv"), Limits.FORM)
                        .first(),
                "amount"::equals,
                errors);
        var amounts = new ArrayList<BigDecimal>();
        sheet.rows().forEach(row -> amounts.add(row.amount("amount", 2)));
        return amounts;
    }

    private static BigDecimal d(String amount) {
        return new BigDecimal(amount);
    }
}
