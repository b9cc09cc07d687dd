package org.codonor.common.tabular;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sheet whose first written row names the columns, in any order; names are compared without surrounding space, and
 * without case where no name is the same. */
public final class HeadedSheet {
    private final Sheet sheet;
    private final SequencedMap<String, Cell> header;
    private final List<Row> rows;
    private final CellErrors errors;
    private final DecimalStyle style;

    /**
     * @param isAmount which columns hold numbers with decimals: together they show how the file writes them
     * @param errors where everything wrong is collected, that with the header first
     */
    public HeadedSheet(Sheet sheet, Predicate<String> isAmount, CellErrors errors) {
        this.sheet = sheet;
        this.errors = errors;
        List<Row> written = sheet.rows().stream().filter(row -> !row.isBlank()).toList();
        header = header(written);
        rows = written.stream().skip(1).toList();
        style = DecimalStyle.of(numbers(isAmount));
        rows.forEach(this::checkWidth);
    }

    private SequencedMap<String, Cell> header(List<Row> written) {
        var names = new LinkedHashMap<String, Cell>();
        if (written.isEmpty()) {
            errors.add(new CellError(
                    sheet.name(), 1, null, null, null, "empty", "The first row names the columns.", null));
            return names;
        }
        for (Cell cell : written.getFirst().cells()) {
            if (!cell.isBlank() && names.putIfAbsent(normal(cell.text()), cell) != null) {
                errors.add(CellError.at(sheet, cell, null, "twice", "Two columns have this name: remove one."));
            }
        }
        return names;
    }

    private List<Cell> numbers(Predicate<String> isAmount) {
        var numbers = new ArrayList<Cell>();
        header.values().stream()
                .filter(column -> isAmount.test(Spaces.stripped(column.text())))
                .forEach(column -> rows.forEach(row -> numbers.add(row.cell(column.column()))));
        return numbers;
    }

    /** A cell without a column belongs to no value: most often a separator inside a text that is not quoted. */
    private void checkWidth(Row row) {
        row.cells().stream()
                .filter(cell ->
                        !cell.isBlank() && header.values().stream().noneMatch(name -> name.column() == cell.column()))
                .findFirst()
                .ifPresent(cell -> errors.add(CellError.at(
                        sheet,
                        cell,
                        null,
                        "no-column",
                        "This cell stands under no column name. Put text that contains the separator in quotes.")));
    }

    /** The names of the columns as they are written, in their order. */
    public List<String> columns() {
        return header.values().stream()
                .map(cell -> Spaces.stripped(cell.text()))
                .toList();
    }

    public boolean has(String column) {
        return cell(column).isPresent();
    }

    /** Says that these columns are needed and that there are no others. */
    public void expect(List<String> needed, Predicate<String> isKnown) {
        needed.stream()
                .filter(name -> !has(name))
                .forEach(name -> errors.add(new CellError(
                        sheet.name(),
                        headerRow(),
                        null,
                        name,
                        null,
                        "missing-column",
                        "The table needs a column “" + name + "”.",
                        null)));
        header.values().stream()
                .filter(cell -> !isKnown.test(Spaces.stripped(cell.text())))
                .forEach(cell -> errors.add(CellError.at(
                        sheet, cell, null, "unknown-column", "There is no such column: remove or rename it.")));
    }

    /** Says that the names differ by more than case: of two columns that mean the same, one would not be read. */
    public void expectOneOfEach() {
        List<Cell> names = List.copyOf(header.values());
        for (int i = 0; i < names.size(); i++) {
            String name = normal(names.get(i).text());
            if (names.subList(0, i).stream()
                    .anyMatch(other -> normal(other.text()).equalsIgnoreCase(name))) {
                errors.add(CellError.at(sheet, names.get(i), null, "twice", "Two columns have this name: remove one."));
            }
        }
    }

    /** Says that there are rows below the names. */
    public void expectRows() {
        if (!header.isEmpty() && rows.isEmpty()) {
            wrong("no-rows", "There is nothing below the names of the columns: write a row for each value.", null);
        }
    }

    /** Where the names of the columns stand. */
    public int headerRow() {
        return header.isEmpty() ? 1 : header.firstEntry().getValue().row();
    }

    /** The rows below the names, without blank ones. */
    public List<TableRow> rows() {
        return rows.stream().map(row -> new TableRow(this, row, errors)).toList();
    }

    /** Something is wrong with the table as a whole; told at the row of its header. */
    public void wrong(String code, String remedy, @Nullable String rule) {
        errors.add(new CellError(sheet.name(), headerRow(), null, null, null, code, remedy, rule));
    }

    /** As it stands in the file. */
    public Sheet read() {
        return sheet;
    }

    DecimalStyle style() {
        return style;
    }

    Optional<Cell> cell(String column) {
        Cell exact = header.get(normal(column));
        return exact != null
                ? Optional.of(exact)
                : header.entrySet().stream()
                        .filter(name -> name.getKey().equalsIgnoreCase(normal(column)))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static String normal(String name) {
        return Spaces.stripped(Normalizer.normalize(name, Normalizer.Form.NFC));
    }
}
