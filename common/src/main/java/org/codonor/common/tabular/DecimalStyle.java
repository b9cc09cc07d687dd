package org.codonor.common.tabular;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes decimals, told by those of its numbers that can be read in one way only. Where both ways occur, or a
 * number can be read in two and nothing in the file says which, it is refused: an amount is never guessed.
 *
 * @param point the first cell that shows a decimal point
 * @param comma the first cell that shows a decimal comma
 */
record DecimalStyle(@Nullable Cell point, @Nullable Cell comma) {
    static DecimalStyle of(Collection<Cell> numbers) {
        Cell point = null;
        Cell comma = null;
        for (Cell cell : numbers) {
            if (cell.kind() == Cell.Kind.TEXT) {
                Decimal read = Decimal.of(cell.text());
                point = point == null && read.point() != null && read.comma() == null ? cell : point;
                comma = comma == null && read.comma() != null && read.point() == null ? cell : comma;
            }
        }
        return new DecimalStyle(point, comma);
    }

    /** What is wrong with a number of this file, and what to do. */
    record Trouble(String code, String remedy) {}

    /** The amount, or what is wrong with it. */
    sealed interface Reading {
        record Amount(BigDecimal value) implements Reading {}

        record Refused(Trouble trouble) implements Reading {}
    }

    Reading read(Cell cell) {
        Decimal number = Decimal.of(cell.text());
        if (number.isNone() && isInParentheses(cell)) {
            return refused("number", "Write an amount below zero with a minus sign, not in parentheses.");
        }
        if (number.isNone()) {
            return refused("number", "Write only the number: digits, one decimal sign, no currency and no text.");
        }
        if (number.isPlain()) {
            return amount(number.point());
        }
        if (point != null && comma != null) {
            return refused(
                    "mixed-decimals",
                    "The file writes decimals in two ways: " + shown(point) + " and " + shown(comma)
                            + ". Write all amounts in one way.");
        }
        if (number.isAmbiguous() && point == null && comma == null) {
            return refused(
                    "ambiguous-number",
                    "It can be read in two ways and the file does not show which. Write it with its decimals, or without"
                            + " a sign between the thousands.");
        }
        return amount(comma == null ? number.point() : number.comma());
    }

    private static Reading amount(@Nullable BigDecimal value) {
        return value == null
                ? refused("number", "It is not written as the other numbers of the file are.")
                : new Reading.Amount(value);
    }

    private static Reading refused(String code, String remedy) {
        return new Reading.Refused(new Trouble(code, remedy));
    }

    private static boolean isInParentheses(Cell cell) {
        String text = Spaces.stripped(cell.text());
        return text.startsWith("(") && text.endsWith(")");
    }

    private static String shown(Cell cell) {
        return "“" + cell.text().strip() + "” in " + cell.letter() + cell.row();
    }
}
