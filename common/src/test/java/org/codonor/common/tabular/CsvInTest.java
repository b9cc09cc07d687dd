package org.codonor.common.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInTest {
    private static final String ALL = "ČĐŠŽ ëç ğış æøå ß Ћ";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ČĐŠŽ ëç ğış æøå ß Ћ",
        "UTF-16LE, ČĐŠŽ ëç ğış æøå ß Ћ",
        "windows-1252, ŠŽ ëç æøå ß",
        "windows-1250, ČĐŠŽ ëç ş ß",
        "windows-1251, Ћ",
        "windows-1254, Š ëç ğış æøå ß"
    })
    void a_named_encoding_is_obeyed(String encoding, String text) {
        byte[] file = ("title\n" + text + "\n").getBytes(Charset.forName(encoding));

        Upload upload = Upload.read(file, csv(encoding), Limits.FORM);

        assertThat(upload.first().rows().get(1).cell(0).text()).isEqualTo(text);
        assertThat(upload.encoding()).isEqualTo(encoding);
    }

    @Test
    void without_a_name_it_is_what_the_mark_says_else_utf_8_else_windows_1252() {
        byte[] marked = ("\uFEFFtitle\n" + ALL).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFFtitle\n" + ALL).getBytes(StandardCharsets.UTF_16LE);
        byte[] plain = ("title\n" + ALL).getBytes(StandardCharsets.UTF_8);
        byte[] older = "title\nŠŽ ëç æøå ß “–”".getBytes(Charset.forName("windows-1252"));

        assertThat(rows(marked)).containsExactly(List.of("title"), List.of(ALL));
        assertThat(rows(wide)).containsExactly(List.of("title"), List.of(ALL));
        assertThat(rows(plain)).containsExactly(List.of("title"), List.of(ALL));
        assertThat(rows(older)).containsExactly(List.of("title"), List.of("ŠŽ ëç æøå ß “–”"));
        assertThat(Upload.read(older, csv(null), Limits.FORM).encoding()).isEqualTo("windows-1252");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> rows(new byte[] {'a', (byte) 0x81, '\n'})).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rows(new byte[] {'a', 0, '\n'})).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Upload.read(new byte[] {(byte) 0xC0}, csv("UTF-8"), Limits.FORM))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1250, Đorđe",
        "windows-1254, Ağaç",
        "windows-1254, Şişli",
        "windows-1250, Ťažko",
        "windows-1251, Ћуприја",
        "UTF-16LE, title",
        "UTF-16BE, title"
    })
    void an_encoding_that_nothing_names_and_that_cannot_be_windows_1252_is_refused_with_the_remedy(
            String encoding, String text) {
        byte[] file = ("title;x\n" + text + ";1\n").getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Save it as “CSV UTF-8”, or name its encoding");
    }

    @Test
    void an_encoding_that_was_guessed_is_told() {
        byte[] older = "title\næøå è\n".getBytes(Charset.forName("windows-1252"));

        assertThat(Upload.read(older, csv(null), Limits.FORM).isGuessed()).isTrue();
        assertThat(Upload.read(older, csv("windows-1252"), Limits.FORM).isGuessed())
                .isFalse();
        assertThat(Upload.read("title\nğ\n".getBytes(StandardCharsets.UTF_8), csv(null), Limits.FORM)
                        .isGuessed())
                .isFalse();
    }

    @Test
    void a_workbook_that_is_sent_as_text_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> rows(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasMessageContaining("A workbook is sent as " + TableFormat.Names.XLSX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line;title\nL1;a, b\n",
                "line,title\r\nL1,\"a, b\"\r\n",
                "line\ttitle\rL1\ta, b",
                "sep=;\nline;title\nL1;a, b",
                "“line”;“title”\n„L1“;“a, b”\n",
                "line,title\nL1,“a, b”"
            })
    void the_separator_is_found_and_typographic_quotes_are_quotes(String file) {
        assertThat(rows(file)).containsExactly(List.of("line", "title"), List.of("L1", "a, b"));
    }

    @Test
    void typographic_quotes_inside_text_stay() {
        assertThat(rows("a;b\nx “y” z;“p” q\n\"“r”\";”s”\n"))
                .containsExactly(List.of("a", "b"), List.of("x “y” z", "“p” q"), List.of("“r”", "s"));
    }

    @Test
    void a_separator_that_cannot_be_told_is_refused() {
        assertThatThrownBy(() -> rows("a;b,c\n1;2,3")).hasMessageContaining("sep=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n\"x;y\n1;2\n", "a;b\n\"x\"y;z\n"})
    void broken_quotes_are_refused_with_the_row(String file) {
        assertThatThrownBy(() -> rows(file)).hasMessageContaining("After row 1");
    }

    @Test
    void rows_are_counted_as_the_spreadsheet_does() {
        Sheet sheet = Upload.read(
                        "sep=;\na;b\n\n\"x\ny\";1\n2;3".getBytes(StandardCharsets.UTF_8), csv(null), Limits.FORM)
                .first();

        assertThat(sheet.rows()).extracting(Row::number).containsExactly(1, 2, 3, 4);
        assertThat(sheet.rows().get(2).cell(1).letter() + sheet.rows().get(2).number())
                .isEqualTo("B3");
    }

    @Test
    void too_much_is_refused() {
        var small = new Limits(100, 1000, 3, 2, 10);

        assertThatThrownBy(() -> read("x".repeat(101), small)).hasMessageContaining("too-large");
        assertThatThrownBy(() -> read("a\n1\n2\n3\n", small)).hasMessageContaining("3 rows");
        assertThatThrownBy(() -> read("a,b,c\n", small)).hasMessageContaining("2 columns");
        assertThatThrownBy(() -> read("a\n" + "x".repeat(11), small)).hasMessageContaining("10 characters");
        assertThatThrownBy(() -> Upload.read(new byte[0], MediaType.TEXT_HTML_TYPE, small))
                .hasMessageContaining("unsupported-media-type");
    }

    private static void read(String file, Limits limits) {
        Upload.read(file.getBytes(StandardCharsets.UTF_8), csv(null), limits);
    }

    private static List<List<String>> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(byte[] file) {
        return Upload.read(file, csv(null), Limits.FORM).first().rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static MediaType csv(String encoding) {
        return encoding == null ? MediaType.valueOf("text/csv") : MediaType.valueOf("text/csv;charset=" + encoding);
    }
}
