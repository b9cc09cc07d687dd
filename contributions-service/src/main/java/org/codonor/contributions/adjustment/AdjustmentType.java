package org.codonor.contributions.adjustment;

/** What an adjustment changes (R31). */
enum AdjustmentType {
    REALLOCATION,
    PARTNER_CHANGE,
    SCOPE,
    GEOGRAPHY,
    EXTENSION,
    CEILING,
    EARMARK,
    FX_TECHNICAL;

    /** R39: every other type leaves the total as it is. */
    boolean changesTotal() {
        return this == CEILING || this == FX_TECHNICAL;
    }

    boolean needsMoves() {
        return this == REALLOCATION || changesTotal();
    }
}
