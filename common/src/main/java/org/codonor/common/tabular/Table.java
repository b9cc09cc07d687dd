package org.codonor.common.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table that is written as a file: named, typed columns over rows of one kind. Rows are written as they come. */
public final class Table<R> {
    private final String name;
    private final List<Column<R>> columns;
    private final List<String> notes;

    private Table(String name, List<Column<R>> columns, List<String> notes) {
        this.name = name;
        this.columns = columns;
        this.notes = notes;
    }

    /** A table without columns yet; the name is that of its sheet. */
    public static <R> Table<R> named(String name) {
        return new Table<>(name, List.of(), List.of());
    }

    public Table<R> text(String column, String meaning, Function<R, ? extends @Nullable Object> cell) {
        return with(column, Column.Kind.TEXT, meaning, row -> {
            Object value = cell.apply(row);
            return value == null ? null : value.toString();
        });
    }

    /** An exact number, shown with the decimals that it has. */
    public Table<R> amount(String column, String meaning, Function<R, @Nullable BigDecimal> cell) {
        return with(column, Column.Kind.AMOUNT, meaning, cell);
    }

    public Table<R> integer(String column, String meaning, Function<R, @Nullable Integer> cell) {
        return with(column, Column.Kind.INTEGER, meaning, cell);
    }

    public Table<R> date(String column, String meaning, Function<R, @Nullable LocalDate> cell) {
        return with(column, Column.Kind.DATE, meaning, cell);
    }

    private Table<R> with(
            String column, Column.Kind kind, String meaning, Function<R, ? extends @Nullable Object> cell) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(column, kind, meaning, cell));
        return new Table<>(name, List.copyOf(more), notes);
    }

    /** With what a reader must know of these rows; a workbook has it on a sheet of its own, CSV has no place for it. */
    public Table<R> noting(List<String> remarks) {
        return new Table<>(name, columns, List.copyOf(remarks));
    }

    /** The names of the columns, in their order. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** What a column means. */
    public String meaning(String column) {
        return columns.stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElseThrow()
                .meaning();
    }

    /** Writes the rows, one after the other. */
    public void write(Iterable<R> rows, TableFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvOut.write(columns, rows, false, out);
            case CSV_WITH_BOM -> CsvOut.write(columns, rows, true, out);
            case XLSX -> XlsxOut.write(name, columns, rows, notes, out);
        }
    }

    /** The whole file, for rows whose number is bounded by what they are of; the same rows give the same bytes. */
    public byte[] bytes(Iterable<R> rows, TableFormat format) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(rows, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
