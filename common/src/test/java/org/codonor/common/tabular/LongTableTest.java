package org.codonor.common.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many rows there are, few are held. */
class LongTableTest {
    private static final int ROWS = 200_000;
    private static final int A_WHILE = 5_000;

    private record Line(int no, String title) {}

    private static final Table<Line> LINES = Table.<Line>named("Lines")
            .integer("no", "Its number", Line::no)
            .text("title", "Different in every row", Line::title)
            .amount("amount", "In kroner", line -> BigDecimal.valueOf(line.no(), 2))
            .date("on", "A day", line -> LocalDate.of(2026, 1, 1).plusDays(line.no() % 365));

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] written, int from, int length) {
            bytes += length;
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void rows_go_out_while_later_ones_are_not_made_yet(TableFormat format) throws IOException {
        var out = new Counted();
        var before = new ArrayList<Long>();
        var early = new ArrayList<WeakReference<Line>>();

        LINES.write(
                lazily(no -> {
                    if (no % A_WHILE == 0) {
                        before.add(out.bytes);
                    }
                    var line = new Line(no, "Line " + no + " of many, and no other has this text");
                    if (no < A_WHILE) {
                        early.add(new WeakReference<>(line));
                    }
                    if (no == ROWS) {
                        System.gc();
                        assertThat(early).allMatch(row -> row.get() == null);
                    }
                    return line;
                }),
                format,
                out);

        assertThat(before).hasSize(ROWS / A_WHILE).isSorted();
        if (format != TableFormat.XLSX) { // a workbook waits on disk: its last part tells of all others
            assertThat(before).doesNotHaveDuplicates();
            assertThat(before.getLast()).isGreaterThan(out.bytes * 9 / 10);
        }
    }

    @Test
    void a_long_workbook_is_whole() throws IOException {
        var out = new ByteArrayOutputStream();

        LINES.write(lazily(no -> new Line(no, "<" + no + "> & \u0001more")), TableFormat.XLSX, out);

        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            String sheet = "";
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    sheet = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            assertThat(sheet.substring(sheet.lastIndexOf("<row ")))
                    .contains("<row r=\"200001\">", "&lt;200000&gt; &amp; more", "<v>2000.00</v>", "</sheetData>")
                    .endsWith("</worksheet>");
        }
    }

    @Test
    void a_spooled_file_leaves_nothing_behind(@TempDir Path directory) throws IOException {
        Spooled file = Spooled.of(directory, out -> LINES.write(List.of(new Line(1, "x")), TableFormat.CSV, out));

        byte[] read = file.content().readAllBytes();
        file.discard();

        assertThat(read).isEqualTo(LINES.bytes(List.of(new Line(1, "x")), TableFormat.CSV));
        assertThat(file.tag()).isEqualTo(org.codonor.common.tag.Tags.of(read));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_could_not_be_written_leaves_nothing_behind(@TempDir Path directory) {
        assertThatThrownBy(() -> Spooled.of(directory, out -> {
                    out.write(1);
                    throw new IllegalStateException("no more rows");
                }))
                .hasMessage("no more rows");

        assertThat(directory).isEmptyDirectory();
    }

    private static Iterable<Line> lazily(java.util.function.IntFunction<Line> line) {
        return () -> {
            Iterator<Line> rows = IntStream.rangeClosed(1, ROWS).mapToObj(line).iterator();
            return rows;
        };
    }
}
