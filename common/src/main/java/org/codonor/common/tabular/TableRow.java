package org.codonor.common.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row under named columns, read as what its columns hold. What cannot be read is null, and told as an error; so is
 * null what is empty, without one.
 */
public record TableRow(HeadedSheet sheet, Row row, CellErrors errors) {
    private static final int MOST_DIGITS = 16;
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    public int number() {
        return row.number();
    }

    public Cell cell(String column) {
        return sheet.cell(column)
                .map(header -> row.cell(header.column()))
                .orElseGet(() -> Cell.empty(row.number(), -1));
    }

    /** Text without surrounding space. */
    public @Nullable String text(String column) {
        Cell cell = cell(column);
        if (cell.isBlank() || isBroken(cell, column)) {
            return null;
        }
        String text = Spaces.stripped(cell.text());
        return cell.kind() == Cell.Kind.TEXT && sheet.read().name() == null ? SafeText.unescaped(text) : text;
    }

    public @Nullable String required(String column) {
        if (cell(column).isBlank()) {
            wrong(
                    column,
                    "required",
                    sheet.has(column) ? "Fill in this cell." : "Add a column “" + column + "”, and fill it in.");
        }
        return text(column);
    }

    /** Yes or no, in the words of spreadsheets. */
    public @Nullable Boolean flag(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> {
                wrong(column, "yes-or-no", "Write true or false.");
                yield null;
            }
        };
    }

    public @Nullable Integer integer(String column) {
        BigDecimal value = amount(column, 0);
        return value == null ? null : value.intValue();
    }

    /** A date in ISO form, or as day, month and year with points between; anything else can be read in two ways. */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (cell(column).kind() != Cell.Kind.NUMBER) {
            for (DateTimeFormatter form : DATES) {
                try {
                    return LocalDate.parse(text, form);
                } catch (DateTimeParseException otherForm) {
                    // the next one, or told below
                }
            }
        }
        wrong(column, "date", "Write the date as 2026-03-05.");
        return null;
    }

    /** A number with at most so many decimals, and with exactly as many in the answer. */
    public @Nullable BigDecimal amount(String column, int decimals) {
        Cell cell = cell(column);
        if (cell.isBlank() || isBroken(cell, column)) {
            return null;
        }
        BigDecimal value = switch (cell.kind()) {
            case NUMBER -> stored(new BigDecimal(cell.text()), decimals);
            case TEXT -> written(cell, column);
            case EMPTY, PERCENTAGE, DATE, BOOLEAN, BROKEN -> {
                wrong(
                        column,
                        "number",
                        "The cell is not formatted as a number. Format it as one, then write the amount again.");
                yield null;
            }
        };
        return value == null ? null : fitting(column, value, decimals);
    }

    private @Nullable BigDecimal written(Cell cell, String column) {
        return switch (sheet.style().read(cell)) {
            case DecimalStyle.Reading.Amount amount -> amount.value();
            case DecimalStyle.Reading.Refused refused -> {
                wrong(column, refused.trouble().code(), refused.trouble().remedy());
                yield null;
            }
        };
    }

    /** Spreadsheets keep binary numbers: 0.1 + 0.2 is stored as 0.30000000000000004. What they show, 15 digits, is meant. */
    private static BigDecimal stored(BigDecimal value, int decimals) {
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_EVEN);
        boolean isNoise =
                value.precision() > SHOWN.getPrecision() && value.round(SHOWN).compareTo(shown) == 0;
        return isNoise ? shown : value;
    }

    private @Nullable BigDecimal fitting(String column, BigDecimal value, int decimals) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (bare.scale() > decimals) {
            wrong(
                    column,
                    "too-many-decimals",
                    decimals == 0 ? "Write a whole number." : "Write at most " + decimals + " decimals.");
            return null;
        }
        if (bare.precision() - bare.scale() > MOST_DIGITS) {
            wrong(column, "too-large", "The number has more than " + MOST_DIGITS + " digits before the decimals.");
            return null;
        }
        return bare.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    private boolean isBroken(Cell cell, String column) {
        if (cell.kind() == Cell.Kind.BROKEN) {
            wrong(column, "formula", "The formula has no value. Let the spreadsheet compute it, or write the value.");
        }
        return cell.kind() == Cell.Kind.BROKEN;
    }

    public void wrong(String column, String code, String remedy) {
        wrong(column, code, remedy, null);
    }

    /** Something is wrong with the cell in this column, or with the row where it has no such column. */
    public void wrong(String column, String code, String remedy, @Nullable String rule) {
        Cell cell = cell(column);
        errors.add(new CellError(
                sheet.read().name(),
                row.number(),
                cell.column() < 0 ? null : cell.letter(),
                column,
                CellError.shortened(cell.text()),
                code,
                remedy,
                rule));
    }
}
