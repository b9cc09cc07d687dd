package org.codonor.common.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxInTest {
    private static final String SHARED = """
            <sst><si><t>amount</t></si><si><r><t>Ћ ČĐ</t></r><r><t xml:space="preserve"> ğış</t></r><rPh><t>x</t></rPh></si></sst>""";
    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-406]d.\\ mmmm\\ yyyy"/>
            <numFmt numFmtId="171" formatCode="#,##0.00\\ &quot;days&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>
            </styleSheet>""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A1' t='s'><v>1</v></c>                         | TEXT       | Ћ ČĐ ğış",
                "<c r='A1' t='inlineStr'><is><t>a</t></is></c>        | TEXT       | a",
                "<c r='A1'><v>1733333.3300000001</v></c>              | NUMBER     | 1733333.3300000001",
                "<c r='A1'><v>1.5E3</v></c>                           | NUMBER     | 1500",
                "<c r='A1' s='1'><v>46086</v></c>                     | DATE       | 2026-03-05",
                "<c r='A1' s='3'><v>46086</v></c>                     | DATE       | 2026-03-05",
                "<c r='A1' s='4'><v>46086</v></c>                     | NUMBER     | 46086",
                "<c r='A1' s='2'><v>0.12</v></c>                      | PERCENTAGE | 0.12",
                "<c r='A1' t='b'><v>1</v></c>                         | BOOLEAN    | true",
                "<c r='A1'><f>1+1</f><v>2</v></c>                     | NUMBER     | 2",
                "<c r='A1' t='str'><f>B1</f><v>text</v></c>           | TEXT       | text",
                "<c r='A1'><f>1+1</f></c>                             | BROKEN     | a formula without a value",
                "<c r='A1' t='e'><f>1/0</f><v>#DIV/0!</v></c>         | BROKEN     | #DIV/0!",
            })
    void a_cell_is_its_value_and_what_the_workbook_says_of_it(String cell, Cell.Kind kind, String text)
            throws IOException {
        Sheet sheet = read(cell);

        assertThat(sheet.name()).isEqualTo("Plan");
        assertThat(sheet.rows().getFirst().cell(0)).isEqualTo(new Cell(1, 0, kind, text));
    }

    @Test
    void rows_and_columns_that_are_left_out_are_counted() throws IOException {
        Sheet sheet = read("</row><row r='7'><c r='AB7'><v>1</v></c>");

        assertThat(sheet.rows()).extracting(Row::number).containsExactly(7);
        assertThat(sheet.rows().getFirst().cell(27).letter()).isEqualTo("AB");
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.30",
        "1733333.3300000001, 1733333.33",
        "5, 5.00",
        "12345678901234.56, 12345678901234.56"
    })
    void a_stored_binary_number_is_what_the_spreadsheet_shows(String stored, String amount) throws IOException {
        var errors = new CellErrors();
        var sheet = new HeadedSheet(
                read("<c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2'><v>" + stored + "</v></c>"),
                "amount"::equals,
                errors);

        assertThat(sheet.rows().getFirst().amount("amount", 2)).hasToString(amount);
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<v>0.125</v>, 0, too-many-decimals",
        "<v>46086</v>, 1, number",
        "<v>0.5</v>, 2, number",
        "<f>A1</f>, 0, formula"
    })
    void a_cell_that_is_no_amount_is_refused(String value, int style, String code) throws IOException {
        var errors = new CellErrors();
        var sheet = new HeadedSheet(
                read("<c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' s='" + style + "'>" + value + "</c>"),
                "amount"::equals,
                errors);

        assertThat(sheet.rows().getFirst().amount("amount", 2)).isNull();
        assertThat(errors.all()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.sheet()).isEqualTo("Plan");
            assertThat(error.column() + error.row()).isEqualTo("A2");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1' t='s'><v>2000000000</v></c>",
                "<c r='A1' t='s'><v>-1</v></c>",
                "<c r='ABCDEFG1'><v>1</v></c>",
                "<c r='A1'><v>1E999999999</v></c>",
                "<c r='A1'><v>1E9999</v></c>",
                "<c r='A1'><v>x</v></c>",
                "<c r='A1' t='q'><v>1</v></c>",
                "<c r='A1'>",
                "&anything;"
            })
    void a_crafted_sheet_is_refused_and_fills_nothing(String cells) {
        assertThatThrownBy(() -> read(cells)).isInstanceOf(Refused.class).hasMessageContaining("malformed-request");
    }

    @Test
    void nothing_outside_the_file_is_looked_at() {
        String outside = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";

        assertThatThrownBy(() -> read(workbook(outside, "<c r='A1' t='inlineStr'><is><t>&x;</t></is></c>")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_bomb_and_other_excess_are_refused() throws IOException {
        var small = new Limits(10_000, 5_000, 10, 5, 20);
        byte[] bomb = workbook("", "<c r='A1'><v>1</v></c>" + " ".repeat(1_000_000));

        assertThat(bomb.length).isLessThan(10_000);
        assertThatThrownBy(() -> read(bomb, small)).hasMessageContaining("unpacked");
        assertThatThrownBy(() -> read(workbook("", "</row><row r='11'><c r='A11'><v>1</v></c>"), small))
                .hasMessageContaining("10 rows");
        assertThatThrownBy(() -> read(workbook("", "<c r='F1'><v>1</v></c>"), small))
                .hasMessageContaining("5 columns");
        assertThatThrownBy(() -> read(workbook("", "<c r='A1' t='str'><v>" + "x".repeat(21) + "</v></c>"), small))
                .hasMessageContaining("20 characters");
        assertThatThrownBy(() -> read("PK no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }

    private static Sheet read(String cells) throws IOException {
        return read(workbook("", cells));
    }

    private static Sheet read(byte[] workbook) {
        return read(workbook, Limits.FORM);
    }

    private static Sheet read(byte[] workbook, Limits limits) {
        return Upload.read(workbook, MediaType.valueOf(TableFormat.Names.XLSX), limits)
                .first();
    }

    private static byte[] workbook(String prolog, String cells) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", """
                <workbook xmlns:r="urn:r"><sheets><sheet name="Hidden" state="hidden" r:id="rId9"/>
                <sheet name="Plan" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.put("xl/SharedStrings.xml", SHARED);
        parts.put("xl/styles.xml", STYLES);
        parts.put(
                "xl/worksheets/sheet1.xml",
                prolog + "<worksheet><sheetData><row r='1'>" + cells + "</row></sheetData></worksheet>");
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(bytes);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        Parts.pack(parts, out);
        return out.toByteArray();
    }
}
