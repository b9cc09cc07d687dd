package org.codonor.reporting.imports;

import java.util.List;
import java.util.Map;
import org.codonor.common.tabular.Cell;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.HeadedSheet;
import org.codonor.common.tabular.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read: what becomes of its rows, by number, and everything wrong with it.
 *
 * @param hash SHA-256 of its bytes
 */
public record FileRead(String hash, Upload upload, HeadedSheet sheet, Map<Integer, Fated> fates, CellErrors errors) {
    /** A row with the text of its cells as it stands in the file. */
    public record ReadRow(int row, @Nullable String key, Fate fate, List<String> cells) {}

    /** All rows that are not blank; of a table that cannot be read as a whole none is good. */
    public List<ReadRow> rows() {
        return sheet.read().rows().stream()
                .filter(row -> !row.isBlank())
                .map(row -> {
                    Fated fated = fated(row.number());
                    return new ReadRow(
                            row.number(),
                            fated.key(),
                            fated.fate(),
                            row.cells().stream().map(Cell::text).toList());
                })
                .toList();
    }

    private Fated fated(int row) {
        if (row == sheet.headerRow()) {
            return new Fated(null, Fate.HEADER);
        }
        Fated fated = fates.getOrDefault(row, new Fated(null, Fate.REFUSED));
        return isBroken() && fated.fate() != Fate.EMPTY ? new Fated(fated.key(), Fate.REFUSED) : fated;
    }

    /** Is something wrong with the table itself? */
    private boolean isBroken() {
        return errors.isAt(sheet.headerRow());
    }

    /**
     * Refused (422) when something is wrong: with all errors; of good rows only, when it is the table itself or no row is
     * good.
     */
    public void refuseUnless(boolean goodRowsOnly) {
        boolean isGood = fates.values().stream()
                .anyMatch(fated ->
                        fated.fate() == Fate.ADDED || fated.fate() == Fate.CHANGED || fated.fate() == Fate.UNCHANGED);
        if (!goodRowsOnly || isBroken() || !isGood) {
            errors.refuse();
        }
    }
}
