package org.codonor.common.tabular;

import java.util.List;

/** A row of a sheet; cells after the last written one are empty. */
public record Row(int number, List<Cell> cells) {
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.empty(number, column);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
